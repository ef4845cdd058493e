package import Simulation

// How the best weight decays of a map run, in words for every place that says it. A law is said with
// its exponent, which whoever shows it spells.

extension SweepMap.Kept {
  package var symbol: String {
    switch self {
    case .weightDecay: "λ"
    case .product: "lr·λ"
    }
  }

  /// A law, from the longest form to the shortest.
  ///
  /// - Parameter exponent: of lr, as it is to be shown.
  package func law(exponent: String) -> [String] {
    let power = "lr^" + exponent
    return ["best \(symbol) ∝ \(power)", "\(symbol) ∝ \(power)", power]
  }
}

extension SweepMap.Course {
  /// What is said beside the best cell; nil for a law, and where there is no such cell.
  package var clause: String? {
    switch self {
    case .law, .noValues: nil
    case .scattered: "best λ on no straight line"
    case .lowestRow: "best λ is the smallest at every lr"
    case .highestRow: "best λ is the largest at every lr"
    case .atTheEdges: "best λ mostly at the edge of the map"
    case .besideDivergence: "best λ mostly beside runs that diverged"
    case .flat: "several λ are equally good"
    case .tooFew: "too few lr or λ for a law"
    case .notLogarithmic: "best λ fits no power law: λ or the metric isn't positive there"
    }
  }

  /// What is said above a map, from the longest form to the shortest; none for a law.
  package var labels: [String] {
    switch self {
    case .law: []
    case .scattered: ["best λ on no straight line", "no straight ridge", "no ridge"]
    case .lowestRow: ["best: the smallest λ", "smallest λ"]
    case .highestRow: ["best: the largest λ", "largest λ"]
    case .atTheEdges: ["best λ at the edge", "at the edge"]
    case .besideDivergence: ["best λ beside divergence", "by divergence"]
    case .flat: ["several λ equally good", "no single best λ", "no best λ"]
    case .tooFew: ["too few runs for a law", "too few runs"]
    case .notLogarithmic: ["best λ fits no power law", "no power law"]
    case .noValues: ["no run has a value", "no values"]
    }
  }

  /// How to read the marks of several maps together, as a sentence.
  ///
  /// - Parameters:
  ///   - kept: what the vertical axis shows.
  ///   - metric: a word for what the smaller the better.
  ///   - mark: what marks the best λ of a learning rate.
  package static func reading(
    of courses: [Self], on kept: SweepMap.Kept, metric: String, mark: Character = "•"
  ) -> String {
    if courses.contains(where: \.isLaw) {
      return
        "Where the ridge \(mark) runs level inside a map, one \(kept.symbol) is best for every lr."
    }
    let marks = "\(mark) marks each lr's best λ"
    let kinds = Set(courses.map { $0.isEdge ? .atTheEdges : $0 })
    guard kinds.count == 1, let kind = kinds.first else {
      return marks + "; in no map does it follow a law."
    }
    switch kind {
    case .law, .scattered: return marks + "; these lie on no straight line."
    case .lowestRow, .highestRow, .atTheEdges:
      return marks + "; at the edge of the map, a better one may lie beyond."
    case .besideDivergence: return marks + ", which lies beside runs that diverge."
    case .flat: return "Several λ are equally good: there is no best one to mark."
    case .tooFew: return "There are too few runs to tell how the best λ moves with lr."
    case .notLogarithmic: return marks + "; no power law: λ or the \(metric) isn't positive."
    case .noValues: return "No run has a finite \(metric)."
    }
  }

  private var isEdge: Bool { self == .lowestRow || self == .highestRow || self == .atTheEdges }

  /// Why a claim about a law can't hold, and what might show one; nothing for a law.
  var remedy: String {
    switch self {
    case .law: ""
    case .scattered: "its best weight decays lie on no line"
    case .lowestRow, .highestRow, .atTheEdges:
      "its best weight decays lie at the edge: widen the ranges of its sweep"
    case .besideDivergence:
      "its best weight decays lie beside runs that diverge: lower the ranges of its sweep"
    case .flat: "several weight decays are equally good"
    case .tooFew: "a law takes at least 4 learning rates and 5 weight decays: enlarge its size"
    case .notLogarithmic: "a weight decay, a learning rate or the metric isn't positive"
    case .noValues: "none of its runs has a finite metric"
    }
  }
}
