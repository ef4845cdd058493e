/// Where in the scene's story the lab is, and what was guessed on the way.
package struct Story: Hashable, Sendable {
  /// The beat that is told, counted from 0; nil outside the story.
  package internal(set) var beat: Int?
  /// The beat at which the story was left, to go on there.
  var bookmark: Int?
  /// What became of the questions so far, in all scenes.
  private var votes: [Place: Vote] = [:]

  /// A guess, or the wish to see without one.
  package enum Vote: Hashable, Sendable {
    /// The number of the choice, from 0.
    case choice(Int)
    case skipped
  }

  /// A beat of a scene.
  struct Place: Hashable, Sendable {
    let scene: String
    let beat: Int
  }

  func vote(at place: Place) -> Vote? { votes[place] }

  /// Remembers a guess; the first one counts.
  mutating func record(_ vote: Vote, at place: Place) {
    if votes[place] == nil { votes[place] = vote }
  }

  /// Leaves the story, to come back to the same beat.
  mutating func leave() {
    bookmark = beat
    beat = nil
  }

  /// Leaves the story for another scene.
  mutating func close() {
    bookmark = nil
    beat = nil
  }
}
