import Export
import Lessons
import Plotting
import Screen
import Simulation

/// What the maps of a scene say, in sentences.
struct SweepWords {
  private let report: SweepReport
  private let glyphs: GlyphSet

  init(_ report: SweepReport, glyphs: GlyphSet) {
    self.report = report
    self.glyphs = glyphs
  }

  /// The title, and what the maps show.
  var head: [String] {
    [report.scene.title, "\(metric); lr to the right, weight_decay upwards"].map(glyphs.spelling)
  }

  private var metric: String {
    let (scene, steps) = (report.scene, report.scene.steps)
    let seeds =
      scene.network != nil && scene.sweepSeeds > 1 ? ", mean of \(scene.sweepSeeds) seeds" : ""
    guard let after = report.averageAfter else {
      return "\(scene.sweepMetric) after \(steps) steps" + seeds
    }
    return "mean of \(scene.sweepMetric) over the steps \(after + 1)…\(steps)" + seeds
  }

  /// Columns before the sentence of a conclusion.
  var labelWidth: Int { (report.maps.map(\.name.label.count).max() ?? 0) + 2 }

  /// For each map: the best cell, the slope of the ridge, the transfer factor.
  var conclusions: [String] {
    report.maps.map { item in
      let blanks = String(repeating: " ", count: labelWidth - item.name.label.count)
      return glyphs.spelling(item.name.label + blanks + conclusion(item))
    }
  }

  private func conclusion(_ item: SweepReport.Map) -> String {
    guard let best = item.map.best else { return "no run has a finite value" }
    let lead =
      "best \(NumberText.norm(best.value, glyphs: glyphs)) at lr "
      + NumberText.shortest(best.learningRate, digits: 3)
    guard item.rule.decaysWeights else { return lead + "; has no use for weight_decay" }
    return
      ([lead + ", weight_decay \(NumberText.shortest(best.weightDecay, digits: 3))"]
      + ridge(item.map)).joined(separator: "; ")
  }

  /// How the best weight decay moves; nothing for a single learning rate or weight decay.
  private func ridge(_ map: SweepMap) -> [String] {
    guard map.columns > 1, map.rows > 1 else { return [] }
    let finding = MapFinding(map)
    guard let exponent = finding.exponent(of: .weightDecay) else {
      return [finding.course.clause].compactMap(\.self)
    }
    let power = NumberText.fixed(exponent, decimals: 2, glyphs: glyphs)
    return [SweepMap.Kept.weightDecay.law(exponent: power)[0]] + price(finding)
  }

  /// What it costs to keep λ while lr changes.
  private func price(_ finding: MapFinding) -> [String] {
    switch finding.price(of: .weightDecay) {
    case .factor(let factor):
      ["×\(NumberText.fixed(factor, decimals: 2)) with another lr's best λ"]
    case .diverges: ["another lr's best λ can diverge"]
    case .undefined, nil: []
    }
  }
}
