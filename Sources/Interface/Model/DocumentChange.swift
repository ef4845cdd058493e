import Lessons
import Plotting
import Simulation

/// What is different between two states of a scene, in words: for keys that change what their screen
/// doesn't show.
package struct DocumentChange: Hashable, Sendable {
  /// `lr 0.1 → 0.2`.
  let words: String
  /// `λ 0.5 → 1`, one each.
  let tags: [String]
  /// The numbers that make all of the difference; nil where there is more to it than a row of numbers
  /// shows.
  let numbers: Set<Adjustable>?
  /// Whether the window alone is another one.
  let isOfWindow: Bool

  /// - Returns: nil if nothing is different, or if it is another scene, which has a title of its own.
  init?(from old: Document, to exhibit: Exhibit) {
    let new = exhibit.document
    guard old.origin.argument == new.origin.argument else { return nil }
    let numbers = NumberChange.all(from: old.scene, to: exhibit)
    let hasNewWindow = old.window != new.window
    var others = Self.words(of: new.scene, after: old.scene)
    if hasNewWindow { others.append(Self.words(of: new.window)) }
    if old.chart != new.chart || old.scene.chart != new.scene.chart {
      others.append("chart " + exhibit.chartKind.rawValue)
    }
    if numbers.isEmpty, others.isEmpty {
      guard old.scene != new.scene else { return nil }
      others.append("the scene has another text")
    }
    let start = (old: old.scene.start, new: new.scene.start)
    words = (Self.words(of: numbers, start: start, \.words) + others).joined(separator: ", ")
    tags = Self.words(of: numbers, start: start, \.shortWords) + others
    isOfWindow = hasNewWindow && numbers.isEmpty && others.count == 1
    let isInRow = others.isEmpty && numbers.allSatisfy(\.isInRow)
    self.numbers = isInRow ? Set(numbers.map(\.quantity)) : nil
  }

  /// Both coordinates of a start that was moved together.
  private static func words(
    of numbers: [NumberChange], start: (old: Vector, new: Vector),
    _ form: KeyPath<NumberChange, String>
  ) -> [String] {
    let isMoved = start.old.x != start.new.x && start.old.y != start.new.y
    let point = { (point: Vector) in
      "(\(NumberText.shortest(point.x)), \(NumberText.shortest(point.y)))"
    }
    return (isMoved ? ["start \(point(start.old)) → \(point(start.new))"] : [])
      + numbers.filter { !isMoved || !$0.isOfCommonStart }.map { $0[keyPath: form] }
  }

  /// What is no number.
  private static func words(of new: Scene, after old: Scene) -> [String] {
    var words: [String] = []
    if new.optimizers.map(\.rule) != old.optimizers.map(\.rule) {
      words.append("optimizers " + new.runNames.map(\.label).joined(separator: ", "))
    }
    if new.loss != old.loss { words.append("another loss") }
    return words
  }

  private static func words(of window: Scene.Window?) -> String {
    guard let window else { return "the scene's own view" }
    return "view x \(words(of: window.x)), y \(words(of: window.y))"
  }

  private static func words(of range: ClosedRange<Double>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    return NumberText.shortest(low, digits: 3) + " … " + NumberText.shortest(high, digits: 3)
  }
}

/// One number that is another now, for all optimizers or for one.
private struct NumberChange {
  let quantity: Adjustable
  let words: String
  /// With the paper's symbol for the number.
  let shortWords: String
  /// Whether a row of numbers that has this quantity shows the change.
  let isInRow: Bool
  let isOfCommonStart: Bool

  /// The common numbers, then those of each optimizer, if both scenes have the same ones.
  static func all(from old: Scene, to exhibit: Exhibit) -> [NumberChange] {
    let new = exhibit.document.scene
    let common = Adjustable.all(in: new).compactMap { quantity in
      NumberChange(
        quantity, from: quantity.value(in: old), to: quantity.value(in: new), owner: "",
        isShown: exhibit.owner(of: quantity) == nil && !quantity.isNobodys(in: new))
    }
    guard old.optimizers.map(\.rule) == new.optimizers.map(\.rule) else { return common }
    return common
      + new.optimizers.indices.flatMap { run in
        Adjustable.all(in: new).compactMap { quantity in
          let (before, after) = (old.optimizers[run], new.optimizers[run])
          guard quantity.ownValue(in: before) != quantity.ownValue(in: after) else { return nil }
          return NumberChange(
            quantity, from: quantity.value(in: old, of: run), to: quantity.value(in: new, of: run),
            owner: new.runNames[run].label + ": ", isShown: exhibit.owner(of: quantity) == run)
        }
      }
  }

  private init?(
    _ quantity: Adjustable, from old: Adjustable.Value, to new: Adjustable.Value, owner: String,
    isShown: Bool
  ) {
    guard old != new else { return nil }
    self.quantity = quantity
    let texts =
      old.shortText == new.shortText ? (old.text, new.text) : (old.shortText, new.shortText)
    words = "\(owner)\(quantity.label) \(texts.0) → \(texts.1)"
    shortWords = "\(owner)\(quantity.symbol) \(texts.0) → \(texts.1)"
    if case .start = quantity { isOfCommonStart = owner.isEmpty } else { isOfCommonStart = false }
    isInRow = isShown && old.shortText != new.shortText
  }
}
