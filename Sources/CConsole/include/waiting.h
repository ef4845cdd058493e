#ifndef CCONSOLE_WAITING_H
#define CCONSOLE_WAITING_H

enum console_wake { console_timeout, console_ready, console_vanished };

/// Waits until the terminal or the signal pipe can be read, for ever if seconds is negative.
///
/// A terminal that has been hung up says so, or is readable without a byte to read; whoever only
/// reads would spin.
enum console_wake console_wait(int terminal, int signals, double seconds);

#endif
