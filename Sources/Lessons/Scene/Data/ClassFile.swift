import Networks
import Surfaces

/// What a network scene wants of a file of rows with classes.
struct ClassFile {
  var features: [String]?
  var target: String?

  /// What was read.
  struct Contents {
    var rows: LabelledRows
    /// The columns' names, the target last.
    var names: [String]
    /// The words that stand for the classes; nil where the file has the numbers.
    var labels: [String]?
  }

  /// Reads the file. Linear in its size.
  func contents(of bytes: [UInt8], named file: String) throws(DataFile.Fault) -> Contents {
    var table = try DataTable(
      bytes, named: file, wanted: .init(features: features, target: target, featureCount: nil))
    let width = table.columns.indices.count - 1
    guard width <= SceneLimits.units else {
      throw .whole(.tooManyFeatures(count: width, limit: SceneLimits.units))
    }
    var values: [Double] = []
    var classes = ClassLabels(column: table.columns.names[width])
    while try table.advance() {
      guard classes.count < SceneLimits.dataRows else {
        throw .inside(.tooManyRows(limit: SceneLimits.dataRows), table.place)
      }
      for position in 0..<width { values.append(try table.number(position)) }
      try classes.append(try table.text(width), at: table.place(of: width))
    }
    guard classes.count > 0 else { throw .whole(.noRows(file: file)) }
    let found = try classes.found(ofColumn: width)
    return Contents(
      rows: LabelledRows(
        features: width, values: values, labels: found.labels, classes: found.count),
      names: table.columns.names, labels: found.words)
  }
}

/// The classes of rows: whole numbers, or words in the order of their first row.
private struct ClassLabels {
  private let column: String
  /// Which of the texts each row has.
  private var indices: [Int] = []
  private var texts: [String] = []
  private var places: [Place] = []
  private var known: [String: Int] = [:]

  init(column: String) { self.column = column }

  var count: Int { indices.count }

  mutating func append(_ text: String, at place: Place) throws(DataFile.Fault) {
    if let index = known[text] {
      indices.append(index)
      return
    }
    guard texts.count < SceneLimits.units else {
      throw .inside(.tooManyClasses(column: column, limit: SceneLimits.units), place)
    }
    known[text] = texts.count
    indices.append(texts.count)
    texts.append(text)
    places.append(place)
  }

  /// Each row's class, how many classes there are, and their words, if they are words.
  func found(
    ofColumn position: Int
  ) throws(DataFile.Fault) -> (labels: [Int], count: Int, words: [String]?) {
    let numbers = texts.compactMap { try? Double(written: $0) }
    let areWords = numbers.count < texts.count
    var classes = Array(texts.indices)
    for index in texts.indices where !areWords {
      guard let number = Int(exactly: numbers[index]), 0..<SceneLimits.units ~= number else {
        throw .inside(
          .notAClass(column: column, text: texts[index], limit: SceneLimits.units), places[index])
      }
      classes[index] = number
    }
    let count = (classes.max() ?? 0) + 1
    guard count > 1 else { throw .column(.oneClass(column: column), position) }
    return (indices.map { classes[$0] }, count, areWords ? texts : nil)
  }
}
