import Simulation

/// (1 − x)² + 100·(y − x²)², written by hand in lane arithmetic: what a surface costs when the
/// compiler knows it.
struct CompiledRosenbrock: LaneSurface, Equatable {
  var dependsOnStep: Bool { false }

  func loss(x: Lanes, y: Lanes, step: Int) -> Lanes {
    let one = Lanes(repeating: 1)
    let u = y - x * x
    return (one - x) * (one - x) + Lanes(repeating: 100) * u * u
  }

  func gradient(x: Lanes, y: Lanes, step: Int) -> LaneGradient {
    let u = y - x * x
    return LaneGradient(
      x: Lanes(repeating: -400) * x * u - Lanes(repeating: 2) * (Lanes(repeating: 1) - x),
      y: Lanes(repeating: 200) * u)
  }
}
