import Simulation
import Surfaces

/// The runs of a scene as claims see them.
struct ClaimRuns {
  let scene: Scene
  let names: [String]
  let trajectories: SceneTrajectories
  /// What is asked of networks; nil where two weights are trained.
  let networks: NetworkReadings?
  /// Whether the claims are still wanted.
  let cancellation: Cancellation
  /// What `distance` is measured from.
  private lazy var origin: Result<Vector, ClaimFailure> = Self.origin(
    of: scene, trajectories: paths, unless: cancellation)
  private let validation: (any Surface)?

  /// - Parameter trajectories: one for each of the scene's optimizers, in their order.
  init(
    of scene: Scene, trajectories: SceneTrajectories, unless cancellation: Cancellation = .never
  ) {
    self.scene = scene
    self.trajectories = trajectories
    self.cancellation = cancellation
    names = scene.runNames.map(\.name)
    networks = trajectories.networks.map { NetworkReadings($0, unless: cancellation) }
    validation = scene.validationSurface()
    precondition(trajectories.count == names.count, "one trajectory for each optimizer")
  }

  /// The number of the run with this name.
  func run(named name: String) -> Int {
    guard let run = names.firstIndex(of: name) else {
      preconditionFailure("the expression belongs to another scene")
    }
    return run
  }

  func hyperparameters(of run: Int) -> Hyperparameters {
    switch trajectories {
    case .weights(let runs): runs[run].run.hyperparameters
    case .network(let runs): runs[run].run.hyperparameters
    }
  }

  func rule(of run: Int) -> Rule {
    switch trajectories {
    case .weights(let runs): runs[run].run.rule
    case .network(let runs): runs[run].run.rule
    }
  }

  /// The last step that a run has.
  func lastStep(of run: Int) -> Int {
    switch trajectories {
    case .weights(let runs): runs[run].lastStep
    case .network(let runs): runs[run].lastStep
    }
  }

  /// The runs of two weights.
  var paths: [Trajectory] {
    if case .weights(let runs) = trajectories { runs } else { [] }
  }

  /// The step that a computed time means, if the run has got there.
  func step(_ time: Double, of run: Int) throws(ClaimFailure) -> Int {
    guard let step = Int(exactly: time), 0...scene.steps ~= step else {
      throw .noSuchStep(time, steps: scene.steps)
    }
    try requireArrival(of: run, at: step)
    return step
  }

  /// The steps of a window with both its ends.
  func window(_ from: Double, _ to: Double, of run: Int) throws(ClaimFailure) -> ClosedRange<Int> {
    let (first, last) = (try step(from, of: run), try step(to, of: run))
    guard first <= last else { throw .emptyWindow(from: first, to: last) }
    return first...last
  }

  /// - Throws: that the run has diverged before the step.
  func requireArrival(of run: Int, at step: Int) throws(ClaimFailure) {
    let (outcome, cause) =
      switch trajectories {
      case .weights(let runs): (runs[run].outcome, runs[run].cause)
      case .network(let runs): (runs[run].outcome, nil)
      }
    guard case .diverged(let end) = outcome, step >= end else { return }
    throw .diverged(run: names[run], step: end, because: cause)
  }

  /// - Throws: `cancelled`, if nobody wants the claims any more. To be called every few thousand steps.
  func requireInterest() throws(ClaimFailure) {
    if cancellation.isCancelled { throw .cancelled }
  }

  /// How many steps may pass between two looks at whether to go on.
  static let slice = 4096

  /// A quantity's values at these steps, NaN where it has none.
  mutating func values(
    of quantity: RunQuantity, run: Int, at steps: ClosedRange<Int>
  ) throws(ClaimFailure) -> [Double] {
    if let networks { return networks.values(of: quantity, run: run, at: steps) }
    if let lack = quantity.lack(in: rule(of: run)) {
      throw .notKept(lack, run: names[run])
    }
    if let reading = quantity.reading(of: rule(of: run)) {
      return try values(of: reading, run: run, at: steps)
    }
    var values: [Double] = []
    values.reserveCapacity(steps.count)
    for first in stride(from: steps.lowerBound, through: steps.upperBound, by: Self.slice) {
      try requireInterest()
      let slice = first...min(first + Self.slice - 1, steps.upperBound)
      values += try slicedValues(of: quantity, run: run, at: slice)
    }
    return values
  }

  private mutating func slicedValues(
    of quantity: RunQuantity, run: Int, at steps: ClosedRange<Int>
  ) throws(ClaimFailure) -> [Double] {
    let trajectory = paths[run]
    let path = trajectory.path[steps]
    switch quantity {
    case .x: return path.map(\.x)
    case .y: return path.map(\.y)
    case .norm: return path.map(\.norm)
    case .angle: return path.map(\.angle)
    case .distance:
      let origin = try origin.get()
      return path.map { ($0 - origin).norm }
    case .loss:
      guard let losses = trajectory.losses(at: Array(steps), unless: cancellation) else {
        throw .cancelled
      }
      return losses
    case .validation: return validationLosses(at: path)
    case .part, .state: preconditionFailure("parts of steps are made again all in one go")
    case .evaluation: preconditionFailure("two weights aren't evaluated on rows")
    }
  }

  /// The values of something that the steps have, which step 0 doesn't.
  private func values(
    of reading: (Row.Update) -> Double?, run: Int, at steps: ClosedRange<Int>
  ) throws(ClaimFailure) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(steps.count)
    if steps.lowerBound == 0 { values.append(.nan) }
    guard steps.upperBound > 0 else { return values }
    let isComplete = paths[run].forEachUpdate(
      in: max(steps.lowerBound, 1)...steps.upperBound, unless: cancellation
    ) { _, update in values.append(reading(update) ?? .nan) }
    guard isComplete else { throw .cancelled }
    return values
  }

  /// The target or, without one, the minimum, if it is the only one.
  private static func origin(
    of scene: Scene, trajectories: [Trajectory], unless cancellation: Cancellation
  ) -> Result<Vector, ClaimFailure> {
    if let target = scene.target { return .success(target) }
    let surface = scene.surface()
    guard !surface.dependsOnStep else { return .failure(.movingMinimum) }
    let minima = Landscape(
      of: scene, surface: surface, trajectories: trajectories, unless: cancellation
    ).minima
    if cancellation.isCancelled { return .failure(.cancelled) }
    guard minima.count <= 1 else { return .failure(.severalMinima(minima.count)) }
    return minima.first.map { .success($0) } ?? .failure(.noMinimum)
  }

  private func validationLosses(at path: ArraySlice<Vector>) -> [Double] {
    guard let validation else { return path.map { _ in .nan } }
    guard validation.dependsOnStep else { return validation.losses(at: Array(path)) }
    return zip(path.indices, path).map { step, point in
      validation.loss(at: point, step: max(step, 1))
    }
  }
}

extension RunQuantity {
  /// How it is read off a step of a run; nil for what the path alone tells.
  fileprivate func reading(of rule: Rule) -> ((Row.Update) -> Double?)? {
    switch self {
    case .part(let part, let axis): return { part.value(axis, of: $0) }
    case .state(let name, let axis):
      let index = rule.formulas?.stateNames.firstIndex(of: name)
      return { update in index.map { update.states[$0][axis] } }
    default: return nil
    }
  }
}

extension Vector {
  /// The direction in degrees, above −180 up to 180; NaN at the origin, which has none.
  package var angle: Double {
    if x == 0, y == 0 { return .nan }
    let degrees = FormulaFunction.atan2.value(y, x) * (180 / Double.pi)
    return degrees == -180 ? 180 : degrees
  }
}
