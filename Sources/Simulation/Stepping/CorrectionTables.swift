/// The bias corrections of all runs of an experiment or a sweep, one table for each distinct β.
struct CorrectionTables: Sendable {
  private var first: [Double: CorrectionTable] = [:]
  private var second: [Double: CorrectionTable] = [:]

  init(runs: [Experiment.Run], steps: Int) {
    for run in runs {
      guard case .adam = Kernel(run) else { continue }
      let (beta1, beta2) = (run.hyperparameters.beta1, run.hyperparameters.beta2)
      if first[beta1] == nil {
        first[beta1] = .firstMoment(beta: beta1, steps: steps)
      }
      if second[beta2] == nil {
        second[beta2] = .secondMoment(beta: beta2, steps: steps)
      }
    }
  }

  /// The factors of these lanes: a single entry if all have the same.
  func laneTables(of runs: [Experiment.Run]) -> [StepFactors.LaneTables] {
    let tables = runs.map(laneTables)
    let isUniform = runs.allSatisfy { run in
      run.schedule == nil && run.hyperparameters.beta1 == runs[0].hyperparameters.beta1
        && run.hyperparameters.beta2 == runs[0].hyperparameters.beta2
        && run.hyperparameters.biasCorrection == runs[0].hyperparameters.biasCorrection
    }
    return isUniform || runs.count == 1 ? [tables[0]] : tables
  }

  private func laneTables(of run: Experiment.Run) -> StepFactors.LaneTables {
    let values = run.hyperparameters
    return StepFactors.LaneTables(
      schedule: run.schedule,
      firstCorrection: values.correctsFirstMoment ? first[values.beta1] ?? .none : .none,
      secondCorrection: values.correctsSecondMoment ? second[values.beta2] ?? .none : .none)
  }
}
