import Plotting
import Simulation

extension Viewport {
  /// What it takes to evaluate a surface at each of its dots.
  func cost(of surface: any Surface) -> WorkCost {
    region.columns * region.rows * surface.cost.loss
  }
}

extension Surface {
  /// Losses at the points (x, y), with a word now and then on how many are done.
  func losses(
    x: [Double], y: [Double], step: Int, unless cancellation: Cancellation,
    _ progress: (Double) -> Void
  ) -> [Double] {
    let piece = 512
    var losses: [Double] = []
    losses.reserveCapacity(x.count)
    while losses.count < x.count {
      let part = losses.count..<min(losses.count + piece, x.count)
      losses += self.losses(
        at: part.map { Vector(x[$0], y[$0]) }, step: max(step, 1), unless: cancellation)
      progress(Double(losses.count) / Double(x.count))
    }
    return losses
  }
}
