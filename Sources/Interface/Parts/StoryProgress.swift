import Screen

/// How far the story has come: `beat 3 of 6  ■ ■ ■ · · ·`.
struct StoryProgress {
  let model: Model

  /// Empty outside the story.
  func text(on canvas: Canvas) -> StyledText {
    guard let beat = model.shown.story.beat else { return StyledText() }
    let count = model.shown.beats.count
    let isASCII = canvas.appearance.glyphs == .ascii
    let done = Array(repeating: isASCII ? "#" : "■", count: beat + 1)
    let todo = Array(repeating: isASCII ? "." : "·", count: count - beat - 1)
    return canvas.text("beat \(beat + 1) of \(count)  ", .dim)
      + canvas.text(done.joined(separator: " "), .bright)
      + canvas.text((todo.isEmpty ? "" : " ") + todo.joined(separator: " "), .dim)
  }

  /// `3/6`.
  func shortText(on canvas: Canvas) -> StyledText {
    guard let beat = model.shown.story.beat else { return StyledText() }
    return canvas.text("\(beat + 1)/\(model.shown.beats.count)", .dim)
  }
}
