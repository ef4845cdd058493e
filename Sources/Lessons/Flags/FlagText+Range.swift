import Surfaces

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
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 3 else { throw malformedAxis(example) }
    var bounds: [Double] = []
    for part in parts.prefix(2) {
      let bound = try read(part, example) { part throws(NumberError) in try Double(written: part) }
      if let requirement = violation(bound) { throw .outOfRange(self, requirement: requirement) }
      bounds.append(bound)
    }
    guard parts.count == 3 else { return Axis(range: bounds[0]...bounds[0], count: 1) }
    let count = try read(parts[2], example) { part throws(NumberError) in try Int(written: part) }
    guard 1...limit ~= count else {
      throw .outOfRange(self, requirement: "the number of values must be from 1 to \(limit)")
    }
    if let requirement = Self.requirement(violatedBy: bounds[0], bounds[1]) {
      throw .outOfRange(self, requirement: requirement)
    }
    return Axis(range: bounds[0]...bounds[1], count: count)
  }

  private func malformedAxis(_ example: String, _ cause: NumberError? = nil) -> FlagError {
    .malformed(self, expected: "a number or LO:HI:N", example: example, cause: cause)
  }

  /// One number of an axis; its mistake has its place in the whole text.
  private func read<Number>(
    _ part: Substring, _ example: String, as number: (String) throws(NumberError) -> Number
  ) throws(FlagError) -> Number {
    do {
      return try number(String(part))
    } catch {
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex)
      let range = error.range.lowerBound + offset..<error.range.upperBound + offset
      throw malformedAxis(example, NumberError(reason: error.reason, range: range))
    }
  }

  /// What the bounds of an axis must be and aren't; nil if they are.
  private static func requirement(violatedBy first: Double, _ last: Double) -> String? {
    if first == last { return "the bounds must differ; give one value alone, or two of them" }
    if first > last { return "the first bound must be less than the second; swap them" }
    return (last - first).isFinite ? nil : "the range is too wide; bring the bounds closer together"
  }
}
