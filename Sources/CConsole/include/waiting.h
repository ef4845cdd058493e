#ifndef CCONSOLE_WAITING_H
#define CCONSOLE_WAITING_H

enum console_wake { console_timeout, console_ready, console_vanished };

/// Descriptors to wait for; -1 for nothing.
struct console_sources {
  int terminal;
  int signals;
  int watched;
  /// The only one that is waited for until it can be written.
  int output;
};

/// Waits until one of the sources is ready, for ever if seconds is negative.
///
/// A terminal that has been hung up says so, or is readable without a byte to read; whoever only
/// reads would spin.
enum console_wake console_wait(struct console_sources sources, double seconds);

#endif
