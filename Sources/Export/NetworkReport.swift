package import Lessons
package import Networks
import Simulation

/// The runs of a network scene, to be written as data.
package struct NetworkReport: Sendable {
  package let scene: Scene
  /// nil for the steps that were kept.
  package let selection: RowSelection?
  /// Places in the vector of all weights of which rows tell more.
  package let coordinates: [Int]
  /// Which columns are wanted, in their order; nil for all.
  package let columns: [NetworkColumn]?
  package let runs: [Run]

  /// A run with what it is called.
  package struct Run: Sendable {
    package let name: Scene.RunName
    package let trajectory: NetworkTrajectory

    var rule: Rule { trajectory.run.rule }
    var hasDiverged: Bool { trajectory.outcome != .completed }
  }

  /// - Parameter trajectories: one for each of the scene's optimizers, in their order.
  package init(
    scene: Scene, trajectories: [NetworkTrajectory], selection: RowSelection? = nil,
    coordinates: [Int] = [], columns: [NetworkColumn]? = nil
  ) {
    precondition(trajectories.count == scene.runNames.count, "one trajectory for each optimizer")
    self.scene = scene
    self.selection = selection
    self.coordinates = coordinates
    self.columns = columns
    runs = zip(scene.runNames, trajectories).map(Run.init)
  }

  var network: Network? { runs.first?.trajectory.experiment.network }

  /// Calls `body` for each selected row of a run, in order of time.
  package func forEachRow(of run: Run, _ body: (NetworkRow) throws -> Void) rethrows {
    let trajectory = run.trajectory
    let walk = NetworkWalk(trajectory)
    let steps = selection?.steps(upTo: trajectory.lastStep) ?? trajectory.kept.map(\.step)
    for step in steps { try body(row(at: step, of: walk)) }
  }

  private func row(at step: Int, of walk: NetworkWalk) -> NetworkRow {
    let trajectory = walk.trajectory
    let update = coordinates.isEmpty || step == 0 ? nil : walk.update(at: step)
    let state = coordinates.isEmpty ? nil : walk.state(at: step)
    let evaluation = walk.evaluation(at: step)
    return NetworkRow(
      step: step, batchLoss: step == 0 ? nil : trajectory.batchLosses[step - 1],
      training: evaluation.training, validation: evaluation.validation,
      norms: Array(trajectory.tensorNorms(at: step)),
      coordinates: state.map { state in
        coordinates.map { NetworkRow.Coordinate(place: $0, of: state, update) }
      } ?? [])
  }
}

/// What is told of one step of a network's run.
package struct NetworkRow: Sendable {
  package let step: Int
  /// Of step t's rows, at the weights before it; nil at the start.
  let batchLoss: Double?
  let training: Evaluation
  let validation: Evaluation?
  /// Of each tensor.
  let norms: [Double]
  /// Of the places that were asked for.
  let coordinates: [Coordinate]

  /// One number of the vector of all weights, with what the rule remembers of it.
  struct Coordinate: Sendable {
    private var numbers: [Quantity: Double] = [:]

    /// What there is of it, by the names of rows.
    enum Quantity: String, CaseIterable {
      case weight = "w"
      case firstMoment = "m"
      case secondMoment = "v"
      case secondMomentMax = "v_max"
      case decayRate = "decay_rate"
      case rootSecondMoment = "root_second_moment"

      var about: String {
        switch self {
        case .weight: "The weight after step t."
        case .firstMoment: "m after step t, not corrected; in the SGD family its buffer."
        case .secondMoment: "v after step t, not corrected."
        case .secondMomentMax: "The largest v so far, with amsgrad."
        case .decayRate:
          "The part of it that step t's decay removed; none where it is below 1 % of its layer's start."
        case .rootSecondMoment: "The root of v after step t, corrected, as the step divides by it."
        }
      }
    }

    init(place: Int, of state: WeightState, _ update: WeightUpdate?) {
      let rows: [(Quantity, [Double])] = [
        (.weight, state.weights), (.firstMoment, state.firstMoments),
        (.secondMoment, state.secondMoments), (.secondMomentMax, state.secondMomentsMax),
        (.rootSecondMoment, update?.rootSecondMoments ?? []),
      ]
      for (quantity, values) in rows where !values.isEmpty { numbers[quantity] = values[place] }
      numbers[.decayRate] = update?.decayRates[place]
    }

    subscript(quantity: Quantity) -> Double? { numbers[quantity] }
  }
}
