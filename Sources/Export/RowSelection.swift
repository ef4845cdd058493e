package import Simulation

/// Which rows of a trajectory are exported: t = 0, N, 2N, … and always the last.
package struct RowSelection: Hashable, Sendable {
  /// N, at least 1.
  package let every: Int

  package init(every: Int = 1) {
    precondition(every >= 1, "every row is the densest selection")
    self.every = every
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

  func contains(step: Int, lastStep: Int) -> Bool {
    step.isMultiple(of: every) || step == lastStep
  }

  /// Calls `body` for each selected row, in order of time.
  package func forEachRow(of trajectory: Trajectory, _ body: (Row) throws -> Void) rethrows {
    let lastStep = trajectory.lastStep
    try trajectory.forEachRow(in: 0...lastStep) { row in
      if contains(step: row.step, lastStep: lastStep) { try body(row) }
    }
  }
}
