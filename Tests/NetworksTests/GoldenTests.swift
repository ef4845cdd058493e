import Foundation
import Networks
import Testing

/// The goldens' scenes to the tolerances that they state.
///
/// By itself the suite takes the digits' first hundred steps only, and compares a part of the loss ratios
/// and grids. All of it takes three seconds with optimization:
/// `NETWORK_GOLDENS=all swift test -c release -Xswiftc -enable-testing --filter NetworksTests`.
@Suite("Networks against NumPy, PyTorch and C")
struct NetworkGoldenTests {
  private static let isThorough = ProcessInfo.processInfo.environment["NETWORK_GOLDENS"] == "all"

  @Test("rows, splits, label noise and batches are the goldens'", arguments: Golden.names)
  func data(name: String) throws {
    let golden = try Golden(named: name)
    let data = try golden.trainingData()
    let facts = golden.data
    #expect(data.order.count == facts.rows)
    #expect(data.training.features == facts.features && data.training.classes == facts.classes)
    #expect(Array(data.order.prefix(facts.orderFirst.count)) == facts.orderFirst)
    #expect(Array(data.order.suffix(facts.orderLast.count)) == facts.orderLast)
    #expect(Array(data.training.labels.prefix(16)) == facts.trainLabelsFirst)
    for (row, before) in [(0, facts.trainRow0), (facts.train - 1, facts.trainRowLast)] {
      for (a, b) in zip(data.training.row(row), before) {
        #expect((a - b).magnitude <= 1e-14 * max(1, b.magnitude))
      }
    }
    for flip in facts.firstOfThem { #expect(data.training.labels[flip[0]] == flip[2]) }
  }

  @Test("every run and plane is the golden's", arguments: Golden.names)
  func runs(name: String) throws {
    let golden = try Golden(named: name)
    var experiment = try golden.experiment()
    let isBrief = !Self.isThorough && golden.data.features == 64
    if isBrief { (experiment.steps, experiment.keptInterval) = (100, 100) }
    let network = experiment.network
    #expect(network.weightCount == golden.weights)
    for (tensor, other) in zip(network.tensors, golden.tensors) {
      #expect(tensor.name == other.name && tensor.first == other.first)
      #expect(tensor.shape == other.shape)
    }
    let trajectories = try #require(experiment.trajectories())
    #expect(trajectories.allSatisfy { $0.outcome == .completed })
    var deviation = Deviation()
    for (run, trajectory) in zip(golden.runs, trajectories) {
      for step in run.steps where step.t <= experiment.steps {
        compare(trajectory, step, golden.coordinates.map(\.index), run.name, &deviation)
      }
    }
    #expect(deviation.faults.prefix(12) == [])
    guard !isBrief else { return }
    #expect(trajectories[0].kept.count == golden.keptSteps.count)
    try compare(.ends(of: trajectories), golden.planes.ends, golden, trajectories, &deviation)
    try compare(.principal(of: trajectories), golden.planes.pca, golden, trajectories, &deviation)
    #expect(deviation.faults.prefix(12) == [])
    if Self.isThorough { print("\(name): at worst \(deviation.worst) of the tolerance") }
  }

  private func compare(
    _ trajectory: NetworkTrajectory, _ step: Golden.Step, _ places: [Int], _ run: String,
    _ deviation: inout Deviation
  ) {
    let (t, tolerance) = (step.t, step.tolerance)
    let state = trajectory.state(at: t)
    func what(_ name: String) -> String { "\(run), \(name) at \(t)" }
    let (network, data) = (trajectory.experiment.network, trajectory.experiment.data)
    let training = network.evaluation(of: state.weights, on: data.training)
    let validation = network.evaluation(of: state.weights, on: data.validation)
    deviation.compare(training?.loss, step.trainLoss, within: tolerance, what("training"))
    deviation.compare(validation?.loss, step.validationLoss, within: tolerance, what("validation"))
    #expect(training?.accuracy == step.trainAccuracy)
    #expect(validation?.accuracy == step.validationAccuracy)
    if t > 0 {
      deviation.compare(
        trajectory.batchLosses[t - 1], step.batchLoss, within: tolerance, what("batch loss"))
    }
    for (tensor, norm) in zip(network.tensors, step.norms) {
      deviation.compare(
        trajectory.norm(of: tensor, at: t), norm, within: tolerance, what("norm \(tensor.name)"))
    }
    for (place, w) in zip(places, step.w) {
      deviation.compare(state.weights[place], w, within: tolerance, what("w\(place)"))
    }
    let moments = [
      ("m", state.firstMoments, step.m, step.mRms), ("v", state.secondMoments, step.v, step.vRms),
      ("v_max", state.secondMomentsMax, step.vMax, step.vMaxRms),
    ]
    for (name, ours, theirs, rms) in moments {
      guard let theirs, let rms, !ours.isEmpty else { continue }
      for (place, moment) in zip(places, theirs) {
        deviation.compare(
          ours[place], moment, within: tolerance, scale: rms, what("\(name)\(place)"))
      }
    }
    if step.decayRate != nil || step.rootSecondMoment != nil {
      compare(trajectory.update(at: t), step, places, what, &deviation)
    }
  }

  private func compare(
    _ update: WeightUpdate, _ step: Golden.Step, _ places: [Int], _ what: (String) -> String,
    _ deviation: inout Deviation
  ) {
    let tolerance = 1e-9
    if let rates = step.decayRate {
      #expect(update.decayRates.count { $0 != nil } == rates.count)
      for (place, rate) in zip(places, rates.ofCoordinates) {
        deviation.compare(
          update.decayRates[place], rate, within: tolerance, scale: (rate ?? 0).magnitude,
          what("rate of \(place)"))
      }
      for (q, rate) in zip([0.05, 0.25, 0.5, 0.75, 0.95], rates.quantiles) {
        deviation.compare(
          update.decayRateQuantile(q), rate, within: tolerance, scale: rate.magnitude,
          what("quantile \(q) of rates"))
      }
    }
    for (place, root) in zip(places, step.rootSecondMoment ?? []) {
      deviation.compare(
        update.rootSecondMoments?[place], root, within: tolerance, scale: root.magnitude,
        what("root of v at \(place)"))
    }
  }

  private func compare(
    _ plane: WeightPlane?, _ expected: Golden.Plane, _ golden: Golden,
    _ trajectories: [NetworkTrajectory], _ deviation: inout Deviation
  ) throws {
    let plane = try #require(plane)
    let experiment = trajectories[0].experiment
    let kind = expected.pair == nil ? "pca" : "ends"
    if let pair = expected.pair, let ours = plane.pair {
      #expect(pair == [golden.runs[ours.0].name, golden.runs[ours.1].name])
    }
    #expect((expected.pair == nil) == (plane.pair == nil))
    let tolerance = expected.tolerance
    for (axis, values) in zip([plane.axes.a, plane.axes.b], expected.axesAtCoordinates) {
      for (coordinate, value) in zip(golden.coordinates, values) {
        deviation.compare(
          axis[coordinate.index], value, within: tolerance, "\(kind), axis at \(coordinate.index)")
      }
    }
    let losses = LossPlane(plane, of: experiment.network, on: experiment.data)
    for (trajectory, run) in zip(trajectories, expected.runs) {
      try compare(trajectory, run, plane, losses, tolerance, "\(kind), \(run.name)", &deviation)
    }
    let rows = Self.isThorough ? expected.grid.b.count : 2
    let grid = try #require(
      losses.losses(a: expected.grid.a, b: Array(expected.grid.b.prefix(rows))))
    for (row, values) in zip(grid, expected.grid.trainLossRowsBColumnsA) {
      for (a, b) in zip(row, values) {
        deviation.compare(a, b, within: tolerance, "\(kind), grid")
      }
    }
  }

  private func compare(
    _ trajectory: NetworkTrajectory, _ run: Golden.Path, _ plane: WeightPlane,
    _ losses: LossPlane, _ tolerance: Double, _ what: String, _ deviation: inout Deviation
  ) throws {
    let kept = trajectory.kept
    deviation.compare(
      plane.share(of: kept.map(\.weights)), run.share, within: tolerance, "\(what), share")
    let steps = run.points.map { trajectory.keptStep(at: $0.t) }
    let ratios = try #require(losses.lossRatios(of: steps))
    for (index, point) in run.points.enumerated() {
      let foot = plane.foot(of: steps[index].weights)
      deviation.compare(foot.a, point.a, within: tolerance, "\(what), a at \(point.t)")
      deviation.compare(foot.b, point.b, within: tolerance, "\(what), b at \(point.t)")
      deviation.compare(
        ratios[index], point.lossRatio, within: tolerance, "\(what), ratio at \(point.t)")
    }
    guard Self.isThorough else { return }
    let all = try #require(losses.lossRatios(of: kept))
    deviation.compare(
      Quantiles(all)?[0.5], run.lossRatioMedian, within: tolerance, "\(what), median ratio")
  }
}
