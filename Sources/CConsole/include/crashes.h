// The end of a program that has a mistake in it.
#ifndef CCONSOLE_CRASHES_H
#define CCONSOLE_CRASHES_H

/// From now on ILL TRAP SEGV BUS FPE ABRT SYS give the terminal back, if it is taken, write these words
/// to standard error and let the process die of the signal. At most 511 bytes are kept.
///
/// A signal that another process has sent is no mistake of this one: then there are no words.
void console_catch_crashes(const char *last_words);

#endif
