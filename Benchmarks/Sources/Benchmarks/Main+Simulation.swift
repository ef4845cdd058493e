extension Main {
  private static let runSteps = 10_000
  /// Long enough that starting a thread doesn't count.
  private static let longSteps = 20_000

  /// Sweeps and single runs.
  static func simulationPairs() throws -> [Pair] {
    let work = try Work(longestRun: runSteps)
    let means = [work.reference(), work.compiled(), work.formula()]
    guard means.allSatisfy({ abs($0 - means[0]) < 1e-9 * abs(means[0]) }) else {
      throw Disagreement("mean losses of the sweep's cells, C, compiled, typed: \(means)")
    }
    let long = longSteps
    return [
      sweepPair("sweep, compiled surface", { work.compiled() }, "C", work.reference),
      sweepPair("sweep, typed formula", { work.formula() }, "C", work.reference),
      sweepPair(
        "sweep, compiled, 2 threads", { work.compiled(threads: 2, steps: long) },
        "1 thread", { work.compiled(steps: long) }, steps: long),
      sweepPair(
        "sweep, typed, 2 threads", { work.formula(threads: 2, steps: long) },
        "1 thread", { work.formula(steps: long) }, steps: long),
      Pair(
        name: "sweep of AdamW as formulas", unit: .steps, amount: Work.cells / 3 * Work.steps,
        referenceName: "compiled", referenceAmount: Work.cells / 3 * Work.steps,
        ours: { blackHole(work.adamW(asFormulas: true)) },
        reference: { blackHole(work.adamW(asFormulas: false)) }),
      Pair(
        name: "3 runs with paths, rules as formulas", unit: .steps, amount: 3 * runSteps,
        referenceName: "compiled", referenceAmount: 3 * runSteps,
        ours: { blackHole(work.runs(steps: runSteps, typed: true, asFormulas: true)) },
        reference: { blackHole(work.runs(steps: runSteps, typed: true)) }),
      runPair("3 runs with paths and norms, compiled", work, typed: false),
      runPair("3 runs with paths and norms, typed", work, typed: true),
    ]
  }

  private static func sweepPair(
    _ name: String, _ ours: @escaping () -> Double,
    _ referenceName: String, _ reference: @escaping () -> Double, steps: Int = Work.steps
  ) -> Pair {
    Pair(
      name: name, unit: .steps, amount: Work.cells * steps, referenceName: referenceName,
      referenceAmount: Work.cells * steps, ours: { blackHole(ours()) },
      reference: { blackHole(reference()) })
  }

  private static func runPair(_ name: String, _ work: Work, typed: Bool) -> Pair {
    Pair(
      name: name, unit: .steps, amount: 3 * runSteps, referenceName: "C, 1 run",
      referenceAmount: runSteps,
      ours: { blackHole(work.runs(steps: runSteps, typed: typed)) },
      reference: { blackHole(work.referenceRun(steps: runSteps)) })
  }
}
