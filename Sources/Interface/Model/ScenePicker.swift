import Lessons

/// The list of scenes, to open one of them.
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
    let reference: SceneOrigin.Reference

    init(_ scene: Scene, _ reference: SceneOrigin.Reference) {
      self.reference = reference
      if case .own(let document) = reference {
        name = document.origin.argument ?? scene.name
      } else {
        name = scene.name
      }
      title = scene.title
      summary = scene.summary ?? ""
      opening = scene.story.first.map { $0.predict ?? $0.say } ?? ""
      let origin = reference.argument ?? ""
      questions = scene.story.filter { $0.predict != nil }
        .map { Story.Place(scene: origin, beat: $0) }
      chapter =
        switch reference {
        case .own: "Your scenes"
        case .bundled: scene.chapter ?? "Other scenes"
        }
      if case .bundled = reference { isCore = scene.isCore } else { isCore = false }
    }

    /// Whether every word occurs somewhere in what the list says of the scene, in any case.
    func matches(_ words: [Substring]) -> Bool {
      let text = "\(name) \(title) \(summary) \(chapter)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Those that come with the program, in lesson order.
  private static let bundled: [Item] = BundledScenes.names.compactMap { name in
    let reference = SceneOrigin.Reference.bundled(name)
    return reference.document.map { Item($0.scene, reference) }
  }

  /// Own scenes, then bundled ones.
  let all: [Item]
  /// What has been typed to narrow the list.
  private(set) var filter = ""
  /// Those that the filter lets through.
  private(set) var items: [Item]
  /// The index of the chosen one.
  private(set) var choice = 0

  static let longestFilter = 40

  /// - Parameter here: the document on the screen, whose scene is chosen at first.
  init(own: [Document], at here: Document) {
    all = own.map { Item($0.scene, .own($0)) } + Self.bundled
    items = all
    choice = items.firstIndex { $0.reference.isSame(as: here) } ?? 0
  }

  var chosen: Item? { items.indices.contains(choice) ? items[choice] : nil }

  /// Moves the choice, not beyond the ends.
  mutating func move(by offset: Int) {
    choice = max(0, min(choice + offset, items.count - 1))
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
    let chosen = chosen?.reference
    filter = text
    let words = text.lowercased().split(separator: " ")
    items = all.filter { $0.matches(words) }
    choice = items.firstIndex { $0.reference == chosen } ?? 0
  }
}
