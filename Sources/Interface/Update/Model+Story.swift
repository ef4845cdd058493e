import Lessons
import Screen

extension Model {
  /// How long a beat takes to play to its step, in seconds.
  private static let beatSeconds = 1.0
  /// How long the answer to a question takes, and each leg of a way that waits.
  private static let revealSeconds = 2.0

  mutating func perform(_ command: Command.Story) {
    // Behind the card nothing is told: it is put away first.
    guard context != .about else { return sheets.remove(.about) }
    switch command {
    case .forward: tellNext()
    case .back: tellPrevious()
    case .answer(let choice): answer(.choice(choice))
    case .resume: resumeLecture()
    }
  }

  /// The next beat as a presentation clicker asks for it: into the story, through its questions, its
  /// beats and where they wait, and on to the next scene.
  private mutating func tellNext() {
    if shown.openQuestion != nil { return answer(.skipped) }
    if let stop = shown.nextStop {
      return shown.playback.play(to: stop, within: Self.revealSeconds)
    }
    let story = shown.story
    if story.beat == nil, let bookmark = story.bookmark { return tell(bookmark) }
    let next = story.beat.map { $0 + 1 } ?? 0
    if shown.beats.indices.contains(next) { return turn(to: next) }
    guard let scene = neighbour(by: 1) else { return }
    enter(scene, isLecture: true)
  }

  /// The beat before, or the last one of the scene before, shown at once. A scene with a question to
  /// ask begins at its first beat, from this side too. On the way to an answer it is the question, which
  /// is open again: nobody has seen the answer.
  private mutating func tellPrevious() {
    let story = shown.story
    if let beat = story.beat, shown.revealingStop != nil {
      shown.story.withdrawVote(at: shown.place(ofBeat: beat))
      return tell(beat, isBack: true)
    }
    if story.beat == nil, let bookmark = story.bookmark { return tell(bookmark) }
    if let beat = story.beat, beat > 0 { return turn(to: beat - 1, isBack: true) }
    guard let scene = neighbour(by: -1) else { return }
    enter(scene, isLecture: true)
    let beats = shown.beats
    if beats.isEmpty {
      let scene = shown.document.scene
      shown.playback.seek(to: scene.openingStep ?? scene.steps)
    } else if !beats.indices.contains(where: shown.isUnanswered) {
      tell(beats.count - 1, isBack: true)
    }
  }

  /// Tells the next beat or the one before. Its own chart and panes take the place of those that a hand
  /// chose.
  private mutating func turn(to beat: Int, isBack: Bool = false) {
    if shown.beats[beat].chart != nil { shown.document.chart = nil }
    showPanes(of: beat)
    tell(beat, isBack: isBack)
  }

  private mutating func showPanes(of beat: Int) {
    if shown.beats[beat].panes != nil { shown.panes.content = nil }
  }

  /// Opens the story at a beat, without playing there. A number beyond the last beat opens the last.
  mutating func resumeStory(atBeat beat: Int) {
    let count = shown.beats.count
    guard count > 0 else { return }
    tell(min(max(beat, 0), count - 1), isBack: true)
  }

  /// Goes back to where the lecture was left, with the scene's own numbers.
  private mutating func resumeLecture() {
    guard let stop = shown.story.stop else {
      return say("no story has been told yet: PageDown begins one")
    }
    guard !(stop.document == shown.document && stop.beat == shown.story.beat) else {
      return say("this is where the lecture is")
    }
    sheets = Sheets()
    if stop.isIn(shown.document) {
      change { $0 = stop.document }
    } else {
      shown.history.record(shown.moment)
      show(stop.document)
    }
    resumeStory(atBeat: stop.beat)
    say("back in the lecture, with the scene's own numbers; u goes back")
  }

  /// Closes the open question with a guess, or without one, and plays to where its answer is seen.
  mutating func answer(_ vote: Story.Vote) {
    guard let question = shown.openQuestion, let beat = shown.story.beat else {
      return say("no question is open")
    }
    if case .choice(let choice) = vote, choice >= question.choices.count {
      return sayWhoseTurn(question)
    }
    shown.story.record(vote, at: shown.place(ofBeat: beat))
    showPanes(of: beat)
    shown.playback.play(to: shown.firstStop(ofBeat: beat), within: Self.revealSeconds)
    openMapOfBeat()
  }

  /// Shows a beat: forward as a movement, back at once.
  mutating func tell(_ beat: Int, isBack: Bool = false, isLecture: Bool = false) {
    shown.story.tell(beat, of: shown.document, isLecture: isLecture)
    shown.selection = shown.selection.offered
    sheets.remove(.claims)
    sheets.remove(.map)
    if isBack {
      shown.playback.seek(to: shown.step(ofBeat: beat))
    } else {
      shown.playback.play(to: shown.firstStop(ofBeat: beat), within: Self.beatSeconds)
    }
    openMapOfBeat()
  }

  /// The next or previous bundled scene; in the lecture layout the next or previous core scene.
  private mutating func neighbour(by offset: Int) -> Document? {
    let names = BundledScenes.names
    var index =
      names.firstIndex(of: shown.document.scene.name) ?? (offset > 0 ? -1 : names.count)
    while true {
      index += offset
      guard names.indices.contains(index) else {
        say(offset > 0 ? "the story ends here" : "the story begins here")
        return nil
      }
      guard let document = SceneOrigin.Reference.bundled(names[index]).document else { continue }
      if document.scene.isCore || !look.isLecture { return document }
    }
  }

  /// Passes the scene's questions without a guess: nothing is kept back any more.
  package mutating func passQuestions() {
    for beat in shown.beats.indices where shown.isUnanswered(beat) {
      shown.story.record(.skipped, at: shown.place(ofBeat: beat))
    }
  }
}
