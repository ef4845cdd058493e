/// Two programs for the same work, timed in turn, so that whatever else the machine does hits both.
struct Pair {
  let name: String
  /// Steps of runs that `ours` makes.
  let steps: Int
  /// Steps of runs that `reference` makes.
  let referenceSteps: Int
  let ours: () -> Void
  let reference: () -> Void

  struct Result {
    /// Steps a second, medians.
    let rate: Double
    let referenceRate: Double
    /// The median of the rounds' ratios: better than the ratio of medians where the clock changes.
    let ratio: Double
  }

  func measure(rounds: Int) -> Result {
    let clock = ContinuousClock()
    func rate(_ steps: Int, _ body: () -> Void) -> Double {
      Double(steps) / (clock.measure(body) / .seconds(1))
    }
    ours()
    reference()
    let rates = (0..<rounds).map { _ in
      (ours: rate(steps, ours), reference: rate(referenceSteps, reference))
    }
    return Result(
      rate: Self.median(rates.map(\.ours)), referenceRate: Self.median(rates.map(\.reference)),
      ratio: Self.median(rates.map { $0.ours / $0.reference }))
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
