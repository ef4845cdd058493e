/// A loss f(x, y, t) over two weights, with exact gradients.
///
/// Rules and surfaces meet once per *block* of points, not once per number: a surface makes an
/// evaluator for blocks of a fixed size, and the evaluator owns whatever scratch memory that takes.
///
/// A point's loss and gradient must not depend on the other points of its block, to the last bit.
public protocol Surface: Sendable {
  /// Whether the loss or its gradient changes with the step number t by itself. The drawing of a
  /// batch doesn't count: it changes gradients, not the mean loss.
  var dependsOnStep: Bool { get }

  /// n if steps 1…n see every gradient that this surface draws equally often, so that their mean is
  /// the gradient of the mean loss: 1 where each step sees the mean loss itself, the number of
  /// batches where they take turns. nil where no such n is known, as with random draws; then nothing
  /// can be predicted about the end of a run.
  var gradientPeriod: Int? { get }

  /// Whether the mean loss is certainly convex, so that a minimum in one place is the only one.
  var isConvex: Bool { get }

  /// Whether its evaluators bring loops for rules of the Adam family.
  var bringsLoops: Bool { get }

  /// What evaluating it at eight points is.
  var cost: SurfaceCost { get }

  /// Whether this is certainly the same loss as `other`, drawn batches included, so that runs on the
  /// two can be stepped side by side by one evaluator. An `Equatable` surface says so when the two
  /// are equal, any other surface never does.
  func isSame(as other: any Surface) -> Bool

  /// An evaluator for blocks of `vectors` vectors of `Lanes.count` points each.
  ///
  /// - Parameter seed: what random batches are drawn from. The draw of a step depends on the seed
  ///   and the step alone.
  func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator
}

extension Surface {
  public var bringsLoops: Bool { false }

  public func isSame(as other: any Surface) -> Bool { false }
}

extension Surface where Self: Equatable {
  public func isSame(as other: any Surface) -> Bool { self == (other as? Self) }
}

/// Evaluates a surface at a block of points. Belongs to one thread.
///
/// Every pointer is to as many `Lanes` as the evaluator was made for. `step` is t, from 1.
public protocol SurfaceEvaluator: AnyObject {
  /// The noise-free mean loss f(xᵢ, yᵢ, t).
  func losses(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into losses: UnsafeMutablePointer<Lanes>)

  /// The gradient that step t sees: of the mean loss or, where the surface has batches, of the batch
  /// that step t draws.
  func gradients(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>)
}
