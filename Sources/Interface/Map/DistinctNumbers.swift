import Plotting

/// Numbers that stand side by side: few digits, but as many as it takes to tell them apart.
enum DistinctNumbers {
  /// From two significant digits on; numbers that six digits don't tell apart look the same.
  private static let digits = 2...6

  /// The numbers' texts, in their order.
  static func texts(of values: [Double]) -> [String] {
    let count = Set(values).count
    let digits = digits.first { Set(texts(of: values, digits: $0)).count == count }
    return texts(of: values, digits: digits ?? Self.digits.upperBound)
  }

  private static func texts(of values: [Double], digits: Int) -> [String] {
    values.map { NumberText.shortest($0, digits: digits) }
  }
}
