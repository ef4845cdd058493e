/// Rows of numbers, each with the class that is to be told from them.
public struct LabelledRows: Hashable, Sendable {
  /// How many numbers a row has.
  public let features: Int
  /// All numbers, row by row.
  public var values: [Double]
  /// The class of each row, from 0 below `classes`.
  public var labels: [Int]
  public let classes: Int

  /// - Precondition: as many values as rows have features; labels from 0 below `classes`.
  public init(features: Int, values: [Double], labels: [Int], classes: Int) {
    precondition(features > 0 && values.count == features * labels.count, "rows of unequal length")
    precondition(labels.allSatisfy { 0..<classes ~= $0 }, "a label beyond the classes")
    self.features = features
    self.values = values
    self.labels = labels
    self.classes = classes
  }

  /// The same of rows with their labels; K = largest label + 1.
  ///
  /// - Precondition: at least one row, all of one length.
  public init(rows: [[Double]], labels: [Int]) {
    precondition(rows.count == labels.count && !rows.isEmpty, "each row needs its label")
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "rows of unequal length")
    self.init(
      features: rows[0].count, values: Array(rows.joined()), labels: labels,
      classes: (labels.max() ?? 0) + 1)
  }

  /// How many rows there are.
  public var count: Int { labels.count }

  /// The numbers of a row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    values[index * features..<(index + 1) * features]
  }
}
