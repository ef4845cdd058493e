/// What the story keeps back.
enum Suspense: Hashable {
  case nothing
  /// A beat further on will ask a question. Until then the last step that may be seen is the one at
  /// which it will.
  case ahead(through: Int)
  /// The told beat asks.
  case asking(Question)
}

extension Model {
  /// What is kept back now. Outside the story nothing is, nor where the numbers aren't the scene's own:
  /// its questions are about those alone.
  var suspense: Suspense {
    guard let told = story.beat, !isChanged,
      let asking = beats.indices.first(where: { $0 >= told && isUnanswered($0) })
    else { return .nothing }
    let step = askingStep(ofBeat: asking)
    if asking == told, let question = Question(beats[told], step: step) {
      return .asking(question)
    }
    return .ahead(through: step)
  }

  /// The question that hides everything after its step; nil once it is answered or skipped.
  package var openQuestion: Question? {
    if case .asking(let question) = suspense { question } else { nil }
  }

  /// Whether the story is to ask a question, here or further on: until it is answered nothing is shown
  /// of what will happen, neither the rest of the run nor what theory says of it; claims, map and decay
  /// rates wait too.
  var awaitsQuestion: Bool { suspense != .nothing }

  /// The last step that may be seen; nil where nothing is kept back.
  var horizon: Int? {
    switch suspense {
    case .nothing: nil
    case .ahead(let step): step
    case .asking(let question): question.step
    }
  }

  /// The last step that there is and may be seen.
  var lastVisibleStep: Int { horizon ?? document.scene.steps }

  /// Whether a step is shown taken apart. At the start that is the first step.
  var showsInspector: Bool { isInspectorOpen && openQuestion == nil && lastVisibleStep >= 1 }

  /// Shows a step, or the last that may be seen before a question, and stops there.
  mutating func showStep(_ step: Int) {
    if let horizon, step > horizon { sayQuestionIsFirst() }
    playback.seek(to: min(step, lastVisibleStep))
  }

  /// Plays, not beyond a question that is still to be asked; or pauses.
  mutating func playOrPause() {
    if let horizon, !playback.isPlaying, playback.step >= horizon {
      sayQuestionIsFirst()
    } else {
      playback.toggle(within: lastVisibleStep)
    }
  }

  /// Passes the scene's questions without a guess: nothing is kept back any more.
  package mutating func passQuestions() {
    for beat in beats.indices where isUnanswered(beat) {
      story.record(.skipped, at: place(ofBeat: beat))
    }
  }

  mutating func sayQuestionIsFirst() {
    notice = "the story asks a question first: PageDown goes on to it, Esc leaves the story"
  }

  /// After a change of the document: numbers that are the scene's own again bring its question back.
  mutating func keepSuspense() {
    guard let horizon else { return }
    playback.seek(to: min(playback.step, horizon))
    closeMap()
  }
}
