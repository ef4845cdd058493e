import Lessons

/// Where in the scene's story the lab is, and what was guessed on the way.
package struct Story: Hashable, Sendable {
  private(set) var course = Course.outside(bookmark: nil)
  /// What became of the questions so far, in all scenes.
  private var votes: [Place: Vote] = [:]

  /// Where the lab is in the story of its scene. Beats are counted from 0.
  enum Course: Hashable, Sendable {
    /// Outside; the beat at which the story was left, to go on there.
    case outside(bookmark: Int?)
    case beat(Int)
  }

  /// A guess, or the wish to see without one.
  package enum Vote: Hashable, Sendable {
    /// The number of the choice, from 0.
    case choice(Int)
    case skipped
  }

  /// A beat of a scene. One that was rewritten is another one, so that a question that was changed in
  /// its file is asked again.
  struct Place: Hashable, Sendable {
    /// What the command line calls the scene.
    let scene: String
    let beat: Scene.Beat
  }

  /// The beat that is told, counted from 0; nil outside the story.
  package var beat: Int? {
    if case .beat(let beat) = course { beat } else { nil }
  }

  /// The beat to go on with; nil in the story, and where it was never told.
  var bookmark: Int? {
    if case .outside(let bookmark) = course { bookmark } else { nil }
  }

  func vote(at place: Place) -> Vote? { votes[place] }

  /// Remembers a guess; the first one counts.
  mutating func record(_ vote: Vote, at place: Place) {
    if votes[place] == nil { votes[place] = vote }
  }

  mutating func tell(_ beat: Int) { course = .beat(beat) }

  /// Leaves the story, to come back to the same beat.
  mutating func leave() { course = .outside(bookmark: beat) }

  /// Leaves the story for another scene.
  mutating func close() { course = .outside(bookmark: nil) }

  /// Goes back to where a scene was left.
  mutating func resume(_ course: Course) { self.course = course }
}
