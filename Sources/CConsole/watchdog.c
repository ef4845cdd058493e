#define _GNU_SOURCE
#include "watchdog.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "restore.h"
#include "signals.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { PAUSE = 50 * 1000 * 1000 };

static timer_t timer;
static enum { unmade, made, refused } state;
static volatile sig_atomic_t is_awake;
static int watched = -1;

static unsigned char typed[4096];
static size_t typed_count;

static void leave(int number) {
  console_restore();
  _exit(128 + number);
}

// What has no room in the store is looked at all the same.
static void read_typed(void) {
  struct pollfd polled = {.fd = watched, .events = POLLIN};
  while (poll(&polled, 1, 0) > 0 && polled.revents & POLLIN) {
    unsigned char bytes[256];
    ssize_t count = read(watched, bytes, sizeof bytes);
    if (count <= 0) return;
    if (memchr(bytes, 3, (size_t)count) != NULL) leave(SIGINT);
    if (memchr(bytes, 28, (size_t)count) != NULL) leave(SIGQUIT);
    size_t room = sizeof typed - typed_count;
    size_t kept = (size_t)count < room ? (size_t)count : room;
    memcpy(typed + typed_count, bytes, kept);
    typed_count += kept;
  }
}

static void look(int number) {
  (void)number;
  if (!is_awake) return;
  int saved = errno;
  if (console_asked_to_leave() != 0) leave(console_asked_to_leave());
  read_typed();
  errno = saved;
}

static void make_timer(void) {
  struct sigaction action = {.sa_handler = look, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN};
  event.sigev_notify_thread_id = gettid();
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, SIGRTMIN);
  int is_made = sigaction(SIGRTMIN, &action, NULL) == 0 &&
                pthread_sigmask(SIG_UNBLOCK, &own, NULL) == 0 &&
                timer_create(CLOCK_MONOTONIC, &event, &timer) == 0;
  state = is_made ? made : refused;
}

static void set_timer(long nanoseconds) {
  struct itimerspec time = {.it_value.tv_nsec = nanoseconds, .it_interval.tv_nsec = nanoseconds};
  if (state == made) timer_settime(timer, 0, &time, NULL);
}

void console_wake_watchdog(int terminal) {
  if (state == unmade) make_timer();
  watched = terminal;
  is_awake = 1;
  set_timer(PAUSE);
}

void console_rest_watchdog(void) {
  if (!is_awake) return;
  is_awake = 0;
  set_timer(0);
}

size_t console_take_typed(unsigned char *bytes, size_t limit) {
  size_t count = typed_count < limit ? typed_count : limit;
  memcpy(bytes, typed, count);
  memmove(typed, typed + count, typed_count - count);
  typed_count -= count;
  return count;
}
