/// Pieces of work that some threads share, each taking the next.
package enum SharedWork {
  /// Calls `body` with 0…count−1, each once, and returns when all calls have.
  ///
  /// - Parameter threads: how many work on it, the caller's included; where the system has fewer to
  ///   give, fewer.
  package static func run(count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    run(count: count, threads: threads, report: {}, { index, _ in body(index) })
  }

  /// The same for work that says how far it is.
  ///
  /// - Parameter report: what `body` is to call now and then; only the caller's thread gets it.
  package static func run(
    count: Int, threads: Int, report: () -> Void,
    _ body: @escaping @Sendable (_ index: Int, _ report: () -> Void) -> Void
  ) {
    precondition(threads >= 1, "somebody has to do the work")
    let next = NextNumber(below: count)
    let others = (1..<max(1, min(threads, count))).compactMap { _ in
      WorkerThread.start { while let index = next.take() { body(index, {}) } }
    }
    while let index = next.take() { body(index, report) }
    for thread in others { thread.join() }
  }

  private final class NextNumber: Sendable {
    private let next = Mutex(0)
    private let end: Int

    init(below end: Int) { self.end = end }

    func take() -> Int? {
      next.withLock { next in
        guard next < end else { return nil }
        defer { next += 1 }
        return next
      }
    }
  }
}
