/// What the threads that compute maps share: the list of pieces, of which each takes the next.
final class SweepCrew: Sendable {
  private struct Progress {
    var next = 0
    var done = 0
    var finished = 0
  }

  private let sweepWork: any SweepWork
  private let pieces: Int
  private let steps: Int
  private let progress = Mutex(Progress())

  init(_ work: any SweepWork) {
    sweepWork = work
    pieces = work.pieceCount
    steps = work.totalSteps
  }

  /// Computes pieces until there are none left or someone cancels. Any number of threads may do so.
  ///
  /// - Parameters:
  ///   - mailbox: one for all threads.
  ///   - report: called after every slice.
  func work(into mailbox: Mailbox<SweepPart>, report: () -> Void = {}) {
    while !mailbox.cancellation.isCancelled, let index = takePiece() {
      let part = sweepWork.part(ofPiece: index, unless: mailbox.cancellation) { steps in
        mailbox.note(fraction: fraction(after: steps))
        if !mailbox.cancellation.isCancelled { report() }
      }
      guard let part else { return }
      mailbox.deliver(part)
      progress.withLock { $0.finished += 1 }
    }
  }

  private func takePiece() -> Int? {
    progress.withLock { progress in
      guard progress.next < pieces else { return nil }
      progress.next += 1
      return progress.next - 1
    }
  }

  /// How much of the work is done, 0…1, now that so many steps more have been made.
  private func fraction(after steps: Int) -> Double {
    progress.withLock { progress in
      progress.done += steps
      return Double(progress.done) / Double(max(1, self.steps))
    }
  }

  /// Whether every piece has been computed.
  var isFinished: Bool { progress.withLock { $0.finished == pieces } }
}
