import Lessons
import Screen

extension Model {
  /// How long a beat takes to play to its step, in seconds.
  static let beatSeconds = 1.0
  /// How long the answer to a question takes.
  static let revealSeconds = 2.0

  /// The next beat as a presentation clicker asks for it: into the story, through its questions and
  /// beats, and on to the next scene.
  mutating func tellNext() {
    if openQuestion != nil { return answer(.skipped) }
    if story.beat == nil, let bookmark = story.bookmark { return tell(bookmark) }
    let next = story.beat.map { $0 + 1 } ?? 0
    if beats.indices.contains(next) { return tell(next) }
    guard let scene = neighbour(by: 1) else { return }
    enter(scene)
  }

  /// The beat before, or the last one of the scene before, shown at once. A scene with a question to
  /// ask begins at its first beat, from this side too.
  mutating func tellPrevious() {
    if story.beat == nil, let bookmark = story.bookmark { return tell(bookmark) }
    if let beat = story.beat, beat > 0 { return tell(beat - 1, isBack: true) }
    guard let scene = neighbour(by: -1) else { return }
    enter(scene)
    if beats.isEmpty {
      playback.seek(to: scene.openingStep ?? scene.steps)
    } else if !beats.indices.contains(where: isUnanswered) {
      tell(beats.count - 1, isBack: true)
    }
  }

  /// Opens another scene at its first beat, which tells nothing of its answer. A scene without a story
  /// plays to its pause.
  mutating func enter(_ scene: Scene) {
    history.record(moment)
    show(Document(scene, origin: .bundled(scene)))
    if beats.isEmpty { playback.open() } else { tell(0) }
  }

  /// Opens the story at a beat, without playing there. A number beyond the last beat opens the last.
  mutating func resumeStory(atBeat beat: Int) {
    guard !beats.isEmpty else { return }
    tell(min(max(beat, 0), beats.count - 1), isBack: true)
  }

  /// Closes the open question with a guess, or without one, and plays to where its answer is seen.
  mutating func answer(_ vote: Story.Vote) {
    guard openQuestion != nil, let beat = story.beat else { return }
    story.record(vote, at: place(ofBeat: beat))
    playback.play(to: step(ofBeat: beat), within: Self.revealSeconds)
  }

  /// Shows a beat: forward as a movement, back at once.
  private mutating func tell(_ beat: Int, isBack: Bool = false) {
    story.tell(beat)
    isClaimsOpen = false
    closeMap()
    drag = nil
    if isBack {
      playback.seek(to: step(ofBeat: beat))
    } else {
      playback.play(to: step(ofBeat: beat), within: Self.beatSeconds)
    }
  }

  /// The next or previous bundled scene; in the lecture layout the next or previous core scene.
  private mutating func neighbour(by offset: Int) -> Scene? {
    let names = BundledScenes.names
    var index = names.firstIndex(of: document.scene.name) ?? (offset > 0 ? -1 : names.count)
    while true {
      index += offset
      guard names.indices.contains(index) else {
        notice = offset > 0 ? "the story ends here" : "the story begins here"
        return nil
      }
      guard let scene = try? BundledScenes.scene(named: names[index]) else { continue }
      if scene.isCore || !isLecture { return scene }
    }
  }
}
