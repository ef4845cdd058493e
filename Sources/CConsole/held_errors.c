#define _GNU_SOURCE
#include "held_errors.h"

#include <fcntl.h>
#include <unistd.h>

#include "memory_file.h"
#include "writing.h"

static int held = -1;
static int original = -1;

// How many milliseconds a standard error that nobody reads is waited for.
enum { PATIENCE = 1000 };

void console_hold_errors(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  held = console_open_memory("held errors");
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (held >= 0 && original >= 0 && dup2(held, STDERR_FILENO) >= 0) return;
  if (held >= 0) close(held);
  if (original >= 0) close(original);
  held = original = -1;
}

void console_release_errors(void) {
  if (held < 0) return;
  dup2(original, STDERR_FILENO);
  char buffer[1024];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(held, buffer, sizeof buffer, place)) > 0) {
    if (console_write(STDERR_FILENO, buffer, (size_t)count, PATIENCE) != 0) break;
    place += count;
  }
  close(held);
  close(original);
  held = original = -1;
}
