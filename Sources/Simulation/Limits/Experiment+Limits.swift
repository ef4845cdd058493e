extension Experiment {
  /// Where theory says that runs come to rest, or the premise that fails.
  ///
  /// Theory gives the place, the run its basin: each run is continued far beyond its last step, the
  /// balance of forces is sought from where it has got to, and is only said if the run has come to rest
  /// there. A run that sits exactly on a ridge stays there, and has no limit.
  ///
  /// - Parameters:
  ///   - indices: the numbers of the runs that are asked for.
  ///   - trajectories: the experiment's runs, if they are made already.
  public func limits(
    of indices: [Int], trajectories: [Trajectory]? = nil
  ) -> [Result<Limit, FailedPremise>] {
    guard let limits = limits(of: indices, trajectories: trajectories, unless: .never) else {
      preconditionFailure("nobody cancels this")
    }
    return limits
  }

  /// The same, unless it is cancelled, which takes some milliseconds.
  ///
  /// - Parameter progress: called now and then with the fraction that is done, 0…1.
  /// - Returns: nil if cancelled.
  public func limits(
    of indices: [Int], trajectories: [Trajectory]? = nil, unless cancellation: Cancellation,
    progress: (_ fraction: Double) -> Void = { _ in }
  ) -> [Result<Limit, FailedPremise>]? {
    let searched = interruptible(by: cancellation)
    let balances = indices.map { searched.balance(of: $0) }
    let open = zip(indices, balances).compactMap { index, balance in
      if case .success = balance { index } else { nil }
    }
    guard
      let courses = courses(
        of: open, made: trajectories, unless: cancellation, progress: progress)
    else { return nil }
    let limits = indices.indices.map { place in
      balances[place].flatMap { _ in
        Result { () throws(FailedPremise) in
          guard let trajectory = courses[indices[place]] else { throw .stillMoving }
          return try searched.limit(of: searched.runs[indices[place]], trajectory: trajectory)
        }
      }
    }
    return cancellation.isCancelled ? nil : limits
  }

  /// The runs with these numbers over many more steps, by their numbers; nil if cancelled.
  private func courses(
    of indices: [Int], made: [Trajectory]?, unless cancellation: Cancellation,
    progress: (Double) -> Void
  ) -> [Int: Trajectory]? {
    let longer = continued(indices)
    let trajectories: [Trajectory]
    if let made, longer.steps == steps {
      trajectories = indices.map { made[$0] }
    } else if let long = longer.trajectories(unless: cancellation, progress: progress) {
      trajectories = long
    } else {
      return nil
    }
    return Dictionary(zip(indices, trajectories)) { first, _ in first }
  }

  /// What it takes to find the limits of runs: to continue them, above all.
  public func limitCost(of indices: [Int]) -> WorkCost {
    let longer = continued(
      indices.filter { if case .success = balance(of: $0) { true } else { false } })
    return longer.steps == steps ? .none : longer.cost
  }

  private func balance(of index: Int) -> Result<Balance, FailedPremise> {
    Result { () throws(FailedPremise) in
      try Limit.balance(of: runs[index], noise: noise(of: runs[index]))
    }
  }

  /// The runs with these numbers, over many more steps.
  private func continued(_ indices: [Int]) -> Experiment {
    var experiment = self
    experiment.runs = indices.map { runs[$0] }
    experiment.steps = RunCourse.steps(
      after: steps, isGaussian: indices.contains { noise(of: runs[$0]).isGaussian })
    return experiment
  }

  private func limit(of run: Run, trajectory: Trajectory) throws(FailedPremise) -> Limit {
    let course = try RunCourse(trajectory)
    let limit = try Limit(of: run, noise: noise(of: run), near: course.place)
    let allowed = course.tolerance(learningRate: run.hyperparameters.learningRate)
    if course.isOnAxis, (limit.point - course.place).norm > allowed { throw .ridge }
    let gradient = try ExpectedGradient(surface: run.surface, noise: noise(of: run))
    try requireRest(of: run, course, allowed, isCertain: gradient.isCertain)
    guard (limit.point - course.place).norm <= allowed else {
      throw reasonForElsewhere(run, course, gradient)
    }
    if !gradient.isCertain { try requireOneBasin(of: run, course, limit, allowed) }
    return limit
  }

  /// The run has stopped moving; noise may make it tremble, but not carry it anywhere.
  private func requireRest(
    of run: Run, _ course: RunCourse, _ allowed: Double, isCertain: Bool
  ) throws(FailedPremise) {
    if (course.place - course.before).norm > allowed { throw .stillMoving }
    if 3 * course.uncertainty > 0.1 * course.scale { throw .wandering }
    let reach = max(0.01 * course.scale, 3 * run.hyperparameters.learningRate)
    if isCertain, course.spread > reach { throw .restless }
  }

  /// Wherever the noise has carried the run lately, the way down leads to the same place.
  private func requireOneBasin(
    of run: Run, _ course: RunCourse, _ limit: Limit, _ allowed: Double
  ) throws(FailedPremise) {
    for place in course.visited {
      guard let other = try? Limit(of: run, noise: noise(of: run), near: place),
        (other.point - limit.point).norm <= allowed
      else { throw .wandering }
    }
  }

  /// Why a run has settled where its law doesn't put it.
  private func reasonForElsewhere(
    _ run: Run, _ course: RunCourse, _ gradient: ExpectedGradient
  ) -> FailedPremise {
    guard !gradient.isCertain else { return .settlesElsewhere }
    if gradient.isSkewed(at: course.place) { return .skewedNoise }
    return run.hyperparameters.beta2 < 0.99 ? .fastSecondMoment : .settlesElsewhere
  }
}
