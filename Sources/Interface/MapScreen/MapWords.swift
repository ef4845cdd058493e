import Lessons
import Plotting
import Screen
import Simulation

/// What the map screen says in words, from the longest form to the shortest.
enum MapWords {
  static func caption(of model: Model, _ map: MapModel, in appearance: Appearance) -> String {
    let steps = model.shown.document.scene.steps
    let metric = model.shown.document.scene.sweepMetric
    let what =
      switch metric {
      case "norm": "a short w"
      case "validation", "validation_loss": "a small validation loss"
      case "distance": "near the target"
      case "loss", "train_loss": "a small loss"
      case "validation_accuracy": "a high accuracy"
      default: "a small error"
      }
    let (part, good) =
      appearance.depth == .monochrome ? ("character", "dense") : ("pixel", "bright")
    let count = map.definition.seeds
    let whole = count == 1 ? "one whole run" : "the mean of \(count) whole runs"
    let runs = "Each \(part) is \(whole) of \(steps) steps; \(good) is \(what)."
    guard map.isComplete else { return runs }
    let shown = map.shownMaps(besides: model.shown.panes.hidden)
    let reading = SweepMap.Course.reading(
      of: shown.map { map.findings[$0].course }, on: map.axis.kept,
      metric: map.definition.metricName,
      mark: Character(HeatCell.mark(appearance.glyphs)))
    let hasDecades = shown.count > 1 && shown.allSatisfy { map.scale(of: $0).isLogarithmic }
    return runs + " " + reading + (hasDecades ? " A decade is as high in all maps." : "")
  }

  /// How the ridge runs, as a law only where the map bears it out.
  static func slopes(of map: MapModel, _ index: Int, glyphs: GlyphSet) -> [String] {
    guard map.isComplete else { return ["…"] }
    let (finding, kept) = (map.findings[index], map.axis.kept)
    let texts =
      finding.exponent(of: kept).map {
        kept.law(exponent: NumberText.fixed($0, decimals: 2, glyphs: glyphs))
      } ?? finding.course.labels
    return texts.map { spelled($0, glyphs) }
  }

  /// What a vertical axis shows.
  static func symbol(_ axis: MapAxis, _ glyphs: GlyphSet) -> String { spelled(axis.symbol, glyphs) }

  /// In seven bits λ is as long a word as there is hardly room for: it is called as flags call it.
  private static func spelled(_ text: String, _ glyphs: GlyphSet) -> String {
    glyphs == .ascii ? text.replacing("λ", with: "wd") : text
  }

  /// What it costs to keep λ, or lr·λ, while lr changes.
  static func transfer(of map: MapModel, glyphs: GlyphSet) -> [String] {
    let axis = symbol(map.axis, glyphs)
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
      symbol(map.axis, glyphs) + " "
      + NumberText.shortest(
        map.axis == .product ? learningRate * weightDecay : weightDecay, digits: 3)
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
    let seeds = map.definition.seeds
    let sizes = map.maps.map { "\($0.columns) × \($0.rows)" + (seeds > 1 ? " × \(seeds)" : "") }
    let runs =
      Set(sizes).count == 1
      ? (sizes.count > 1 ? "\(sizes.count) × " : "") + "\(sizes[0]) runs"
      : "\(map.maps.reduce(0) { $0 + $1.cells.count } * seeds) runs"
    let progress = map.isComplete ? "" : "\(Int(map.fraction * 100)) % of "
    return ["\(progress)\(runs) of \(steps) steps", "\(progress)\(runs)"]
  }
}
