#if !SEEN_LOCKS
  package import Synchronization

  /// A value that one thread at a time may touch. The thread sanitizer is given another, which it sees.
  package typealias Mutex = Synchronization.Mutex
#endif
