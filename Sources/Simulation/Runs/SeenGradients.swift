/// The gradients that a block of runs saw, step by step and before noise, kept where the surface is so
/// dear that making a few hundred steps again would keep somebody waiting.
struct SeenGradients: Sendable {
  /// Of step 1 in all lanes, then of step 2…
  private(set) var values: [Vector] = []
  let lanes: Int

  init(lanes: Int) {
    precondition((1...Lanes.count).contains(lanes), "these are of one vector of lanes")
    self.lanes = lanes
  }

  /// Whether it takes longer than two milliseconds to make the steps of an interval again.
  static func areKept(of surface: any Surface) -> Bool {
    (Recording.interval * surface.cost.gradient).milliseconds > 2
  }

  mutating func note(x: Lanes, y: Lanes) {
    for lane in 0..<lanes { values.append(Vector(x[lane], y[lane])) }
  }

  /// Of a step in a lane; the lanes beyond the last saw what the last did.
  subscript(step: Int, lane: Int) -> Vector { values[(step - 1) * lanes + min(lane, lanes - 1)] }
}

/// Evaluates a surface and keeps the gradients of the steps 1, 2, … that it is asked for in turn.
final class GradientWitness: SurfaceEvaluator {
  private(set) var seen: SeenGradients
  private let surface: any SurfaceEvaluator

  /// nil if the runs' surface isn't dear.
  init?(of runs: [Experiment.Run], seed: UInt64) {
    guard SeenGradients.areKept(of: runs[0].surface) else { return nil }
    seen = SeenGradients(lanes: runs.count)
    surface = runs[0].surface.evaluator(vectors: 1, seed: seed)
  }

  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    surface.losses(x: x, y: y, step: step, into: losses)
  }

  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    surface.gradients(x: x, y: y, step: step, intoX: gradientX, y: gradientY)
    seen.note(x: gradientX.pointee, y: gradientY.pointee)
  }
}

/// Gives the steps the gradients that they saw, in the place of the surface: the same bits.
final class GradientMemory: SurfaceEvaluator {
  private let seen: SeenGradients

  init(_ seen: SeenGradients) { self.seen = seen }

  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    preconditionFailure("only gradients are kept")
  }

  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    for lane in 0..<Lanes.count {
      let gradient = seen[step, lane]
      gradientX.pointee[lane] = gradient.x
      gradientY.pointee[lane] = gradient.y
    }
  }
}
