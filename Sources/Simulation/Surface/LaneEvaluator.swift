/// Evaluates a lane surface by loops that were compiled with it.
@usableFromInline
final class LaneEvaluator: SurfaceEvaluator {
  @usableFromInline typealias Points = UnsafePointer<Lanes>
  @usableFromInline typealias Losses =
    (_ x: Points, _ y: Points, _ step: Int, _ losses: UnsafeMutablePointer<Lanes>) -> Void
  @usableFromInline typealias Gradient =
    (_ x: Points, _ y: Points, _ step: Int, _ gradients: Gradients) -> Void
  @usableFromInline typealias Adam = (AdamBlock, CorrectedSteps, PathLog.Entries?) -> Void

  private let losses: Losses
  private let gradients: Gradient
  /// `AdamLoop` with the surface's gradient.
  let adam: Adam

  @usableFromInline
  init(losses: @escaping Losses, gradients: @escaping Gradient, adam: @escaping Adam) {
    self.losses = losses
    self.gradients = gradients
    self.adam = adam
  }

  @usableFromInline
  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>
  ) {
    self.losses(x, y, step, losses)
  }

  @usableFromInline
  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
  ) {
    gradients(x, y, step, Gradients(x: gradientX, y: gradientY))
  }
}
