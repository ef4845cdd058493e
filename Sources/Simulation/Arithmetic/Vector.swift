/// Two numbers, one for each weight: weights, gradients, moments and steps are all of this kind.
public struct Vector: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  public static let zero = Vector(0, 0)

  /// The Euclidean norm √(x² + y²), rounded as `Norm` says, so that every view shows the same bits.
  public var norm: Double { Norm.of(x, y) }

  public var isFinite: Bool { x.isFinite && y.isFinite }

  public static func + (a: Vector, b: Vector) -> Vector { Vector(a.x + b.x, a.y + b.y) }
  public static func - (a: Vector, b: Vector) -> Vector { Vector(a.x - b.x, a.y - b.y) }
  public static func * (a: Double, b: Vector) -> Vector { Vector(a * b.x, a * b.y) }
}
