#ifndef CCONSOLE_WAITING_H
#define CCONSOLE_WAITING_H

enum console_wake { console_timeout, console_ready, console_vanished };

/// Waits until the terminal, the signal pipe or what else is watched (-1 for nothing) can be read,
/// for ever if seconds is negative.
///
/// A terminal that has been hung up says so, or is readable without a byte to read; whoever only
/// reads would spin.
enum console_wake console_wait(int terminal, int signals, int watched, double seconds);

#endif
