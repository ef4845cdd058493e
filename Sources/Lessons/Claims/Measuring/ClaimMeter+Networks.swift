import Networks
import Simulation

// What is asked of networks.
extension ClaimMeter {
  mutating func value(
    of function: NetworkFunction, _ call: Call, run: Int
  ) throws(ClaimFailure) -> Double {
    guard let networks = runs.networks else {
      preconditionFailure("the expression belongs to another scene")
    }
    switch function {
    case .norm: return try value(of: .norm, run: run, time: call.value(1))
    case .tensorNorm:
      let step = try runs.step(call.value(2), of: run)
      return networks.norm(of: tensor(call, networks), run: run, at: step)
    case .columnNorm: return try columnNorm(call, run: run, networks)
    case .weight:
      let step = try runs.step(call.value(2), of: run)
      let index = try Self.place(call.value(1), below: networks.network.weightCount, of: function)
      return networks.weights(ofRun: run, at: step)[index]
    case .rateQuantile, .rootSecondMomentQuantile, .rateOverTheoryQuantile:
      return try quantile(function, call, run: run, networks)
    case .rateSlope, .rateCorrelation:
      let step = try step(call.value(1), of: run, for: function)
      let line = networks.rates(ofRun: run, at: step).line
      return try known(
        function == .rateSlope ? line?.slope : line?.correlation, function, run: run, step: step)
    case .share, .lossRatio, .pcaShare, .pcaLossRatio:
      try runs.requireInterest()
      let isPrincipal = function == .pcaShare || function == .pcaLossRatio
      let value =
        function == .share || function == .pcaShare
        ? networks.share(ofRun: run, inPrincipal: isPrincipal)
        : networks.lossRatio(ofRun: run, inPrincipal: isPrincipal)
      guard let value else { throw .noPlane(of: function.name, run: runs.names[run]) }
      return value
    }
  }

  private func tensor(_ call: Call, _ networks: NetworkReadings) -> WeightTensor {
    guard let tensor = networks.network.tensor(named: call.name(1)) else {
      preconditionFailure("the expression belongs to another scene")
    }
    return tensor
  }

  /// ‖·‖ of what stands behind one input, or of one number of a bias.
  private func columnNorm(
    _ call: Call, run: Int, _ networks: NetworkReadings
  ) throws(ClaimFailure) -> Double {
    let tensor = tensor(call, networks)
    let width = tensor.shape[tensor.shape.count - 1]
    let column = try Self.place(call.value(2), below: width, of: .columnNorm)
    let step = try runs.step(call.value(3), of: run)
    let weights = networks.weights(ofRun: run, at: step)
    let places = stride(from: tensor.first + column, to: tensor.range.upperBound, by: width)
    return places.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
  }

  private func quantile(
    _ function: NetworkFunction, _ call: Call, run: Int, _ networks: NetworkReadings
  ) throws(ClaimFailure) -> Double {
    let q = call.value(1)
    guard 0...1 ~= q else {
      throw .outOfRange(of: function.name, q, requirement: "a share from 0 to 1")
    }
    let step = try step(call.value(2), of: run, for: function)
    let value =
      switch function {
      case .rateQuantile: networks.update(ofRun: run, at: step).decayRateQuantile(q)
      case .rootSecondMomentQuantile:
        networks.update(ofRun: run, at: step).rootSecondMomentQuantile(q)
      default: networks.rates(ofRun: run, at: step).overTheoryQuantile(q)
      }
    return try known(value, function, run: run, step: step)
  }

  /// A step that has done something.
  private func step(
    _ time: Double, of run: Int, for function: NetworkFunction
  ) throws(ClaimFailure) -> Int {
    let step = try runs.step(time, of: run)
    guard step > 0 else {
      throw .noValue(
        of: function.name, at: .init(run: runs.names[run], step: 0), because: .noStepYet)
    }
    return step
  }

  private func known(
    _ value: Double?, _ function: NetworkFunction, run: Int, step: Int
  ) throws(ClaimFailure) -> Double {
    guard let value else {
      throw .noValue(
        of: function.name, at: .init(run: runs.names[run], step: step), because: .noWeightHasOne)
    }
    return value
  }

  /// What a number counts, from 0.
  private static func place(
    _ number: Double, below count: Int, of function: NetworkFunction
  ) throws(ClaimFailure) -> Int {
    guard let place = Int(exactly: number), 0..<count ~= place else {
      throw .outOfRange(
        of: function.name, number, requirement: "a whole number from 0 to \(count - 1)")
    }
    return place
  }
}
