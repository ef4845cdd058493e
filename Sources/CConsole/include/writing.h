// The one loop in which bytes leave the program.
#ifndef CCONSOLE_WRITING_H
#define CCONSOLE_WRITING_H

#include <stddef.h>

/// Writes all bytes, however long the reader takes, also where whoever started the program has made
/// the descriptor non-blocking. Returns 0, or the error number that ended it.
///
/// patience: how many milliseconds a full descriptor is waited for, for ever if negative; then EAGAIN
/// is returned. Async-signal-safe.
int console_write(int descriptor, const void *bytes, size_t count, int patience);

#endif
