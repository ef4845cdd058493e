import Lessons
import Networks
import Simulation

/// The runs of a network as far as they are trained, and what is drawn of them.
package struct NetworkRuns: Sendable {
  /// What they are the runs of.
  let scene: Scene
  private(set) var trajectories: [NetworkTrajectory]
  /// The plane on which the runs are drawn; nil until all are trained, and where they have none.
  private(set) var plane: RunPlane?
  /// Features that are 0 in every training row: no gradient of the data reaches the weights that read
  /// them.
  let idleFeatures: [Int]

  /// - Parameter hasPlane: whether all are trained, so that a plane can be laid through them.
  init(_ trajectories: [NetworkTrajectory], of scene: Scene, hasPlane: Bool) {
    self.scene = scene
    self.trajectories = trajectories
    let rows = Interface.experiment(of: trajectories).data.training
    idleFeatures = (0..<rows.features).filter { feature in
      (0..<rows.count).allSatisfy { rows.values[$0 * rows.features + feature] == 0 }
    }
    plane = hasPlane ? RunPlane(of: trajectories) : nil
  }

  /// The same with more of a run.
  func replacing(_ run: Int, with trajectory: NetworkTrajectory) -> NetworkRuns {
    var runs = self
    runs.trajectories[run] = trajectory
    return runs
  }

  /// The same whose runs have all taken their steps, so that they have a plane.
  func trained(_ trajectories: [NetworkTrajectory]) -> NetworkRuns {
    var runs = self
    (runs.trajectories, runs.plane) = (trajectories, RunPlane(of: trajectories))
    return runs
  }

  /// The runs that a changed scene has in common with them, as runs of its own experiment.
  func known(in experiment: NetworkExperiment, of scene: Scene) -> [Int: NetworkTrajectory] {
    let pairs = experiment.runs.indices.compactMap { run -> (Int, NetworkTrajectory)? in
      guard scene.trains(run, like: self.scene), trajectories[run].isComplete,
        trajectories[run].experiment.steps == experiment.steps
      else { return nil }
      return (run, trajectories[run].adopted(by: experiment, asRun: run))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  var experiment: NetworkExperiment { Interface.experiment(of: trajectories) }

  var network: Network { experiment.network }

  /// The weight of each layer, without its bias.
  var weightTensors: [WeightTensor] { network.tensors.filter { $0.role == .weight } }

  /// What it takes to make a step of so many runs again, and to look at it.
  func momentCost(_ content: PaneContent, count: Int) -> WorkCost {
    let rows = experiment.data.training.count + experiment.data.validation.count
    let again = experiment.stepsBetweenStates / 2 * experiment.stepCost
    return count * (again + network.cost(rows: rows))
  }

  /// ‖weights that read a feature‖ in the first layer.
  func columnNorm(_ feature: Int, of weights: [Double]) -> Double {
    let tensor = network.tensors[0]
    var squares = 0.0
    for row in 0..<tensor.shape[0] {
      let weight = weights[tensor.first + row * tensor.shape[1] + feature]
      squares += weight * weight
    }
    return squares.squareRoot()
  }

  /// The mean norm of what reads idle features, over that at the start; nil without such features.
  func idleShare(of trajectory: NetworkTrajectory, _ weights: [Double]) -> Double? {
    guard !idleFeatures.isEmpty else { return nil }
    let shares = idleFeatures.map { feature in
      columnNorm(feature, of: weights) / columnNorm(feature, of: trajectory.kept[0].weights)
    }
    return shares.reduce(0, +) / Double(shares.count)
  }
}

/// The experiment that all runs are of.
private func experiment(of trajectories: [NetworkTrajectory]) -> NetworkExperiment {
  guard let first = trajectories.first else { preconditionFailure("a scene runs something") }
  return first.experiment
}

/// The plane through the start and the ends of two runs, and where the runs lie over it.
struct RunPlane: Sendable {
  let surface: PlaneSurface
  /// For each run the feet of its kept steps, nearest points of the plane.
  let feet: [[Vector]]
  /// For each run the part of its path's variance that lies in the plane.
  let shares: [Double?]

  /// nil if the runs have no plane.
  init?(of trajectories: [NetworkTrajectory]) {
    guard let plane = WeightPlane.ends(of: trajectories) else { return nil }
    let experiment = experiment(of: trajectories)
    surface = PlaneSurface(LossPlane(plane, of: experiment.network, on: experiment.data))
    feet = trajectories.map { $0.kept.map { plane.place(of: $0.weights) } }
    shares = trajectories.map { plane.share(of: $0.kept.map(\.weights)) }
  }

  var plane: WeightPlane { surface.losses.plane }

  /// The indices of the runs through whose ends it goes.
  var pair: [Int] { plane.pair.map { [$0.0, $0.1] } ?? [] }
}

extension WeightPlane {
  /// The foot of a point.
  func place(of weights: [Double]) -> Vector {
    let foot = foot(of: weights)
    return Vector(foot.a, foot.b)
  }
}
