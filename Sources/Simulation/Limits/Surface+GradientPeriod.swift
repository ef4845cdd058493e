extension Surface {
  /// Unknown, until a surface says otherwise.
  public var gradientPeriod: Int? { nil }
}

extension AnalyticSurface {
  /// 1: every step sees the gradient itself.
  public var gradientPeriod: Int? { 1 }
}
