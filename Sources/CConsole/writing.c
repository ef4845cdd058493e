#include "writing.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

// 0 once there is room, or somebody to say that there never will be.
static int wait_for_room(int descriptor, int patience) {
  struct pollfd room = {.fd = descriptor, .events = POLLOUT};
  int count = poll(&room, 1, patience);
  if (count == 0) return EAGAIN;
  return count < 0 && errno != EINTR ? errno : 0;
}

int console_write(int descriptor, const void *bytes, size_t count, int patience) {
  const char *rest = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, rest, count);
    if (written == 0) return EIO;  // nothing taken and nothing said: not again and again
    if (written > 0) {
      rest += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      int error = wait_for_room(descriptor, patience);
      if (error != 0) return error;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}
