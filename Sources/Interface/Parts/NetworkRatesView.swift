import Networks
import Plotting
import Screen
import Simulation

/// Two rows under a network's pane: for each layer the 10 %, 50 % and 90 % of its weights' decay rates; under
/// the plane what lies under the head.
struct NetworkRatesView {
  let model: Model
  /// By run.
  let moments: [Int: NetworkMoment]

  func draw(on canvas: inout Canvas, run: Int, row: Int, plot: Region) {
    let region = Region(column: plot.column, row: row, columns: plot.columns, rows: 2)
    if case .plane(let loss?)? = moments[run]?.picture {
      return drawGround(loss, of: run, in: region, on: &canvas)
    }
    let layers = (moments[run]?.layers ?? []).map {
      QuantileBars.Layer(name: "W\($0.layer)", low: $0.low, median: $0.median, high: $0.high)
    }
    let decays = model.shown.runs.decays(run)
    QuantileBars(
      region: region, layers: layers, series: Int(model.shown.runs.series(of: run)), scale: scale,
      remark: decays ? "" : plot.columns >= 21 ? "decay per step: none" : "no decay"
    ).draw(into: &canvas.frame, appearance: canvas.appearance)
  }

  /// The same in words, a line a layer.
  func lines(of run: Int) -> [String] {
    if case .plane(let loss?)? = moments[run]?.picture {
      guard let network = model.shown.runs.network,
        let ground = PlaneGround(loss, under: run, in: network, at: model.shown.playback.step)
      else { return [] }
      let ratio = NumberText.fixed(ground.ratio, decimals: 2)
      return ["under the head \(ratio) × loss", ground.words[0].replacing("[ ] ", with: "")]
    }
    guard model.shown.runs.decays(run) else { return ["no decay"] }
    return (moments[run]?.layers ?? []).map { layer in
      let bar = QuantileBars.Layer(
        name: "W\(layer.layer)", low: layer.low, median: layer.median, high: layer.high)
      return "decay \(bar.name) \(QuantileBars.text(bar, .full))"
    }
  }

  /// The decimal logarithms of all that is shown, with room for it to move.
  private var scale: ClosedRange<Double> {
    let rates = moments.values.flatMap(\.layers).flatMap { [$0.low, $0.high] }
      .filter { $0 > 0 && $0.isFinite }.map(Log.decimal)
    let low = (rates.min() ?? -4).rounded(.down)
    return low...max((rates.max() ?? 0).rounded(.up), low + 2)
  }

  /// What the contours say under the head, which isn't the run's own loss where it lies beside the plane.
  private func drawGround(_ loss: Double, of run: Int, in region: Region, on canvas: inout Canvas) {
    guard let network = model.shown.runs.network,
      let ground = PlaneGround(loss, under: run, in: network, at: model.shown.playback.step)
    else { return }
    let end = region.column + region.columns
    let ratio = StyledText([
      canvas.styled(
        NumberText.fixed(ground.ratio, decimals: 2),
        Style(ground.isBeside ? model.shown.runs.ink(of: run) : .bright, bold: true))
    ])
    let numbers = [
      canvas.text("ink under the head ", .dim)
        + canvas.text(NumberText.norm(loss), .bright, bold: true) + canvas.text(", ", .dim) + ratio
        + canvas.text(" × loss", .dim),
      canvas.text("under the head ", .dim) + ratio + canvas.text(" × loss", .dim),
      ratio + canvas.text(" × loss", .dim),
    ]
    let fitting = numbers.first { $0.width <= region.columns } ?? numbers[2]
    canvas.write(fitting, column: region.column, row: region.row, end: end)
    let ink = ground.isBeside ? model.shown.runs.ink(of: run) : .dim
    let glyph = SeriesGlyph.hollow(
      series: Int(model.shown.runs.series(of: run)), glyphs: canvas.appearance.glyphs)
    let words = ground.words.map {
      canvas.text($0.replacing("[ ]", with: "[\(Character(glyph))]"), ink)
    }
    if let words = words.first(where: { $0.width <= region.columns }) {
      canvas.write(words, column: region.column, row: region.row + 1, end: end)
    }
  }
}

/// How the loss on the plane under a run's head goes together with the run's own.
struct PlaneGround {
  /// The loss under the head over the run's own.
  let ratio: Double
  /// What the ink is to the run, the longest words first.
  var words: [String] {
    if isBeside { return ["[ ] beside the plane: not its loss", "[ ] beside the plane", "[ ]"] }
    return (ratio - 1).magnitude <= 0.1
      ? ["the ink is its loss", "its loss"]
      : ["off by less than 1 % of the start", "off by under 1 % of the start's", "slightly off"]
  }

  /// Whether they differ by more than 10 % of the run's own and by more than 1 % of the start's: then the
  /// head lies beside the plane.
  let isBeside: Bool

  /// nil while the run isn't evaluated there.
  init?(_ loss: Double, under run: Int, in network: NetworkRuns, at step: Int) {
    let trajectory = network.trajectories[run]
    let kept = trajectory.keptStep(at: min(step, trajectory.lastStep))
    guard let own = kept.training?.loss, let start = trajectory.kept[0].training?.loss else {
      return nil
    }
    ratio = loss / own
    isBeside = (loss - own).magnitude > 0.1 * own && (loss - own).magnitude > 0.01 * start
  }
}
