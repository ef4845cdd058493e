/// Maps that are to be computed, cut into pieces of which any number of threads take one after the other.
///
/// Neither the cut nor the order nor the number of threads changes a bit of the maps.
package protocol SweepWork: Sendable {
  /// The maps of which nothing is known yet.
  var emptyMaps: [SweepMap] { get }
  /// How many pieces there are.
  var pieceCount: Int { get }
  /// Steps of all runs together.
  var totalSteps: Int { get }
  /// What is left where the maps are known in part.
  ///
  /// - Parameter maps: as many as there are, over the same axes.
  func completing(_ maps: [SweepMap]) -> Self
  /// Computes a piece.
  ///
  /// - Parameters:
  ///   - cancellation: looked at every few milliseconds.
  ///   - report: called as often, with the steps of runs that were made since the last call.
  /// - Returns: nil if cancelled.
  func part(
    ofPiece index: Int, unless cancellation: Cancellation, report: (_ steps: Int) -> Void
  ) -> SweepPart?
}

extension SweepWork {
  /// Computes all maps and returns when they are complete.
  ///
  /// - Parameters:
  ///   - threads: how many work on it, the caller's included; where the system has fewer to give,
  ///     fewer.
  ///   - progress: called now and then, in the caller's thread, with the fraction that is done;
  ///     false cancels.
  /// - Returns: nil if cancelled.
  package func maps(
    threads: Int = 1, progress: (_ fraction: Double) -> Bool = { _ in true }
  ) -> [SweepMap]? {
    precondition(threads >= 1, "somebody has to do the work")
    let mailbox = Mailbox<SweepPart>()
    let crew = SweepCrew(self)
    let others = (1..<threads).compactMap { _ in WorkerThread.start { crew.work(into: mailbox) } }
    func report() {
      guard !mailbox.cancellation.isCancelled, !progress(mailbox.fraction) else { return }
      mailbox.cancellation.cancel()
    }
    crew.work(into: mailbox, report: report)
    while !mailbox.cancellation.isCancelled && !crew.isFinished {
      // The others are at their last pieces.
      WorkerThread.pause(microseconds: 500)
      report()
    }
    for thread in others { thread.join() }
    guard !mailbox.cancellation.isCancelled else { return nil }
    var maps = emptyMaps
    for part in mailbox.takeFinished() { maps[part.sweep].enter(part) }
    return maps
  }
}

/// The places of a map's cells in the order in which they are computed: all at once, or, from coarse to
/// fine, every 8th row and column, then every 4th, every other, and the rest.
package enum SweepLevels {
  /// Places in a map's `cells`, level by level.
  package static func of(rows: Int, columns: Int, _ order: SweepPlan.Order) -> [[Int]] {
    let indices = Array(0..<rows * columns)
    guard order == .coarseToFine else { return [indices] }
    let strides = [8, 4, 2, 1]
    return strides.enumerated().map { level, stride in
      indices.filter { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        let isHere = { (stride: Int) in
          row.isMultiple(of: stride) && column.isMultiple(of: stride)
        }
        return isHere(stride) && !(level > 0 && isHere(strides[level - 1]))
      }
    }
  }
}
