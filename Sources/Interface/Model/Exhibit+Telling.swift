import Lessons

extension Exhibit {
  /// The beats of this scene.
  var beats: [Scene.Beat] { document.scene.story }

  /// The beat that is told now; nil outside the story.
  var toldBeat: Scene.Beat? {
    story.beat.flatMap { beats.indices.contains($0) ? beats[$0] : nil }
  }

  /// The question of the told beat, open or not. It has an answer only for the scene's own numbers;
  /// beside others it isn't asked.
  var askedQuestion: Question? {
    guard let beat = story.beat, let told = toldBeat, !isChanged else { return nil }
    return Question(told, step: askingStep(ofBeat: beat))
  }

  /// What was guessed at the told beat; nil if its question is open or there is none.
  var vote: Story.Vote? {
    story.beat.flatMap { beats.indices.contains($0) ? story.vote(at: place(ofBeat: $0)) : nil }
  }

  /// A question that was answered or skipped and whose end is shown.
  var closedQuestion: (question: Question, vote: Story.Vote)? {
    guard !isOnTheWay, let vote, let question = askedQuestion else { return nil }
    return (question, vote)
  }

  /// The words above the panes. An open question hides its own beat's, which may tell the answer.
  ///
  /// Captions state numbers. Where the numbers have been changed, they are withheld.
  var caption: String {
    guard isChanged, !ownCaption.isEmpty else { return ownCaption }
    return
      "These are not the scene's own numbers, so its sentences are withdrawn; r brings both back."
  }

  private var ownCaption: String {
    guard let beat = story.beat, let told = toldBeat else {
      return document.scene.caption(at: playback.step)
    }
    guard openQuestion != nil else {
      return isOnTheWay ? askedQuestion?.text ?? told.say : told.say
    }
    let hint = "The rest of the run is hidden."
    return beat == 0 ? hint : "\(beats[beat - 1].say) \(hint)"
  }

  func place(ofBeat beat: Int) -> Story.Place {
    Story.Place(scene: document.origin.argument ?? "", beat: beats[beat])
  }

  /// Whether a beat asks a question to which there was no guess yet, nor the wish to go on without.
  func isUnanswered(_ beat: Int) -> Bool {
    isQuestion(beat) && story.vote(at: place(ofBeat: beat)) == nil
  }

  /// Whether questions that come after a beat were answered already.
  func hasVotes(after beat: Int) -> Bool {
    beats.indices.contains { $0 > beat && story.vote(at: place(ofBeat: $0)) != nil }
  }

  /// The step at which a beat is told: its own, but a question's is where it is asked, and once it
  /// is answered, where the answer is seen.
  func step(ofBeat beat: Int) -> Int {
    isUnanswered(beat) && !isChanged ? askingStep(ofBeat: beat) : endStep(ofBeat: beat)
  }

  /// Where the way to a beat comes to rest: where it waits, and its end. An open question has no way.
  private func stops(ofBeat beat: Int) -> [Int] {
    let end = step(ofBeat: beat)
    let isOpen = isUnanswered(beat) && !isChanged
    return (isOpen ? [] : beats[beat].waits.filter { $0 < end }) + [end]
  }

  /// The first place at which the way to a beat comes to rest.
  func firstStop(ofBeat beat: Int) -> Int { stops(ofBeat: beat)[0] }

  /// Where the told beat goes on to, from where it waits or is about to; nil at its end, and of a beat
  /// that doesn't wait.
  var nextStop: Int? {
    guard let beat = story.beat, beats.indices.contains(beat), !beats[beat].waits.isEmpty else {
      return nil
    }
    return stops(ofBeat: beat).first { $0 > playback.destination }
  }

  /// Whether the told beat waits before its end, or is not yet there: what it says of a question's answer
  /// is said at the end.
  var isOnTheWay: Bool {
    guard let beat = story.beat, beats.indices.contains(beat), !beats[beat].waits.isEmpty else {
      return false
    }
    return playback.step < step(ofBeat: beat)
  }

  /// Where the way to a question's answer comes to rest next, or is at rest; nil at its end.
  var revealingStop: Int? {
    guard !isChanged, isOnTheWay, vote != nil, let beat = story.beat, isQuestion(beat) else {
      return nil
    }
    return stops(ofBeat: beat).first { $0 >= playback.step }
  }

  /// A question is asked where the beat before it ended, or at the start: its own step is what it is
  /// about.
  func askingStep(ofBeat beat: Int) -> Int {
    min(beat > 0 ? endStep(ofBeat: beat - 1) : 0, endOfBeat(beat))
  }

  /// How far a beat plays in the end. A question that is about no later step than it is asked at
  /// plays to the next beat that is later, else to the scene's pause, else to the last step.
  private func endStep(ofBeat beat: Int) -> Int {
    let end = endOfBeat(beat)
    guard isQuestion(beat) else { return end }
    let asked = askingStep(ofBeat: beat)
    if end > asked { return end }
    let scene = document.scene
    let later = beats[beat...].map(\.at) + [scene.openingStep, scene.steps].compactMap { $0 }
    return later.first { $0 > asked } ?? scene.steps
  }

  /// A beat's own step, as far as the run goes.
  private func endOfBeat(_ beat: Int) -> Int { min(beats[beat].at, document.scene.steps) }

  private func isQuestion(_ beat: Int) -> Bool { Question(beats[beat], step: 0) != nil }

  /// What the list says of a scene. A summary may tell the answer to what the story asks: until that is
  /// answered the list says how the story begins.
  func words(on item: ScenePicker.Item) -> String {
    item.summary.isEmpty || item.questions.contains { story.vote(at: $0) == nil }
      ? item.opening : item.summary
  }
}
