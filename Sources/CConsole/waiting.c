#define _GNU_SOURCE
#include "waiting.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>

static int waiting_bytes(int terminal) {
  int count = 0;
  return ioctl(terminal, FIONREAD, &count) == 0 ? count : 0;
}

enum console_wake console_wait(struct console_sources sources, double seconds) {
  // A negative descriptor is passed over.
  struct pollfd polled[] = {{.fd = sources.terminal, .events = POLLIN},
                            {.fd = sources.signals, .events = POLLIN},
                            {.fd = sources.watched, .events = POLLIN},
                            {.fd = sources.output, .events = POLLOUT}};
  // A day stands for any longer time: the loop asks again.
  const double day = 86400;
  if (seconds > day) seconds = day;
  struct timespec limit = {.tv_sec = (time_t)seconds};
  limit.tv_nsec = (long)((seconds - (double)limit.tv_sec) * 1e9);

  int count = ppoll(polled, 4, seconds < 0 ? NULL : &limit, NULL);
  if (count == 0) return console_timeout;
  if (count < 0) return console_ready;  // interrupted: look at the signals
  if (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return console_vanished;
  if (polled[0].revents & POLLIN && waiting_bytes(sources.terminal) == 0) return console_vanished;
  return console_ready;
}
