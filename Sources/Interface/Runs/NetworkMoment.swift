import Lessons
import Networks
import Plotting
import Simulation

/// What there is to be seen of one run of a network at one step.
struct NetworkMoment: Sendable {
  let step: Int
  /// For each layer, the 10 %, 50 % and 90 % quantiles of its weights' decay rates; none of a run
  /// without decay, and of a layer of weights too small to have rates.
  let layers: [LayerRates]
  /// nil where the panes show the rules, whatever the step.
  let picture: Picture?

  struct LayerRates: Hashable, Sendable {
    let layer: Int
    let low: Double
    let median: Double
    let high: Double
  }

  enum Picture: Sendable {
    case rates(RateCloud)
    /// ‖weights of a feature‖ over that at the start.
    case pixels([Double])
    /// Whether each row of the data is told right, in the data's own order.
    case answers([Bool])
    case plane(underHead: Double?)
  }

  /// Of a step that the run has; at the start the rates are those of the first step, which is about to
  /// happen.
  init(_ content: PaneContent, of run: Int, in network: NetworkRuns, at step: Int) {
    let trajectory = network.trajectories[run]
    self.step = step
    let isTaken = max(1, step) <= trajectory.lastStep
    let decays = RunSetup(trajectory.run).decays
    let update =
      isTaken && (decays || content == .rates) ? trajectory.update(at: max(1, step)) : nil
    layers =
      decays
      ? network.weightTensors.compactMap { tensor in update.flatMap { LayerRates($0, tensor) } }
      : []
    switch content {
    case .rates: picture = .rates(RateCloud(update, decays: decays))
    case .pixels:
      let (now, start) = (trajectory.weights(at: step), trajectory.kept[0].weights)
      picture = .pixels(
        (0..<network.network.features).map {
          network.columnNorm($0, of: now) / network.columnNorm($0, of: start)
        })
    case .answers: picture = .answers(network.answers(of: trajectory.weights(at: step)))
    case .plane:
      let kept = trajectory.keptStep(at: step)
      picture = .plane(underHead: network.plane?.surface.losses.lossUnder(kept.weights))
    case .rules: picture = nil
    }
  }
}

extension NetworkMoment.LayerRates {
  fileprivate init?(_ update: WeightUpdate, _ tensor: WeightTensor) {
    let rates = update.decayRates[tensor.range].compactMap(\.self)
    guard let quantiles = Quantiles(rates) else { return nil }
    self.init(
      layer: tensor.layer, low: quantiles[0.1], median: quantiles[0.5], high: quantiles[0.9])
  }
}

extension NetworkRuns {
  /// Whether each row of the data is told right, in the data's own order.
  fileprivate func answers(of weights: [Double]) -> [Bool] {
    let data = experiment.data
    var right = [Bool](repeating: false, count: data.order.count)
    for (rows, order) in [
      (data.training, data.order.prefix(data.training.count)),
      (data.validation, data.order.dropFirst(data.training.count)),
    ] where rows.count > 0 {
      let answers = network.answers(of: weights, on: rows)
      for (place, (answer, label)) in zip(order, zip(answers, rows.labels)) {
        right[place] = answer == label
      }
    }
    return right
  }
}

/// The decay rate of every weight over its √v̂.
struct RateCloud: Sendable {
  /// Decimal logarithms, of weights with a positive rate.
  let points: [LogCloud.Point]
  /// Why there are none; nil if there are.
  let lack: String?
  /// The slope of the line through them; nil of fewer than three.
  let slope: Double?

  init(_ update: WeightUpdate?, decays: Bool) {
    guard decays, let update, let moments = update.rootSecondMoments else {
      points = []
      slope = nil
      lack = !decays ? "no decay" : update == nil ? "no step" : "no √v"
      return
    }
    points = zip(moments, update.decayRates).compactMap { moment, rate in
      guard let rate, rate > 0, moment > 0 else { return nil }
      return LogCloud.Point(x: Log.decimal(moment), y: Log.decimal(rate))
    }
    slope = Self.slope(of: points)
    lack = points.isEmpty ? "no weight decays" : nil
  }

  /// By least squares.
  private static func slope(of points: [LogCloud.Point]) -> Double? {
    guard points.count > 2 else { return nil }
    let count = Double(points.count)
    let (x, y) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    let common = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    return spread > 0 ? common / spread : nil
  }
}
