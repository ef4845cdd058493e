import Lessons

/// A document and where the lab stood when it was left.
struct Moment: Sendable {
  var document: Document
  var selection: Adjustable
  var focusedRun: Int?
  var hiddenRuns: Set<Int>
  var step: Int
  var course: Story.Course
}

/// The documents before and after the present one.
struct History: Sendable {
  private(set) var past: [Moment] = []
  private(set) var future: [Moment] = []

  /// Remembers a moment that is about to be changed.
  mutating func record(_ moment: Moment) {
    past.append(moment)
    future.removeAll()
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
