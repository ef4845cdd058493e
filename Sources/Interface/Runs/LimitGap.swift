import Lessons
import Plotting
import Simulation

/// How far a run is, at one step, from what theory says of it.
struct LimitGap: Hashable {
  /// What the distance is measured to: `the MAP point`.
  let goal: String
  /// ‖w − goal‖, in units of the weights; of a wall how far the weights are within it or beyond.
  let distance: Double
  /// `from` a point or a wall, `beyond` that; `inside` or `outside` of a circle about which weights go to
  /// and fro.
  private(set) var relation = "from"

  /// `0.0312 from the MAP point`, to three digits; without the article where that is too long.
  func words(columns: Int = .max) -> String {
    let number = NumberText.shortest(distance, digits: 3)
    let full = "\(number) \(relation) \(goal)"
    guard full.count > columns, let noun = goal.firstIndex(of: " ") else { return full }
    return "\(number) \(relation)\(goal[noun...])"
  }

  /// The gap to where the run ends; else to the path that it should be on; else to its wall; else, for
  /// a run without decay, to the minimum.
  ///
  /// - Returns: nil if the scene predicts nothing of the run, or the run ended before the step.
  init?(of run: Int, at step: Int, in runs: LabRuns) {
    guard let trajectory = runs.trajectory(of: run), step <= trajectory.lastStep else {
      return nil
    }
    let weights = trajectory.weights(at: step)
    let predictions = runs.predictions[run]
    let gaps =
      predictions.compactMap { Self.toLimit($0, from: weights) }.sorted {
        $0.distance < $1.distance
      }
      + predictions.compactMap { Self.toPath($0, from: weights, at: step) }
      + predictions.compactMap { Self.toWall($0, from: weights) }
    if let gap = gaps.first {
      self = gap
    } else if !runs.decays(run), let minimum = runs.minimum(nearestTo: weights) {
      self.init(goal: "the minimum", distance: (weights - minimum).norm)
    } else {
      return nil
    }
  }

  private init(goal: String, distance: Double, relation: String = "from") {
    self.goal = goal
    self.distance = distance
    self.relation = relation
  }

  /// Of the two points of a cycle the nearer one counts.
  private static func toLimit(_ prediction: RunPrediction, from weights: Vector) -> LimitGap? {
    guard case .limit(let place, let sign) = prediction else { return nil }
    let goal =
      switch sign {
      case .mapPoint: "the MAP point"
      case .twoCycle: "its 2-cycle"
      case .limit, .start, .minimum, .validationMinimum: "its limit"
      }
    return LimitGap(goal: goal, distance: (weights - place).norm)
  }

  private static func toPath(
    _ prediction: RunPrediction, from weights: Vector, at step: Int
  ) -> LimitGap? {
    guard case .path(let path) = prediction, let place = path.weights(at: step) else { return nil }
    // The run rounds every step, the path only its product: less than that is no distance.
    let distance = (weights - place).norm
    let isRounding = distance <= 1e-15 * Double(step) * place.norm
    return LimitGap(goal: "its exact path", distance: isRounding ? 0 : distance)
  }

  private static func toWall(_ prediction: RunPrediction, from weights: Vector) -> LimitGap? {
    guard case .box(let box) = prediction else { return nil }
    let room = box.halfWidth - box.reach(weights)
    let (within, without) = box.isClosed ? ("from", "beyond") : ("inside", "outside")
    return LimitGap(
      goal: "its \(box.word)", distance: room.magnitude, relation: room < 0 ? without : within)
  }
}
