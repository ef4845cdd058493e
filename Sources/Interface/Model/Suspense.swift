/// What the story keeps back.
enum Suspense: Hashable {
  case nothing
  /// A beat further on will ask a question. Until then the last step that may be seen is the one at
  /// which it will.
  case ahead(through: Int)
  /// The told beat asks.
  case asking(Question)
  /// Its question is answered, and the picture on its way to show it: this far so far.
  case revealing(through: Int)
}

extension Exhibit {
  /// What is kept back now. Outside the story nothing is, nor where the numbers aren't the scene's own:
  /// its questions are about those alone.
  var suspense: Suspense {
    if let stop = revealingStop { return .revealing(through: stop) }
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

  /// Whether the story is to ask a question, here or further on, or still on its way to the answer: until
  /// it is answered nothing is shown
  /// of what will happen, neither the rest of the run nor what theory says of it; claims, map and decay
  /// rates wait too.
  var awaitsQuestion: Bool { suspense != .nothing }

  /// The last step that may be seen; nil where nothing is kept back.
  var horizon: Int? {
    switch suspense {
    case .nothing: nil
    case .ahead(let step): step
    case .asking(let question): question.step
    case .revealing(let step): step
    }
  }

  /// The last step that there is and may be seen.
  var lastVisibleStep: Int { horizon ?? document.scene.steps }
}
