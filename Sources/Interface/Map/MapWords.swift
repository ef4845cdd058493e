import Lessons
import Plotting
import Screen
import Simulation

/// What the map screen says in words, from the longest form to the shortest.
enum MapWords {
  /// What a metric is called where there is room for one word.
  static func name(ofMetric metric: String) -> String {
    ["loss", "validation", "norm", "distance"].contains(metric) ? metric : "error"
  }

  static func caption(of model: Model, _ map: MapModel) -> String {
    let steps = model.document.scene.steps
    let metric = model.document.scene.sweepMetric
    let what =
      switch metric {
      case "norm": "bright is a short w"
      case "validation": "bright is a small validation loss"
      case "distance": "bright is near the target"
      case "loss": "bright is a small loss"
      default: "bright is a small error"
      }
    let runs = "Each pixel is one whole run of \(steps) steps; \(what)."
    guard map.isComplete else { return runs }
    let shown = map.shownMaps(besides: model.hiddenRuns).map { map.findings[$0].course }
    return runs + " " + ridges(shown, axis: map.axis.symbol, metric: metric)
  }

  /// How to read the marks of all maps that are shown.
  static func ridges(_ courses: [SweepMap.Course], axis: String, metric: String) -> String {
    if courses.contains(where: \.isLaw) {
      return "Where the ridge • runs level inside a map, one \(axis) is best for every lr."
    }
    let marks = "• marks each lr's best λ"
    let kinds = Set(courses.map { $0.isEdge ? .atTheEdges : $0 })
    guard kinds.count == 1, let kind = kinds.first else {
      return marks + "; in no map does it follow a law."
    }
    let metric = name(ofMetric: metric)
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

  /// How the ridge runs, as a law only where the map bears it out.
  static func slopes(of map: MapModel, _ index: Int, glyphs: GlyphSet) -> [String] {
    guard map.isComplete else { return ["…"] }
    let axis = map.axis.symbol
    switch map.findings[index].course {
    case .law(let ridge):
      let shown = map.axis == .product ? ridge.slope + 1 : ridge.slope
      let exponent = "lr^" + NumberText.fixed(shown, decimals: 2, glyphs: glyphs)
      return ["best \(axis) ∝ \(exponent)", "\(axis) ∝ \(exponent)", exponent]
    case .scattered: return ["best λ on no straight line", "no straight ridge", "no ridge"]
    case .lowestRow: return ["best: the smallest λ", "smallest λ"]
    case .highestRow: return ["best: the largest λ", "largest λ"]
    case .atTheEdges: return ["best λ at the edge", "at the edge"]
    case .besideDivergence: return ["best λ beside divergence", "by divergence"]
    case .flat: return ["several λ equally good", "no single best λ", "no best λ"]
    case .tooFew: return ["too few runs for a law", "too few runs"]
    case .notLogarithmic: return ["best λ fits no power law", "no power law"]
    case .noValues: return ["no run has a value", "no values"]
    }
  }

  /// What it costs to keep λ, or lr·λ, while lr changes.
  static func transfer(of map: MapModel) -> [String] {
    let axis = map.axis.symbol
    let metric = map.definition.metricName
    return [
      "keep \(axis), change lr: \(metric) ×", "keep \(axis): \(metric) ×", "\(metric) ×",
    ]
  }

  /// The factor, or why there is none; nil as long as it isn't known.
  static func factor(of map: MapModel, _ index: Int) -> String? {
    guard map.isComplete else { return nil }
    return switch map.price(of: index) {
    case .factor(let factor): NumberText.fixed(factor, decimals: 2)
    case .diverges: "diverges"
    case .undefined, nil: "–"
    }
  }

  /// The numbers under the cursor.
  static func readouts(of map: MapModel, _ index: Int, glyphs: GlyphSet) -> [String] {
    let (learningRate, weightDecay) = map.settings(of: index)
    let cell = map.maps[index][row: map.row(of: index), column: map.column(of: index)]
    let value =
      switch cell {
      case .pending: "…"
      case .diverged: "diverged"
      case .value(let value): NumberText.shortest(value, digits: 2)
      }
    let rate = NumberText.shortest(learningRate, digits: 3)
    let height =
      map.axis == .product
      ? "lr·λ " + NumberText.shortest(learningRate * weightDecay, digits: 3)
      : "λ " + NumberText.shortest(weightDecay, digits: 3)
    let named = cell.known == nil ? value : "\(map.definition.metricName) \(value)"
    return [
      "lr \(rate)  \(height)  \(named)", "lr \(rate)  \(height)  \(value)",
      "lr \(short(rate)) \(short(height)) \(short(value))",
      "\(short(rate)) \(short(height)) \(short(value))", "\(height)  \(value)", value,
    ]
  }

  /// Without the zero before the point.
  private static func short(_ text: String) -> String {
    let words = text.split(separator: " ").map { $0.hasPrefix("0.") ? $0.dropFirst() : $0 }
    return words.joined(separator: " ")
  }

  /// At the right of the header: what is computed, and how much of it is done.
  static func work(of map: MapModel, steps: Int) -> [String] {
    let sizes = map.maps.map { "\($0.columns) × \($0.rows)" }
    let runs =
      Set(sizes).count == 1
      ? (sizes.count > 1 ? "\(sizes.count) × " : "") + "\(sizes[0]) runs"
      : "\(map.maps.reduce(0) { $0 + $1.cells.count }) runs"
    let progress = map.isComplete ? "" : "\(Int(map.fraction * 100)) % of "
    return ["\(progress)\(runs) of \(steps) steps", "\(progress)\(runs)"]
  }
}

extension SweepMap.Course {
  fileprivate var isEdge: Bool { self == .lowestRow || self == .highestRow || self == .atTheEdges }
}
