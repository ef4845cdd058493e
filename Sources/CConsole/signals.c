#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "restore.h"

static const int reported[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int deadly[] = {SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
                             SIGXCPU, SIGXFSZ, SIGIO,   SIGPWR,    SIGSTKFLT};

enum { reported_count = sizeof reported / sizeof *reported };
enum { deadly_count = sizeof deadly / sizeof *deadly };

static struct sigaction before_reported[reported_count];
static struct sigaction before_deadly[deadly_count];
static int wake[2] = {-1, -1};
static int is_catching;
static volatile sig_atomic_t leaving;

static void report(int number) {
  int saved = errno;
  if (number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT) {
    leaving = number;
  }
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds more news than the loop will read one by one.
  ssize_t ignored = write(wake[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

int console_asked_to_leave(void) { return leaving; }

static void give_back_and_die(int number) {
  console_restore();
  struct sigaction by_default = {.sa_handler = SIG_DFL};
  sigemptyset(&by_default.sa_mask);
  sigaction(number, &by_default, NULL);
  // It stays blocked until this handler returns.
  raise(number);
}

static void catch(int number, void (*handler)(int), struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, before);
  if (before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

static void unblock_caught(void) {
  sigset_t caught;
  sigemptyset(&caught);
  for (int i = 0; i < reported_count; i++) sigaddset(&caught, reported[i]);
  for (int i = 0; i < deadly_count; i++) sigaddset(&caught, deadly[i]);
  pthread_sigmask(SIG_UNBLOCK, &caught, NULL);
}

int console_catch_signals(void) {
  if (is_catching) return wake[0];
  if (pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  is_catching = 1;
  leaving = 0;
  for (int i = 0; i < reported_count; i++) catch(reported[i], report, &before_reported[i]);
  for (int i = 0; i < deadly_count; i++) catch(deadly[i], give_back_and_die, &before_deadly[i]);
  unblock_caught();
  return wake[0];
}

void console_release_signals(void) {
  if (!is_catching) return;
  is_catching = 0;
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &before_reported[i], NULL);
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before_deadly[i], NULL);
  close(wake[0]);
  close(wake[1]);
  wake[0] = wake[1] = -1;
}

void console_stop(pid_t target) {
  struct sigaction by_default = {.sa_handler = SIG_DFL};
  struct sigaction stop, go_on;
  sigemptyset(&by_default.sa_mask);
  sigaction(SIGTSTP, &by_default, &stop);
  sigaction(SIGCONT, &by_default, &go_on);
  kill(target, SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go_on, NULL);
}
