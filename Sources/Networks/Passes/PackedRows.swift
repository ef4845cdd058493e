import CLanes

/// Rows as passes read them, twice over: row by row, and sixteen rows side by side, of which it is known
/// which features are 0 in all.
///
/// Nothing changes once it is made, so that all threads may read it.
final class PackedRows: @unchecked Sendable {
  let count: Int
  let features: Int
  /// How far rows lie apart: the features, rounded up to whole sixteens of which the last are 0.
  let width: Int
  private let rows: NumberRoom
  private let columns: NumberRoom
  /// The class of each row.
  let labels: UnsafePointer<Int>
  /// For each group the features that aren't 0 in all its rows.
  private let lit: UnsafeMutablePointer<Places>
  private let litFeatures: UnsafeMutablePointer<Int>

  /// Some features, in order.
  struct Places {
    let start: UnsafePointer<Int>
    let count: Int
  }

  init(_ data: LabelledRows) {
    count = data.count
    features = data.features
    let labels = UnsafeMutablePointer<Int>.allocate(capacity: max(1, count))
    labels.initialize(from: data.labels, count: count)
    self.labels = UnsafePointer(labels)
    width = Sixteen.rounded(features)
    let padded = Sixteen.rounded(count)
    rows = NumberRoom(count: padded * width)
    columns = NumberRoom(count: padded * width)
    for row in 0..<count {
      for (feature, value) in data.row(row).enumerated() {
        rows.start[row * width + feature] = value
      }
    }
    for group in 0..<padded / Sixteen.count {
      Self.turn(
        rows.start + group * Sixteen.count * width, width: width,
        into: columns.start + group * Sixteen.count * width, stride: Sixteen.count)
    }
    let groups = padded / Sixteen.count
    lit = .allocate(capacity: max(1, groups))
    litFeatures = .allocate(capacity: max(1, groups * features))
    for group in 0..<groups { (lit + group).initialize(to: findLit(group)) }
  }

  deinit {
    labels.deallocate()
    lit.deallocate()
    litFeatures.deallocate()
  }

  private func findLit(_ group: Int) -> Places {
    let numbers = columns.start + group * Sixteen.count * width
    let start = litFeatures + group * features
    var count = 0
    for feature in 0..<features {
      let places = feature * Sixteen.count..<(feature + 1) * Sixteen.count
      guard places.contains(where: { numbers[$0] != 0 }) else { continue }
      start[count] = feature
      count += 1
    }
    return Places(start: UnsafePointer(start), count: count)
  }

  /// The features that have a part in sums over sixteen rows from `16·group`, and so for the groups
  /// behind: 0 times a weight adds nothing.
  func lit(from group: Int) -> UnsafePointer<Places> { UnsafePointer(lit + group) }

  /// The numbers of a row, and zeros up to the width.
  func row(_ index: Int) -> UnsafePointer<Double> { UnsafePointer(rows.start + index * width) }

  /// Sixteen rows from `16·group`: for each feature their values side by side; 0 beyond the last.
  func group(_ group: Int) -> UnsafePointer<Double> {
    UnsafePointer(columns.start + group * Sixteen.count * width)
  }

  /// Sixteen rows of `width` numbers, which become as many sixteens, `stride` apart.
  static func turn(
    _ rows: UnsafePointer<Double>, width: Int, into columns: UnsafeMutablePointer<Double>,
    stride: Int
  ) {
    for column in Swift.stride(from: 0, to: width, by: 8) {
      for half in Swift.stride(from: 0, to: Sixteen.count, by: 8) {
        lanes_transpose(
          rows + half * width + column, width, columns + column * stride + half, stride)
      }
    }
  }
}
