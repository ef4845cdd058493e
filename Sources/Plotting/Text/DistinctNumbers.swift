/// Numbers that stand side by side: few digits, but as many as it takes to tell them apart.
package enum DistinctNumbers {
  /// The numbers' texts, in their order; where six significant digits don't tell two apart, they look
  /// the same.
  ///
  /// - Parameter least: how many digits are written at least, 1…6.
  package static func texts(of values: [Double], least: Int = 2) -> [String] {
    let most = 6
    let count = Set(values).count
    let digits = (least...most).first { Set(texts(of: values, digits: $0)).count == count }
    return texts(of: values, digits: digits ?? most)
  }

  private static func texts(of values: [Double], digits: Int) -> [String] {
    values.map { NumberText.shortest($0, digits: digits) }
  }
}
