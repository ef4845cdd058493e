import Lessons
import Simulation

/// Where theory says the runs of a scene go.
struct Theory {
  let scene: Scene
  let experiment: Experiment
  let surface: any Surface
  var minimum: Vector? { nil }
  func predictions(for run: Experiment.Run) -> [RunPrediction] { [] }
}
