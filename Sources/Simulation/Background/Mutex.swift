#if SEEN_LOCKS
  import Glibc

  /// A value that one thread at a time may touch, behind a lock of the C library.
  ///
  /// It stands in for Swift's own under the thread sanitizer, which sees only what the C library locks:
  /// what Swift's guards would be reported as a race.
  package struct Mutex<Value>: ~Copyable, @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

    package init(_ initial: consuming sending Value) {
      precondition(pthread_mutex_init(lock, nil) == 0, "no memory for a lock")
      value.initialize(to: initial)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
      value.deinitialize(count: 1)
      value.deallocate()
    }

    package borrowing func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value.pointee)
    }
  }
#else
  package import Synchronization

  /// A value that one thread at a time may touch.
  package typealias Mutex = Synchronization.Mutex
#endif
