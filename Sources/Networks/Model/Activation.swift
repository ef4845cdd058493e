/// What a hidden unit makes of its sum z.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  case tanh
  /// max(z, 0), with the derivative 0 where z ≤ 0.
  case relu
}
