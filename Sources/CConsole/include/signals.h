// Signals while the screen is up.
//
// INT TERM HUP QUIT ask to leave, TSTP and CONT are job control, WINCH says that the size changed:
// each becomes one byte, its number, in a pipe that the event loop polls. The others that end a program
// which does nothing about them (USR1, ALRM, XCPU…) give the terminal back and end it. Crashes have
// handlers of their own (crashes.h).
#ifndef CCONSOLE_SIGNALS_H
#define CCONSOLE_SIGNALS_H

#include <sys/types.h>

/// Starts catching and unblocks the signals caught; the ones that are ignored stay ignored.
/// Returns the end of the pipe to read, non-blocking, or -1 with errno.
int console_catch_signals(void);

/// The last of INT TERM HUP QUIT that came, 0 for none. Async-signal-safe.
int console_asked_to_leave(void);

/// Puts back the actions that were there before, and closes the pipe.
void console_release_signals(void);

/// Stops `target` (a process, or 0 for the whole job) as Ctrl-Z does, and returns when this process
/// goes on. Returns at once where nobody could continue it: the kernel then discards the signal.
void console_stop(pid_t target);

#endif
