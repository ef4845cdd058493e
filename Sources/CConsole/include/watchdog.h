// Answers Ctrl-C and signals for a program that is busy with something else.
#ifndef CCONSOLE_WATCHDOG_H
#define CCONSOLE_WATCHDOG_H

#include <stddef.h>

/// From now on, every 50 ms until `console_rest_watchdog`: where Ctrl-C or Ctrl-\ has been typed on this
/// terminal, or a signal has asked to leave, the terminal is given back and the process ends with 128 + the
/// signal's number. Everything else that is typed is kept.
///
/// Called on the thread that reads the terminal, which is the one that gets interrupted.
void console_wake_watchdog(int terminal);

/// The program looks after itself again. What the watchdog has read comes from `console_take_typed`.
void console_rest_watchdog(void);

/// Hands over what was typed meanwhile, the earliest first; at most `limit` bytes. Returns how many.
size_t console_take_typed(unsigned char *bytes, size_t limit);

#endif
