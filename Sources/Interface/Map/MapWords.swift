import Lessons
import Plotting
import Screen

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
    let axis = map.axis.symbol
    return "Each pixel is one whole run of \(steps) steps; \(what). "
      + "Where the ridge • lies level, the best \(axis) for one lr is the best for all."
  }

  /// How the ridge runs, as a law only where the map bears it out.
  static func slopes(of map: MapModel, _ index: Int, glyphs: GlyphSet) -> [String] {
    guard map.isComplete else { return ["…"] }
    let axis = map.axis.symbol
    let ridge = map.maps[index].ridge
    if let ridge, ridge.isLaw {
      let shown = map.axis == .product ? ridge.slope + 1 : ridge.slope
      let exponent = "lr^" + NumberText.fixed(shown, decimals: 2, glyphs: glyphs)
      return ["best \(axis) ∝ \(exponent)", "\(axis) ∝ \(exponent)", exponent]
    }
    let rows = (0..<map.maps[index].columns).compactMap(map.maps[index].bestRow)
    let last = map.maps[index].rows - 1
    if rows.allSatisfy({ $0 == 0 }) { return ["best: the smallest λ", "smallest λ"] }
    if rows.allSatisfy({ $0 == last }) { return ["best: the largest λ", "largest λ"] }
    let isInside = ridge.map { $0.reach >= 0.5 } ?? false
    return isInside ? ["no straight ridge", "no ridge"] : ["best λ at the edge", "at the edge"]
  }

  /// What it costs to keep λ, or lr·λ, while lr changes.
  static func transfer(of map: MapModel) -> [String] {
    let axis = map.axis.symbol
    let metric = map.definition.metricName
    return [
      "keep \(axis), change lr: \(metric) ×", "keep \(axis): \(metric) ×", "\(metric) ×",
    ]
  }

  /// The factor; nil as long as it isn't known.
  static func factor(of map: MapModel, _ index: Int) -> String? {
    guard map.isComplete else { return nil }
    return map.transfer(of: index).map { NumberText.fixed($0, decimals: 2) }
      ?? (map.maps[index].cells.contains(.diverged) ? "diverges" : nil)
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
    let rate = NumberText.shortest(learningRate, digits: 2)
    let height =
      map.axis == .product
      ? "lr·λ " + NumberText.shortest(learningRate * weightDecay, digits: 2)
      : "λ " + NumberText.shortest(weightDecay, digits: 2)
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
