import Surfaces

/// The two labels of a logistic model, in the order of their first row.
struct DataLabels {
  private enum Label: Hashable {
    case number(Double)
    case word(String)

    var text: String {
      switch self {
      case .number(let number): number.shortestDecimal
      case .word(let word): word
      }
    }
  }

  private var labels: [Label] = []
  private var texts: [String] = []

  /// Which of the two a text is, 0 or 1; nil for a third.
  mutating func index(of text: String) -> Int? {
    // Nearly always it is spelt as before.
    if let known = texts.firstIndex(of: text) { return known }
    let label = (try? Double(written: text)).map(Label.number) ?? .word(text)
    if let known = labels.firstIndex(of: label) { return known }
    guard labels.count < 2 else { return nil }
    labels.append(label)
    texts.append(text)
    return labels.count - 1
  }

  /// As messages call them.
  var names: [String] { labels.map(\.text) }

  /// What the labels stand for, 0 or 1, and whether they are words.
  func targets() throws(DataProblem) -> (values: [Double], areWords: Bool) {
    let numbers = labels.compactMap { label in
      if case .number(let number) = label { number } else { nil }
    }
    guard numbers.count == labels.count else {
      guard labels.count == 2 else { throw .oneLabel(column: "the target", text: names[0]) }
      return ([0, 1], true)
    }
    for low in [0.0, -1] where numbers.allSatisfy({ $0 == low || $0 == 1 }) {
      return (numbers.map { $0 == 1 ? 1 : 0 }, false)
    }
    throw .wrongLabels(names)
  }
}
