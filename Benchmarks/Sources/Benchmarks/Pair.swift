/// Two programs for the same work, timed in turn, so that whatever else the machine does hits both.
struct Pair {
  /// What is counted, and in which unit its rate is said.
  enum Unit: String {
    case steps = "M steps/s"
    case dots = "M dots/s"
    case frames = "frames/s"
    case networkSteps = "k steps/s"
    case points = "k points/s"

    private var size: Double {
      switch self {
      case .steps, .dots: 1e6
      case .networkSteps, .points: 1e3
      case .frames: 1
      }
    }

    func text(_ rate: Double) -> String { "\(Int((rate / size).rounded())) \(rawValue)" }
  }

  let name: String
  let unit: Unit
  /// How much of the unit one call of `ours` does.
  let amount: Int
  /// What `reference` is: C, as long as nothing is said.
  var referenceName = "C"
  /// How much one call of `reference` does.
  let referenceAmount: Int
  let ours: () -> Void
  let reference: () -> Void

  struct Result {
    /// Amounts a second, medians.
    let rate: Double
    let referenceRate: Double
    /// The median of the rounds' ratios: better than the ratio of medians where the clock changes.
    let ratio: Double
  }

  func measure(rounds: Int) -> Result {
    let clock = ContinuousClock()
    func rate(_ amount: Int, _ body: () -> Void) -> Double {
      Double(amount) / (clock.measure(body) / .seconds(1))
    }
    ours()
    reference()
    let rates = (0..<rounds).map { _ in
      (ours: rate(amount, ours), reference: rate(referenceAmount, reference))
    }
    return Result(
      rate: Self.median(rates.map(\.ours)), referenceRate: Self.median(rates.map(\.reference)),
      ratio: Self.median(rates.map { $0.ours / $0.reference }))
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
