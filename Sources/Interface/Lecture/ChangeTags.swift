import Lessons
import Plotting
import Screen
import Simulation

/// What a hand has changed, white on blue, in place of the scene's sentences, which speak of other
/// numbers.
struct ChangeTags {
  let model: Model

  private var change: DocumentChange? {
    DocumentChange(from: model.shown.document.pristine, to: model.shown)
  }

  var isEmpty: Bool { !model.shown.isChanged || change == nil }

  /// The numbers that all runs share and that are others than the scene's.
  var numbers: Set<Adjustable> {
    let (new, old) = (model.shown.document.scene, model.shown.document.original)
    return Set(Adjustable.all(in: new).filter { $0.value(in: new) != $0.value(in: old) })
  }

  /// The changes, as many as have room, then what follows from them: in the same row if it fits.
  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    guard let change, let first = rows.first else { return }
    let end = canvas.frame.size.columns - 1
    var column = 1
    for words in change.tags {
      let tag = tag(words, on: canvas)
      guard column + tag.width <= end else { break }
      column = canvas.write(tag, column: column, row: first) + 1
    }
    let sentence = canvas.text(consequence)
    if column + 1 + sentence.width <= end {
      canvas.write(sentence, column: column + 1, row: first)
    } else if let second = rows.dropFirst().first {
      canvas.write(sentence, column: 1, row: second, end: end)
    }
  }

  /// The number that keys change, once somebody has taken it.
  func chosenNumber(on canvas: Canvas) -> StyledText? {
    guard model.shown.selection.isTaken, model.prompt == nil else { return nil }
    let quantity = model.shown.selection.quantity
    let scene = model.shown.document.scene
    let owner = model.shown.selectionOwner
    let value =
      owner == nil && quantity.isNobodys(in: scene)
      ? "own" : quantity.text(in: scene, of: owner)
    let name = owner.map { "\(model.shown.runs.names[$0].label): " } ?? ""
    let mark = canvas.appearance.glyphs == .ascii ? "" : " ↕"
    return tag("\(name)\(quantity.symbol) \(value)\(mark)", on: canvas)
  }

  private func tag(_ words: String, on canvas: Canvas) -> StyledText {
    StyledText([canvas.styled(" \(words) ", .selected(on: canvas))])
  }

  private var consequence: String {
    let walls = model.shown.visibleRuns.flatMap { model.shown.runs.predictions[$0] }.compactMap {
      prediction -> String? in
      guard !model.shown.awaitsQuestion, case .box(let box) = prediction, isMoved(box) else {
        return nil
      }
      return "\(box.formula) = \(NumberText.shortest(box.halfWidth, digits: 4))"
    }
    if let wall = walls.first, walls.allSatisfy({ $0 == wall }) {
      return "The wall is now at \(wall)."
    }
    return "The scene's sentences speak of other numbers; r brings both back."
  }

  /// Whether a wall follows from a number that was changed.
  private func isMoved(_ box: WeightBox) -> Bool {
    numbers.contains(.hyperparameter(.weightDecay))
      || box.formula.contains("lr") && numbers.contains(.hyperparameter(.learningRate))
  }
}
