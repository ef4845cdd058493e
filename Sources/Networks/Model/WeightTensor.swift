/// One of a network's weight arrays: a part of the vector of all its weights.
public struct WeightTensor: Hashable, Sendable {
  /// What a tensor's numbers do to the outputs of the layer before.
  public enum Role: String, Hashable, Sendable {
    case weight, bias
  }

  /// From 1.
  public let layer: Int
  public let role: Role
  /// Where its first number stands in the vector, from 0.
  public let first: Int
  /// `[out, in]` of a weight, row by row; `[out]` of a bias.
  public let shape: [Int]

  /// `layer1.weight`, as PyTorch would call it.
  public var name: String { "layer\(layer).\(role.rawValue)" }

  public var count: Int { shape.reduce(1, *) }

  /// Its places in the vector.
  public var range: Range<Int> { first..<first + count }
}
