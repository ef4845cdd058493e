import Export
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
    guard let after = report.averageAfter else {
      return "\(scene.sweepMetric) after \(steps) steps"
    }
    return "mean of \(scene.sweepMetric) over the steps \(after + 1)…\(steps)"
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
    switch map.course {
    case .law(let ridge):
      let law = "best λ ∝ lr^\(NumberText.fixed(ridge.slope, decimals: 2, glyphs: glyphs))"
      switch map.transfer(keeping: .weightDecay) {
      case .factor(let factor):
        return [law, "×\(NumberText.fixed(factor, decimals: 2)) with another lr's best λ"]
      case .diverges: return [law, "another lr's best λ can diverge"]
      case .undefined: return [law]
      }
    case .scattered: return ["best λ on no straight line"]
    case .lowestRow: return ["best λ is the smallest at every lr"]
    case .highestRow: return ["best λ is the largest at every lr"]
    case .atTheEdges: return ["best λ mostly at the edge of the map"]
    case .besideDivergence: return ["best λ mostly beside runs that diverged"]
    case .flat: return ["several λ are equally good"]
    case .tooFew: return ["too few lr or λ for a law"]
    case .notLogarithmic: return ["best λ fits no power law: λ or the metric isn't positive there"]
    case .noValues: return []
    }
  }
}
