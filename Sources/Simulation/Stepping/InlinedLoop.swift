/// A loop that was compiled together with a surface, and what it works on.
struct InlinedLoop {
  private let run: LaneEvaluator.Adam
  private let block: AdamBlock
  private let firstCorrection: CorrectionTable
  private let secondCorrection: CorrectionTable

  /// nil unless the surface brings its loop, the stepper's kernel is the one in it, and the same bias
  /// corrections are all there is to know of a step.
  init?(_ evaluator: any SurfaceEvaluator, _ stepper: any Stepper, _ factors: StepFactors) {
    guard let evaluator = evaluator as? LaneEvaluator, let block = stepper.adamBlock,
      let tables = factors.correctionsAlone
    else { return nil }
    run = evaluator.adam
    self.block = block
    firstCorrection = tables.firstCorrection
    secondCorrection = tables.secondCorrection
  }

  /// Makes the steps and, with a log, notes each from entry 0.
  func run(_ steps: Range<Int>, log: PathLog.Entries? = nil) {
    firstCorrection.withFactors { first in
      secondCorrection.withFactors { second in
        run(block, CorrectedSteps(steps, first: first, second: second), log)
      }
    }
  }
}
