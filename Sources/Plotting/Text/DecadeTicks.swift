/// Powers of ten along a logarithmic axis.
package struct DecadeTicks: Hashable, Sendable {
  /// The powers' exponents, ascending.
  package let exponents: [Int]

  /// The whole numbers in a range of decimal logarithms, at most so many: every one, every other…
  package init(in range: ClosedRange<Double>, limit: Int) {
    let slack = 1e-9
    let low = (range.lowerBound - slack).rounded(.up)
    let high = (range.upperBound + slack).rounded(.down)
    guard low <= high, abs(low) < 400, abs(high) < 400, limit > 0 else {
      exponents = []
      return
    }
    let count = Int(high) - Int(low) + 1
    let stride = (count + limit - 1) / limit
    exponents = Swift.stride(from: Int(low), through: Int(high), by: stride).map { $0 }
  }

  /// In at most four columns for the usual powers: `.001`, `.1`, `1`, `100`, `1e-4`.
  package static func label(_ exponent: Int) -> String {
    switch exponent {
    case 0...3: "1" + String(repeating: "0", count: exponent)
    case -3..<0: "." + String(repeating: "0", count: -exponent - 1) + "1"
    default: "1e\(exponent)"
    }
  }
}
