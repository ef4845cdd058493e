import Lessons

/// Where in the scene's story the lab is, and what was guessed on the way.
package struct Story: Hashable, Sendable {
  private(set) var course = Course.outside(bookmark: nil)
  /// What became of the questions so far, in all scenes.
  private var votes: [Place: Vote] = [:]
  /// The beat that was last told of each scene, by what the command line calls it.
  private var beats: [String: Int] = [:]
  /// Where the lecture is. An excursion to other scenes or other numbers leaves it there.
  private(set) var stop: Stop?

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

  /// A beat of a scene that a lecture has come to.
  struct Stop: Hashable, Sendable {
    /// The scene with its own numbers.
    let document: Document
    let beat: Int

    func isIn(_ document: Document) -> Bool {
      self.document.origin.argument == document.origin.argument
    }
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

  /// Forgets a guess.
  mutating func withdrawVote(at place: Place) { votes[place] = nil }

  /// Tells a beat of a document's scene.
  ///
  /// - Parameter isLecture: whether the lecture goes on here, even in another scene than it was in.
  mutating func tell(_ beat: Int, of document: Document, isLecture: Bool) {
    course = .beat(beat)
    if let name = document.origin.argument { beats[name] = beat }
    if isLecture || stop?.isIn(document) ?? true {
      stop = Stop(document: document.own, beat: beat)
    }
  }

  /// The scene where the lecture is has another text now.
  mutating func renewStop(_ document: Document) {
    if let stop, stop.isIn(document) {
      self.stop = Stop(document: document.own, beat: stop.beat)
    }
  }

  /// What was guessed in a scene holds under its new name too.
  mutating func carryVotes(from old: String, to new: String) {
    for (place, vote) in votes where place.scene == old {
      votes[Place(scene: new, beat: place.beat)] = vote
    }
  }

  /// The beat that was last told of a scene; nil if none was.
  func lastBeat(of document: Document) -> Int? { document.origin.argument.flatMap { beats[$0] } }

  /// Leaves the story, to come back to the same beat.
  mutating func leave() { course = .outside(bookmark: beat) }

  /// Leaves the story for another scene.
  mutating func close() { course = .outside(bookmark: nil) }

  /// Forgets a place that the story no longer has: its file may have been rewritten.
  mutating func settle(beats count: Int) {
    switch course {
    case .beat(let beat) where beat >= count: course = .outside(bookmark: nil)
    case .outside(let bookmark?) where bookmark >= count: course = .outside(bookmark: nil)
    case .beat, .outside: break
    }
  }

  /// Goes back to where a scene was left.
  mutating func resume(_ course: Course) { self.course = course }
}
