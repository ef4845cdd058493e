import Lessons
import Plotting
import Screen
import Simulation

/// What the map screen says in words, from the longest form to the shortest.
enum MapWords {
  static func caption(of model: Model, _ map: MapModel) -> String {
    let steps = model.shown.document.scene.steps
    let metric = model.shown.document.scene.sweepMetric
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
    let shown = map.shownMaps(besides: model.shown.panes.hidden).map { map.findings[$0].course }
    let reading = SweepMap.Course.reading(
      of: shown, on: map.axis.kept, metric: map.definition.metricName)
    return runs + " " + reading
  }

  /// How the ridge runs, as a law only where the map bears it out.
  static func slopes(of map: MapModel, _ index: Int, glyphs: GlyphSet) -> [String] {
    guard map.isComplete else { return ["…"] }
    let (finding, kept) = (map.findings[index], map.axis.kept)
    guard let exponent = finding.exponent(of: kept) else { return finding.course.labels }
    return kept.law(exponent: NumberText.fixed(exponent, decimals: 2, glyphs: glyphs))
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
