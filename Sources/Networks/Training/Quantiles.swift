/// The quantiles of some numbers: linear between their order statistics, as NumPy's by default.
public struct Quantiles: Sendable {
  private let sorted: [Double]

  /// nil without numbers. Takes n·log n.
  public init?(_ numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    sorted = numbers.sorted()
  }

  /// The one at place q·(n − 1), for 0 ≤ q ≤ 1.
  public subscript(q: Double) -> Double {
    precondition((0...1).contains(q), "quantiles go from 0 to 1")
    let place = q * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
