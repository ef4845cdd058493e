#ifndef CCONSOLE_MEMORY_FILE_H
#define CCONSOLE_MEMORY_FILE_H

/// A descriptor of a file that exists in memory only; -1 if the system gives none, or limits the
/// size of files.
int console_open_memory(const char *name);

#endif
