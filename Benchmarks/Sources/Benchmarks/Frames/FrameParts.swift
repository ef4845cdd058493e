import Interface
import Plotting
import Screen
import Simulation

/// What a frame of the lab is drawn from once everything costly is made: contours, runs, thinned paths,
/// and where they go.
struct FrameParts {
  /// A run's points that move its path by a dot, and their steps.
  struct ThinnedPath {
    private(set) var points: [PlotPoint] = []
    private(set) var steps: [Int] = []
  }

  let places: LabPlaces
  let viewports: [Viewport]
  let contours: ContourMap
  /// All weights of each run.
  let runs: [[Vector]]
  let paths: [ThinnedPath]
  let labels: [String]
  /// The norms of the predicted ends.
  let limits: [Double?]

  /// - Parameter frame: the model's, to see where panes and chart lie.
  init(of model: Model, in frame: Frame) throws {
    let runs = model.shown.runs
    places = try LabPlaces(of: model, in: frame)
    guard case .weights(let trajectories) = runs.trajectories, let surface = runs.surface,
      places.panes.count == trajectories.count
    else { throw Disagreement("\(places.panes.count) panes for \(runs.names.count) runs") }
    viewports = places.panes.map { Viewport(showing: runs.window.x, runs.window.y, in: $0) }
    contours = ContourMap(viewport: viewports[0], bandCount: Theme.dark.bandCount) { x, y in
      surface.losses(at: zip(x, y).map(Vector.init))
    }
    self.runs = trajectories.map(\.path)
    paths = zip(self.runs, viewports).map(ThinnedPath.init)
    labels = runs.names.map(\.label)
    limits = runs.predictions.map { predictions in
      for case .limit(let place, _) in predictions { return place.norm }
      return nil
    }
  }

  func frame(at step: Int, words: [PlacedWords]) -> Frame {
    let appearance = Appearance(depth: .trueColor)
    var frame = Frame(size: places.size, filledWith: Cell(" ", Style(.text)))
    for run in runs.indices { pane(of: run, at: step).draw(into: &frame, appearance: appearance) }
    chart(at: step).draw(into: &frame, appearance: appearance)
    for text in words {
      frame.write(text.text, column: text.column, row: text.row, style: text.style)
    }
    return frame
  }

  private func pane(of run: Int, at step: Int) -> Pane {
    let head = PlotPoint(runs[run][step].x, runs[run][step].y)
    var pane = Pane(viewport: viewports[run])
    pane.contours = contours
    pane.trails = [Trail(points: paths[run].points(through: step) + [head], series: run)]
    pane.heads = [Head(x: head.x, y: head.y, series: run)]
    return pane
  }

  private func chart(at step: Int) -> SeriesChart {
    let lines = runs.indices.map { run in
      SeriesChart.Line(
        series: run, label: labels[run], valueText: LabPlaces.valueText,
        value: { runs[run][$0].norm }, limit: limits[run])
    }
    return SeriesChart(
      region: places.chart, title: LabPlaces.chartTitle, steps: 0...runs[0].count - 1, cursor: step,
      lines: lines)
  }
}

extension FrameParts.ThinnedPath {
  init(_ path: [Vector], in viewport: Viewport) {
    var last = (x: Double.nan, y: Double.nan)
    for (step, weights) in path.enumerated() {
      let dot = viewport.dot(worldX: weights.x, worldY: weights.y)
      let floor = (x: dot.x.rounded(.down), y: dot.y.rounded(.down))
      guard floor != last else { continue }
      last = floor
      points.append(PlotPoint(weights.x, weights.y))
      steps.append(step)
    }
  }

  func points(through step: Int) -> ArraySlice<PlotPoint> {
    points.prefix(steps.prefix { $0 <= step }.count)
  }
}
