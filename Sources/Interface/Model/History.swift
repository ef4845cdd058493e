/// The documents before and after the present one.
struct History: Sendable {
  private(set) var past: [Document] = []
  private(set) var future: [Document] = []

  /// Remembers a document that is about to be changed.
  mutating func record(_ document: Document) {
    past.append(document)
    future.removeAll()
  }

  /// The document before the present one, which becomes the first of the future.
  mutating func undo(from present: Document) -> Document? {
    guard let document = past.popLast() else { return nil }
    future.append(present)
    return document
  }

  mutating func redo(from present: Document) -> Document? {
    guard let document = future.popLast() else { return nil }
    past.append(present)
    return document
  }
}
