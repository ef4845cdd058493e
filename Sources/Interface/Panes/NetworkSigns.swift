import Lessons
import Plotting
import Screen

/// What the shapes in a network's panes mean, each beside how it looks.
struct NetworkSigns {
  let content: PaneContent
  let runs: LabRuns
  let shown: [Int]

  typealias Entry = (sample: StyledText, meaning: String)

  func entries(on canvas: Canvas) -> [Entry] {
    let box = { (ink: Ink) in
      StyledText([
        StyledText.Part(
          text: canvas.appearance.depth == .monochrome ? "#" : " ", style: Style(.text, on: ink))
      ])
    }
    let colours = shown.map { box(runs.ink(of: $0)) }.reduce(StyledText(), +)
    switch content {
    case .rates:
      return [
        (colours, "weights with this √v and this decay"), (canvas.text("--", .prediction), "law"),
      ]
    case .pixels:
      return [
        (box(.axis), "‖weights of a pixel‖ / start, full = 1 or more"), (colours, "never lit"),
      ]
    case .answers:
      return [
        (box(.axis), "given, right"), (colours, "unseen, right"), (box(.base), "wrong"),
      ]
    case .plane, .rules: return []
    }
  }

  /// One after the other in a row, as many as have room.
  func draw(on canvas: inout Canvas, row: Int, columns: Range<Int>) {
    var column = columns.lowerBound
    for entry in entries(on: canvas) {
      let text = entry.sample + canvas.text(" " + entry.meaning, .dim)
      guard column + text.width <= columns.upperBound else { return }
      column = canvas.write(text, column: column, row: row, end: columns.upperBound) + 3
    }
  }
}
