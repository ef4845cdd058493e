#define _GNU_SOURCE
#include "memory_file.h"

#include <sys/mman.h>
#include <sys/resource.h>

int console_open_memory(const char *name) {
  // What is written there counts as a file: beyond a limit on files it would be cut short, or end the
  // program.
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) return -1;
  return memfd_create(name, MFD_CLOEXEC);
}
