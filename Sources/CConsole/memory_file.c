#define _GNU_SOURCE
#include "memory_file.h"

#include <sys/mman.h>

int console_open_memory(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
