extension Model {
  /// How long a reader takes for a word, in seconds.
  private static let secondsPerWord = 0.35
  /// However few they are, the picture wants to be looked at.
  private static let shortestSeconds = 3.0

  /// How long the words that stand on the screen take to be read, in seconds: an open question with its
  /// choices, else the caption.
  var readingSeconds: Double {
    let texts = shown.openQuestion.map { [$0.text] + $0.choices } ?? [shown.caption]
    let words = texts.map { $0.split(separator: " ").count }.reduce(0, +)
    return max(Self.shortestSeconds, Double(words) * Self.secondsPerWord)
  }

  /// Where the lab is in the story: `box 2 of 5`, `box 2 of 5: question`, `box 2 of 5: answer`; nil
  /// outside.
  var storyPlace: String? {
    guard let beat = shown.story.beat else { return nil }
    let place = "\(shown.document.scene.name) \(beat + 1) of \(shown.beats.count)"
    if shown.openQuestion != nil { return place + ": question" }
    return shown.askedQuestion == nil ? place : place + ": answer"
  }
}
