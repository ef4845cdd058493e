#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "restore.h"

static const int reported[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

enum { reported_count = sizeof reported / sizeof *reported };
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction before_reported[reported_count];
static struct sigaction before_fatal[fatal_count];
static int wake[2] = {-1, -1};
static int is_catching;

// A crash may come from an overflown stack, so the handler needs one of its own.
static char crash_stack[64 * 1024];

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds more news than the loop will read one by one.
  ssize_t ignored = write(wake[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void give_back_and_die(int number, siginfo_t *information, void *context) {
  (void)context;
  console_restore();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
  }
  // A fault happens again when the instruction is tried again; a signal that was sent must be sent
  // again. It stays blocked until this handler returns.
  if (information->si_code <= 0) raise(number);
}

static void catch_reported(int index) {
  struct sigaction action = {.sa_handler = report, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(reported[index], NULL, &before_reported[index]);
  if (before_reported[index].sa_handler == SIG_IGN) return;
  sigaction(reported[index], &action, NULL);
}

static void catch_fatal(int index) {
  struct sigaction action = {.sa_sigaction = give_back_and_die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(fatal[index], &action, &before_fatal[index]);
}

static void provide_crash_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&own, NULL);
}

static void unblock_caught(void) {
  sigset_t caught;
  sigemptyset(&caught);
  for (int i = 0; i < reported_count; i++) sigaddset(&caught, reported[i]);
  for (int i = 0; i < fatal_count; i++) sigaddset(&caught, fatal[i]);
  pthread_sigmask(SIG_UNBLOCK, &caught, NULL);
}

int console_catch_signals(void) {
  if (is_catching) return wake[0];
  if (pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  is_catching = 1;
  provide_crash_stack();
  for (int i = 0; i < reported_count; i++) catch_reported(i);
  for (int i = 0; i < fatal_count; i++) catch_fatal(i);
  unblock_caught();
  return wake[0];
}

void console_release_signals(void) {
  if (!is_catching) return;
  is_catching = 0;
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &before_reported[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
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
