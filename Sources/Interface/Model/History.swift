import Lessons

/// A document and where the lab stood when it was left.
struct Moment: Sendable {
  var document: Document
  var selection: Selection
  var panes: Panes
  var step: Int
  var course: Story.Course
}

/// The documents before and after the present one.
struct History: Sendable {
  private(set) var past: [Moment] = []
  private(set) var future: [Moment] = []
  /// Documents that were opened from elsewhere than the program itself, as they were then.
  private(set) var ownScenes: [Document] = []

  /// Remembers a document from elsewhere.
  mutating func noteOpening(of document: Document) {
    guard document.origin.place != .bundled,
      !ownScenes.contains(where: { $0.origin.argument == document.origin.argument })
    else { return }
    ownScenes.append(document)
  }

  /// A document from elsewhere has another text now.
  mutating func renew(_ document: Document) {
    let index = ownScenes.firstIndex { $0.origin.argument == document.origin.argument }
    if let index { ownScenes[index] = document.pristine }
  }

  /// Remembers a moment that is about to be changed.
  mutating func record(_ moment: Moment) {
    past.append(moment)
    future.removeAll()
  }

  /// Makes one change of the last ones: of the moments before the present so many are kept.
  mutating func forgetPast(after count: Int) {
    past.removeLast(max(0, past.count - count))
  }

  /// The moment before the present one, which becomes the first of the future.
  mutating func undo(from present: Moment) -> Moment? {
    guard let moment = past.popLast() else { return nil }
    future.append(present)
    return moment
  }

  mutating func redo(from present: Moment) -> Moment? {
    guard let moment = future.popLast() else { return nil }
    past.append(present)
    return moment
  }
}
