extension FlagText {
  /// Values along an axis: how many, from the first to the last.
  package struct Axis: Hashable, Sendable {
    package var range: ClosedRange<Double>
    package var count: Int
  }

  /// `VALUE`, or `LO:HI:N`.
  ///
  /// - Parameters:
  ///   - limit: the largest N.
  ///   - violation: what a bound must be and isn't; nil if it is.
  package func axis(
    limit: Int, example: String, violation: (Double) -> String?
  ) throws(FlagError) -> Axis {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let bounds = parts.prefix(2).compactMap { Double(decimal: $0) }.filter(\.isFinite)
    guard parts.count == 1 || parts.count == 3, bounds.count == min(parts.count, 2) else {
      throw .malformed(self, expected: "a number or LO:HI:N", example: example)
    }
    for bound in bounds {
      if let requirement = violation(bound) { throw .outOfRange(self, requirement: requirement) }
    }
    guard parts.count == 3 else { return Axis(range: bounds[0]...bounds[0], count: 1) }
    guard let count = Int(parts[2]) else {
      throw .malformed(self, expected: "a number or LO:HI:N", example: example)
    }
    guard 1...limit ~= count else {
      throw .outOfRange(self, requirement: "the number of values must be from 1 to \(limit)")
    }
    if let requirement = Self.requirement(violatedBy: bounds[0], bounds[1]) {
      throw .outOfRange(self, requirement: requirement)
    }
    return Axis(range: bounds[0]...bounds[1], count: count)
  }

  /// What the bounds of an axis must be and aren't; nil if they are.
  private static func requirement(violatedBy first: Double, _ last: Double) -> String? {
    if first == last { return "the bounds must differ; give one value alone, or two of them" }
    if first > last { return "the first bound must be less than the second; swap them" }
    return (last - first).isFinite ? nil : "the range is too wide; bring the bounds closer together"
  }
}
