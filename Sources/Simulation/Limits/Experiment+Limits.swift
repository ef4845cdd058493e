extension Experiment {
  /// Where theory says that runs come to rest, or the premise that fails.
  ///
  /// Theory gives the place, the run its basin: each run is continued far beyond its last step, the
  /// balance of forces is sought from where it has got to, and is only said if the run is there or
  /// certainly on its way. A run that sits exactly on a ridge stays there, and has no limit.
  ///
  /// - Parameters:
  ///   - indices: the numbers of the runs that are asked for.
  ///   - trajectories: the experiment's runs, if they are made already.
  public func limits(
    of indices: [Int], trajectories: [Trajectory]? = nil
  ) -> [Result<Limit, FailedPremise>] {
    let balances = indices.map { index in
      Result { () throws(FailedPremise) in
        try Limit.balance(of: runs[index], noise: noise(of: runs[index]))
      }
    }
    let open = indices.indices.filter { if case .success = balances[$0] { true } else { false } }
    let longer = continued(open.map { indices[$0] }, made: trajectories)
    var courses: [Int: Trajectory] = [:]
    for (place, trajectory) in zip(open, longer) { courses[place] = trajectory }
    return indices.indices.map { place in
      balances[place].flatMap { _ in
        Result { () throws(FailedPremise) in
          guard let trajectory = courses[place] else { throw .stillMoving }
          return try limit(of: runs[indices[place]], trajectory: trajectory)
        }
      }
    }
  }

  /// The runs with these numbers, over many more steps.
  private func continued(_ indices: [Int], made: [Trajectory]?) -> [Trajectory] {
    let longer = RunCourse.steps(after: steps)
    if let made, longer == steps { return indices.map { made[$0] } }
    var experiment = self
    experiment.runs = indices.map { runs[$0] }
    experiment.steps = longer
    return experiment.trajectories()
  }

  private func limit(of run: Run, trajectory: Trajectory) throws(FailedPremise) -> Limit {
    let course = try RunCourse(trajectory)
    let limit = try Limit(of: run, noise: noise(of: run), near: course.place)
    let distance = (limit.point - course.place).norm
    let allowed = tolerance(of: run, course)
    if distance <= allowed, course.spread <= reach(of: run, course) { return limit }
    if course.isOnAxis { throw .ridge }
    if distance <= allowed { throw .largeSteps }
    let isApproaching = distance < 0.9 * (limit.point - course.before).norm
    if (course.place - course.before).norm > allowed {
      guard isApproaching else { throw .stillMoving }
      // Still on its way: the descent from a quarter earlier has to find the same place.
      let earlier = try Limit(of: run, noise: noise(of: run), near: course.before)
      guard (earlier.point - limit.point).norm <= allowed else { throw .stillMoving }
      return limit
    }
    throw try reasonForElsewhere(run, course)
  }

  /// How far the mean of a run that has settled may be from where theory puts it: a hundredth, what
  /// chance leaves open, and the part of lr by which steps of that size miss on one side.
  private func tolerance(of run: Run, _ course: RunCourse) -> Double {
    let scale = max(1, course.place.norm)
    let chance = min(3 * course.uncertainty, 0.05 * scale)
    return max(0.01 * scale, chance, min(0.5 * run.hyperparameters.learningRate, 0.05 * scale))
  }

  /// How far a run may wander about the place where it has settled. Noise may carry it anywhere.
  private func reach(of run: Run, _ course: RunCourse) -> Double {
    guard let gradient = try? ExpectedGradient(surface: run.surface, noise: noise(of: run)),
      gradient.isCertain
    else { return .infinity }
    return max(0.01 * max(1, course.place.norm), 3 * run.hyperparameters.learningRate)
  }

  /// Why a run has settled where its law doesn't put it.
  private func reasonForElsewhere(
    _ run: Run, _ course: RunCourse
  ) throws(FailedPremise) -> FailedPremise {
    let gradient = try ExpectedGradient(surface: run.surface, noise: noise(of: run))
    guard !gradient.isCertain else { return .settlesElsewhere }
    if gradient.isSkewed(at: course.place) { return .skewedNoise }
    return run.hyperparameters.beta2 < 0.99 ? .fastSecondMoment : .settlesElsewhere
  }
}
