import Lessons
import Screen

/// A question that a beat puts before the run goes on.
package struct Question: Hashable, Sendable {
  let text: String
  let choices: [String]
  /// The number of the right choice, from 0.
  let answer: Int?
  /// What is told of the runs beside the answer.
  let compared: ComparedNumber?
  /// The last step that may be seen until it is answered.
  package let step: Int

  /// - Returns: nil if the beat asks nothing.
  ///
  /// - Parameter step: the last that may be seen.
  init?(_ beat: Scene.Beat, step: Int) {
    guard let text = beat.predict, !beat.choices.isEmpty else { return nil }
    self.text = text
    choices = beat.choices
    answer = beat.answer.flatMap(beat.choices.firstIndex)
    compared = beat.compare
    self.step = step
  }

  /// The choice that a key means: `a` or `A` for the first, and so on.
  func choice(of key: Key) -> Int? {
    guard case .character(let scalar) = key.code, !key.hasControl else { return nil }
    let letter = Character(scalar).uppercased()
    return choices.indices.first { ChoiceLetter.of($0) == letter }
  }
}
