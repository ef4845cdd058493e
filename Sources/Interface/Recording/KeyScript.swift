import Screen

/// What hands do in a recording, written as words between blanks: `Down Down wait:1.5 PageDown`.
package struct KeyScript: Hashable, Sendable {
  /// One thing after the other.
  enum Cue: Hashable, Sendable {
    case key(Key)
    /// Time passes, in seconds, and the lab plays on.
    case wait(Double)
  }

  let cues: [Cue]

  /// What is wrong with a word of a script.
  package struct Mistake: Error, Hashable, Sendable {
    /// Which word it is, from 1.
    package let place: Int
    package let word: String
    package let reason: Reason

    /// Why it means nothing.
    package enum Reason: Error, Hashable, Sendable {
      case unknownKey
      /// Not a time, or none that anybody waits.
      case noTime
      /// Nothing that could be typed.
      case noText
    }
  }

  /// The longest time that one word waits, in seconds.
  package static let longestWait = 600.0

  package init(_ text: String) throws(Mistake) {
    var cues: [Cue] = []
    for (index, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      let word = String(word)
      do throws(Mistake.Reason) {
        cues += try Self.cues(word)
      } catch {
        throw Mistake(place: index + 1, word: word, reason: error)
      }
    }
    self.cues = cues
  }

  private static func cues(_ word: String) throws(Mistake.Reason) -> [Cue] {
    if let time = argument(of: "wait:", in: word) {
      guard let seconds = Double(time), (0...longestWait).contains(seconds) else { throw .noTime }
      return [.wait(seconds)]
    }
    if let text = argument(of: "type:", in: word) {
      let scalars = text.unicodeScalars
      guard !scalars.isEmpty, scalars.allSatisfy({ CharacterWidth.columns(of: $0) > 0 }) else {
        throw .noText
      }
      return scalars.map { .key(.character($0)) }
    }
    guard let key = KeyNames.key(named: word) else { throw .unknownKey }
    return [.key(key)]
  }

  private static func argument(of name: String, in word: String) -> String? {
    word.hasPrefix(name) ? String(word.dropFirst(name.count)) : nil
  }
}
