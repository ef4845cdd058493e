// Gives the terminal back when nobody else can any more: from a crash handler or from exit().
#ifndef CCONSOLE_RESTORE_H
#define CCONSOLE_RESTORE_H

/// Remembers the line settings of a terminal. Returns 0, or -1 with errno.
int console_save_settings(int terminal);

/// Puts the remembered settings back.
void console_put_settings_back(void);

/// From now on `console_restore` writes this text to `output`; at most 511 bytes are kept.
void console_arm(int output, const char *farewell);

/// The terminal has been given back in the ordinary way: `console_restore` does nothing now.
void console_disarm(void);

/// Writes the farewell, puts the settings back and releases the messages that were held back.
///
/// Async-signal-safe. Does nothing unless armed, and nothing the second time. Runs at exit() too.
void console_restore(void);

#endif
