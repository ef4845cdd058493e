/// Steps in a row with their bias corrections, where all lanes have the same and no schedule.
@usableFromInline
struct CorrectedSteps {
  @usableFromInline let steps: Range<Int>
  /// c₁ of each step.
  @usableFromInline let first: CorrectionTable.Factors
  /// c₂ of each step.
  @usableFromInline let second: CorrectionTable.Factors

  init(_ steps: Range<Int>, first: CorrectionTable.Factors, second: CorrectionTable.Factors) {
    self.steps = steps
    self.first = first
    self.second = second
  }

  /// What a step multiplies by, in every lane.
  @inlinable @inline(__always)
  func factor(_ step: Int) -> StepFactors.Factor {
    StepFactors.Factor(firstCorrection: first[step], secondCorrection: second[step])
  }
}
