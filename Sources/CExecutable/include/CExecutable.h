// What the executable file is: the commit it was built from, the instructions it was built for, and, in
// a static one, what stands in for the files that a dynamic one finds beside it.
#ifndef CEXECUTABLE_H
#define CEXECUTABLE_H

#include <stdbool.h>
#include <stdint.h>

/// The first seven hexadecimal digits of the commit, as a number; meaningless if it isn't known.
uint32_t executable_commit(void);

/// Whether the build knew the commit: only `make` says it, and only in a clone.
bool executable_knows_commit(void);

/// Whether the sources had been changed since that commit.
bool executable_is_changed(void);

/// The least processor that runs it, by the names of the psABI: `x86-64-v3`.
const char *executable_instructions(void);

/// What the program was called with, its own name first. The runtime of Swift would read it from /proc,
/// and has nothing where that isn't mounted.
int executable_argument_count(void);
const char *executable_argument(int index);

#endif
