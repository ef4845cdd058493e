import Simulation

/// The loss of one row as a function of its prediction p = w·f.
protocol DataModel {
  /// The loss of predictions p for a target.
  static func loss(_ prediction: Lanes, target: Double) -> Lanes
  /// ∂loss/∂p.
  static func slope(_ prediction: Lanes, target: Double) -> Lanes
}

/// ½(p − y)².
enum LinearModel: DataModel {
  @inline(__always)
  static func loss(_ prediction: Lanes, target: Double) -> Lanes {
    let residual = prediction - Lanes(repeating: target)
    return Lanes(repeating: 0.5) * (residual * residual)
  }

  @inline(__always)
  static func slope(_ prediction: Lanes, target: Double) -> Lanes {
    prediction - Lanes(repeating: target)
  }
}

/// log(1 + exp(−s·p)) with s = 2y − 1, as a softplus; its slope is −s·sigmoid(−s·p).
enum LogisticModel: DataModel {
  static func loss(_ prediction: Lanes, target: Double) -> Lanes {
    let sign = 2 * target - 1
    return Lanes.map(prediction) { p, _ in Operation.softplus(-(sign * p)) }
  }

  static func slope(_ prediction: Lanes, target: Double) -> Lanes {
    let sign = 2 * target - 1
    return Lanes.map(prediction) { p, _ in -sign * Operation.sigmoid(-(sign * p)) }
  }
}
