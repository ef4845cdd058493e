import Plotting
import Screen

/// The signs on the screen and the words of the field, in two columns.
struct Glossary {
  let model: Model
  let isWide: Bool
  let signs: ScreenSigns

  private static let words: [(word: String, wide: String, narrow: String)] = [
    ("loss f", "what training makes small", "what training makes small"),
    ("gradient", "the slope of the loss at w", "the slope of the loss"),
    ("noise", "what a mini-batch adds to the gradient", "what a mini-batch adds to it"),
    ("lr", "learning rate: the length of a step", "the length of a step"),
    ("λ", "weight decay: how hard 0 pulls", "how hard 0 pulls at w"),
    ("m", "running mean of the gradient", "running mean of the gradient"),
    ("v, √v", "running mean of g²; how loud g is", "mean of g²; how loud g is"),
    ("MAP", "the minimum of loss + λ/2 ‖w‖²", "minimum of f + λ/2 ‖w‖²"),
    ("limit", "where a run comes to rest", "where a run comes to rest"),
    ("wall, box", "no weight of AdamW rests beyond 1/λ", "AdamW rests within 1/λ"),
    ("half-life", "steps until decay alone halves w", "steps until decay halves w"),
    ("paper form", "decay by λ, not by lr·λ", "decay by λ, not by lr·λ"),
    ("decay rate", "share of a weight lost to decay", "share that decay takes"),
    ("‖w‖", "norm: the root of the sum of w²", "the root of the sum of w²"),
  ]

  /// Words that may tell what a story is about to ask.
  private static let answers: Set = ["MAP", "limit", "wall, box", "half-life"]

  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    guard rows.count > 1 else { return }
    let columns = canvas.frame.size.columns
    let middle = columns >= 70 ? columns * (isWide ? 5 : 4) / 9 : 1
    if middle > 1 {
      SignList(model: model, isWide: isWide, signs: signs)
        .draw(on: &canvas, columns: 1..<middle - 1, rows: rows)
    }
    var row = rows.lowerBound
    if isWide {
      canvas.write(canvas.text("Words", .bright, bold: true), column: middle, row: row)
      row += 1
    }
    for entry in Self.words where !(Self.answers.contains(entry.word) && model.shown.awaitsQuestion)
    {
      guard row < rows.upperBound else { return }
      canvas.write(canvas.text(entry.word, .bright, bold: true), column: middle, row: row)
      canvas.write(
        canvas.text(isWide ? entry.wide : entry.narrow), column: middle + (isWide ? 15 : 11),
        row: row, end: columns - 1)
      row += 1
    }
  }
}
