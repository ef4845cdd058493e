#define _GNU_SOURCE
#include "crashes.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "restore.h"
#include "writing.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};

enum { crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction before[crash_count];
static char words[512];
static size_t words_length;

// How many milliseconds a standard error that nobody reads is waited for.
enum { PATIENCE = 1000 };

// A crash may come from an overflown stack, so the handler needs one of its own.
static char crash_stack[64 * 1024];

static int is_sent_by_another(const siginfo_t *information) {
  return (information->si_code == SI_USER || information->si_code == SI_QUEUE) &&
         information->si_pid != getpid();
}

// A fault happens again when the instruction is tried again, with all that a debugger wants to know of
// it. Everything else must be sent again.
static int is_repeated(int number, const siginfo_t *information) {
  int is_fault = number == SIGILL || number == SIGSEGV || number == SIGBUS || number == SIGFPE;
  return is_fault && information->si_code > 0;
}

static void say_and_die(int number, siginfo_t *information, void *context) {
  (void)context;
  console_restore();
  if (!is_sent_by_another(information)) {
    console_write(STDERR_FILENO, words, words_length, PATIENCE);
  }
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
  }
  // It stays blocked until this handler returns.
  if (!is_repeated(number, information)) raise(number);
}

static void provide_crash_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&own, NULL);
}

void console_catch_crashes(const char *last_words) {
  if (words_length > 0) return;
  words_length = strnlen(last_words, sizeof words - 1);
  memcpy(words, last_words, words_length);
  provide_crash_stack();
  struct sigaction action = {.sa_sigaction = say_and_die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigset_t caught;
  sigemptyset(&caught);
  for (int i = 0; i < crash_count; i++) {
    sigaction(crashes[i], &action, &before[i]);
    sigaddset(&caught, crashes[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &caught, NULL);
}
