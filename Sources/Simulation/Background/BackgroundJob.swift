/// Work that other threads do while its owner goes on, and whose results are taken one by one.
///
/// Letting go of it cancels the work.
public final class BackgroundJob<Part: Sendable>: Sendable {
  private let mailbox = Mailbox<Part>()
  private let threads: [WorkerThread]
  private let crew: Crew

  /// Starts at once.
  ///
  /// - Parameters:
  ///   - threads: how many do the work, each by calling it. If the system has none to give, the
  ///     caller's does all of it now.
  ///   - work: leaves its results in the mailbox and looks at its `cancellation` at least every few
  ///     milliseconds.
  public init(threads count: Int = 1, _ work: @escaping @Sendable (Mailbox<Part>) -> Void) {
    precondition(count >= 1, "somebody has to do the work")
    let (mailbox, crew) = (mailbox, Crew(size: count))
    self.crew = crew
    threads = (0..<count).compactMap { _ in
      WorkerThread.start {
        work(mailbox)
        crew.leave()
      }
    }
    for _ in threads.count..<count { crew.leave() }
    if threads.isEmpty { work(mailbox) }
  }

  deinit {
    mailbox.cancellation.cancel()
    // Nobody waits: a slice of a surface of many rows may take a while.
    for thread in threads { thread.detach() }
  }

  /// How much of the work is done, 0…1.
  public var fraction: Double { mailbox.fraction }

  /// Whether nobody works on it any more. What is left in the mailbox then is all there will be.
  public var isFinished: Bool { crew.isGone }

  /// The results that were finished since the last call.
  public func takeFinished() -> [Part] { mailbox.takeFinished() }

  /// Stops the work soon. What was finished can still be taken.
  public func cancel() { mailbox.cancellation.cancel() }

  /// The threads that are still at work.
  private final class Crew: Sendable {
    private let count: Mutex<Int>
    init(size: Int) { count = Mutex(size) }
    func leave() { count.withLock { $0 -= 1 } }
    var isGone: Bool { count.withLock { $0 == 0 } }
  }
}
