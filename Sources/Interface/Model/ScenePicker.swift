import Lessons

/// The list of bundled scenes, to open one of them.
package struct ScenePicker: Hashable, Sendable {
  /// A scene as the list shows it.
  struct Item: Hashable, Sendable {
    let name: String
    let title: String
    let summary: String
    /// How its story begins.
    let opening: String
    /// The beats that ask a question.
    let questions: [Story.Place]
    let chapter: String
    let isCore: Bool

    init(_ scene: Scene) {
      name = scene.name
      title = scene.title
      summary = scene.summary ?? ""
      opening = scene.story.first.map { $0.predict ?? $0.say } ?? ""
      questions = scene.story.filter { $0.predict != nil }
        .map { Story.Place(scene: scene.name, beat: $0) }
      chapter = scene.chapter ?? "Other scenes"
      isCore = scene.isCore
    }

    /// Whether every word occurs somewhere in what the list says of the scene, in any case.
    func matches(_ words: [Substring]) -> Bool {
      let text = "\(name) \(title) \(summary) \(chapter)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// All of them, in lesson order.
  static let allItems: [Item] = BundledScenes.names.compactMap { name in
    (try? BundledScenes.scene(named: name)).flatMap { $0 }.map(Item.init)
  }

  /// What has been typed to narrow the list.
  private(set) var filter = ""
  /// Those that the filter lets through.
  private(set) var items = allItems
  /// The index of the chosen one.
  private(set) var choice = 0

  static let longestFilter = 40

  /// - Parameter name: the scene that is chosen at first.
  init(at name: String) { choose(name) }

  var chosen: Item? { items.indices.contains(choice) ? items[choice] : nil }

  /// Moves the choice, not beyond the ends.
  mutating func move(by offset: Int) {
    choice = max(0, min(choice + offset, items.count - 1))
  }

  mutating func choose(_ name: String) {
    choice = items.firstIndex { $0.name == name } ?? 0
  }

  mutating func type(_ scalar: Unicode.Scalar) {
    guard filter.count < Self.longestFilter else { return }
    narrow(to: filter + String(Character(scalar)))
  }

  mutating func edit(_ action: LineEditor.Action) {
    switch action {
    case .deleteBefore: narrow(to: String(filter.dropLast()))
    case .clear: narrow(to: "")
    default: break
    }
  }

  /// The choice stays on its scene if that is still there.
  private mutating func narrow(to text: String) {
    let name = chosen?.name
    filter = text
    let words = text.lowercased().split(separator: " ")
    items = Self.allItems.filter { $0.matches(words) }
    choose(name ?? "")
  }
}
