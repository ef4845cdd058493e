package import Simulation

/// Which rows of a trajectory are exported: t = 0, N, 2N, … and always the last; or steps by number.
package struct RowSelection: Hashable, Sendable {
  private enum Choice: Hashable, Sendable {
    case every(Int)
    case steps(Set<Int>)
  }

  private let choice: Choice

  /// - Parameter every: N, at least 1.
  package init(every: Int = 1) {
    precondition(every >= 1, "every row is the densest selection")
    choice = .every(every)
  }

  /// These steps, as far as a run has them, in the order of time.
  package init(steps: [Int]) { choice = .steps(Set(steps)) }

  /// N, where rows are as far apart.
  package var every: Int? { if case .every(let every) = choice { every } else { nil } }

  /// The steps of a run with this last one.
  func steps(upTo lastStep: Int) -> [Int] {
    switch choice {
    case .every(let every):
      Array(stride(from: 0, to: lastStep, by: every)) + [lastStep]
    case .steps(let steps): steps.filter { $0 <= lastStep }.sorted()
    }
  }

  /// About twenty rows of so many steps: every 1, 2, 5, 10, 20 … of them.
  package static func readable(steps: Int) -> RowSelection {
    var every = 1
    while steps / every > 25 {
      let isTwo = String(every).first == "2"
      every = isTwo ? every / 2 * 5 : every * 2
    }
    return RowSelection(every: every)
  }

  /// Rows that are so many steps apart, on average, are each made by itself: that takes less than making
  /// those between.
  private static let farApart = 32

  func contains(step: Int, lastStep: Int) -> Bool {
    switch choice {
    case .every(let every): step.isMultiple(of: every) || step == lastStep
    case .steps(let steps): steps.contains(step)
    }
  }

  /// Calls `body` for each selected row, in order of time.
  package func forEachRow(of trajectory: Trajectory, _ body: (Row) throws -> Void) rethrows {
    let lastStep = trajectory.lastStep
    let chosen = steps(upTo: lastStep)
    if chosen.count <= 1 + (lastStep + Self.farApart - 1) / Self.farApart {
      for step in chosen { try body(trajectory.row(at: step)) }
      return
    }
    try trajectory.forEachRow(in: 0...lastStep) { row in
      if contains(step: row.step, lastStep: lastStep) { try body(row) }
    }
  }
}
