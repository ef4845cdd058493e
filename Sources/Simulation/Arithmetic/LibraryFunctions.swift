import Glibc

// What the simulation needs of the C library, here so that no other file imports it: four functions,
// threads and their number, and a lock under the thread sanitizer.

/// ln a
package func naturalLogarithm(_ a: Double) -> Double { log(a) }

/// e^a
func exponential(_ a: Double) -> Double { exp(a) }

/// cos a, a in radians
package func cosine(_ a: Double) -> Double { cos(a) }

/// sin a, a in radians
package func sine(_ a: Double) -> Double { sin(a) }

/// The processors of the machine.
package enum Processors {
  /// How many are at work (sysconf(3)).
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// A thread of the operating system (pthreads(7)) that has been started.
struct WorkerThread: Sendable {
  private let id: pthread_t

  /// Starts a thread that runs `body`; nil if the system has none to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> WorkerThread? {
    let task = Unmanaged.passRetained(Task(body))
    var id = pthread_t()
    let code = pthread_create(
      &id, nil,
      { argument in
        if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, task.toOpaque())
    guard code == 0 else {
      task.release()
      return nil
    }
    return WorkerThread(id: id)
  }

  /// Lets the calling thread do nothing for a while.
  static func pause(microseconds: UInt32) { usleep(microseconds) }

  /// Waits for its end. Either this or `detach` is to be called, and once.
  func join() { pthread_join(id, nil) }

  /// Lets it end by itself.
  func detach() { pthread_detach(id) }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

#if SEEN_LOCKS
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
#endif
