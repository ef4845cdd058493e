// Messages on standard error would land in the middle of the picture: they wait in memory instead.
#ifndef CCONSOLE_HELD_ERRORS_H
#define CCONSOLE_HELD_ERRORS_H

/// Sends standard error to an anonymous file from now on, if it is a terminal.
void console_hold_errors(void);

/// Gives standard error back and writes what was held. Async-signal-safe.
void console_release_errors(void);

#endif
