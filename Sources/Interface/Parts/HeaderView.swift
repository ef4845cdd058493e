import Lessons
import Screen

/// The top row: which scene this is, which step, how fast.
struct HeaderView {
  let model: Model
  /// What stands at the right; nil for step and speed.
  var right: StyledText?
  /// How much of the picture is made; nil if it is complete.
  var drawn: Double?
  /// Whether the title stands alone, without the program's name and its place in the lessons.
  var isForHall = false

  func draw(on canvas: inout Canvas) {
    let columns = canvas.frame.size.columns
    let right = right ?? time(on: canvas)
    let rightStart = columns - 1 - right.width
    let left = left(on: canvas, columns: max(0, rightStart - 3))
    canvas.write(left, column: 1, row: 0, end: rightStart - 1)
    canvas.write(right, column: max(1, rightStart), row: 0)
  }

  /// The scene's title, cut if need be, after its place in the lessons and the program's name.
  private func left(on canvas: Canvas, columns: Int) -> StyledText {
    var text = StyledText()
    if canvas.frame.size.columns >= 100, !isForHall { text += canvas.text("decouple  ", .dim) }
    let names = BundledScenes.names
    if !isForHall, model.shown.document.origin.place == .bundled,
      let index = names.firstIndex(of: model.shown.document.scene.name)
    {
      text += canvas.text("\(index + 1)/\(names.count)  ", .dim)
    }
    let room = max(0, columns - text.width)
    let spelled = canvas.appearance.glyphs.spelling(model.shown.document.scene.title)
    let ellipsis: Unicode.Scalar = canvas.appearance.glyphs == .ascii ? "." : "…"
    let title = TerminalText(spelled).truncated(to: room, ellipsis: ellipsis)
    text += canvas.text(title.string, .bright, bold: true)
    guard let size = networkSize, columns - text.width >= size.count + 2 else { return text }
    return text + canvas.text("  " + size, .dim)
  }

  /// `2410 weights in 2 layers`; nil of two weights.
  private var networkSize: String? {
    model.shown.runs.network?.sizeWords
  }

  private func time(on canvas: Canvas) -> StyledText {
    let playback = model.shown.playback
    var text = StyledText()
    if model.shownContourFunction == .penalized {
      let isWide = canvas.frame.size.columns >= 100
      text += canvas.text(isWide ? "contours of f + λ/2‖w‖²   " : "f+λ/2‖w‖²  ", .text)
    }
    text += canvas.text("step ", .dim)
    text += canvas.text("\(playback.step)", .bright, bold: true)
    text += canvas.text("/\(model.shown.document.scene.steps)  ", .dim)
    if case .running(let fraction) = model.shown.runState {
      let isSearching = model.shown.runs.stage == .paths && model.shown.runs.weights != nil
      let words = isSearching ? "searching" : "running \(percent(fraction))"
      return text + canvas.text(words, .bright, bold: true)
    }
    if let drawn { return text + canvas.text("drawing \(percent(drawn))", .bright, bold: true) }
    if model.shown.openQuestion != nil {
      text += canvas.text("your turn", .bright, bold: true)
      return text
    }
    text += canvas.text(playback.isPlaying ? "▶ " : "‖ ", playback.isPlaying ? .bright : .dim)
    text += canvas.text(playback.speedText, .dim)
    if canvas.frame.size.columns >= 100 {
      text += canvas.text("   ?", .bright, bold: true) + canvas.text(" help", .dim)
    }
    return text
  }

  private func percent(_ fraction: Double) -> String { "\(Int(fraction * 100)) %" }
}
