import Testing

@testable import Lessons

/// A text that can't be read, and what is said about it.
struct Broken: Sendable, CustomTestStringConvertible {
  var text: String
  var complaint: String

  init(_ text: String, at place: String, _ what: String, _ remedy: String) {
    self.text = text
    complaint = "\(place): \(what); \(remedy)"
  }

  var testDescription: String { complaint }

  /// Three good lines, which the text follows from line 4 on.
  var behindHead: String { "title: T\nloss: 0\nstart: [4, 1]\n" + text }
}
