import Plotting
import Simulation

/// What theory says of the runs of a pane.
struct PanePredictions {
  let runs: LabRuns
  /// Those that share the pane.
  let shown: [Int]

  /// A run that has the pane to itself has its predictions in the colour of theory. Where runs share
  /// it, that holds for what is said of several; the rest has the run's own colour.
  func add(to pane: inout Pane) {
    guard shown.count > 1 else {
      pane.predictions += shown.flatMap { runs.predictions[$0].flatMap(Self.drawn) }
      return
    }
    var common: [RunPrediction] = []
    for run in shown {
      for prediction in runs.predictions[run] where !common.contains(prediction) {
        if isShared(prediction) {
          common.append(prediction)
        } else {
          let series = Int(runs.series(of: run))
          pane.seriesPredictions += Self.drawn(prediction).map { (series, $0.besideOthers) }
        }
      }
    }
    pane.predictions += common.flatMap(Self.drawn).map(\.besideOthers)
  }

  private func isShared(_ prediction: RunPrediction) -> Bool {
    shown.count { runs.predictions[$0].contains(prediction) } > 1
  }

  private static func drawn(_ prediction: RunPrediction) -> [Prediction] {
    switch prediction {
    case .limit(let place, let sign): return [.point(x: place.x, y: place.y, sign)]
    case .box(let box):
      let half = box.halfWidth
      var wall = Wall(halfX: half, halfY: half, word: box.label)
      wall.isRound = box.isRound
      wall.isHatched = box.isClosed
      return [.wall(wall)]
    case .path(let path):
      return [.dottedPath(path.points.map { PlotPoint($0.x, $0.y) })]
    }
  }
}

extension Prediction {
  /// What is said of one run where others share the pane: what it may not enter, they may.
  fileprivate var besideOthers: Prediction {
    guard case .wall(var wall) = self else { return self }
    wall.isHatched = false
    return .wall(wall)
  }
}
