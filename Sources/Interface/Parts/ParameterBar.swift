import Plotting
import Screen

/// The row of numbers, the chosen one on blue. Where there are more than fit it shows the page with
/// the chosen one, and arrows at its ends.
struct ParameterBar {
  let model: Model

  private struct Item {
    var quantity: Adjustable
    var text: StyledText
    /// How wide it is while it isn't chosen.
    var plainWidth: Int
    var isChosen: Bool
  }

  private static let gap = 3
  /// What choosing a number adds, a blank at either end and the mark, and the arrows to other pages.
  private static let roomForChoice = 7

  /// The numbers that a row as wide as the canvas shows.
  func quantities(on canvas: Canvas) -> Set<Adjustable> {
    let items = items(on: canvas)
    return Set(items[page(of: items, columns: columns(of: canvas))].map(\.quantity))
  }

  private func columns(of canvas: Canvas) -> Int {
    canvas.frame.size.columns - 2 - Self.roomForChoice
  }

  func draw(on canvas: inout Canvas, row: Int) {
    if let prompt = model.prompt, prompt.subject == .value {
      return PromptView(model: model, prompt: prompt).draw(on: &canvas, row: row)
    }
    let items = items(on: canvas)
    let end = canvas.frame.size.columns - 1
    let page = page(of: items, columns: columns(of: canvas))
    // The chosen one's blue takes a column of the gap on either side.
    var column = page.lowerBound > 0 ? 3 : 1
    for item in items[page] {
      let start = item.isChosen ? column - 1 : column
      let after = canvas.write(item.text, column: start, row: row, end: end)
      canvas.note(.quantity(item.quantity), row: row, columns: start..<max(start, after))
      column = after + (item.isChosen ? Self.gap - 1 : Self.gap)
    }
    let (back, on) = canvas.appearance.glyphs == .ascii ? ("<", ">") : ("‹", "›")
    if page.lowerBound > 0 { canvas.write(canvas.text(back, .dim), column: 0, row: row) }
    if page.upperBound < items.count {
      canvas.write(canvas.text(on, .dim), endingAt: end + 1, row: row)
    }
  }

  /// The numbers are laid out page after page; the page that holds the chosen one is shown.
  private func page(of items: [Item], columns: Int) -> Range<Int> {
    var first = 0
    var used = 0
    for (index, item) in items.enumerated() {
      if index > first, used + item.plainWidth > columns {
        if items[first..<index].contains(where: \.isChosen) { return first..<index }
        first = index
        used = 0
      }
      used += item.plainWidth + Self.gap
    }
    return first..<items.count
  }

  private func items(on canvas: Canvas) -> [Item] {
    let scene = model.shown.document.scene
    return Adjustable.all(in: scene).map { quantity in
      let isChosen = quantity == model.shown.selection.quantity
      let owner = isChosen ? model.shown.selectionOwner : nil
      let value =
        owner == nil && quantity.isNobodys(in: scene)
        ? "own" : quantity.text(in: scene, of: owner)
      let name = owner.map { "\(model.shown.runs.names[$0].label): " } ?? ""
      let plain =
        canvas.text("\(name)\(quantity.label) ", .dim) + canvas.text(value, .bright, bold: true)
      guard isChosen else {
        return Item(
          quantity: quantity, text: plain, plainWidth: plain.width, isChosen: false)
      }
      let mark = canvas.appearance.glyphs == .ascii ? "" : " ↕"
      let text = canvas.styled(
        " \(name)\(quantity.label) \(value)\(mark) ", .selected(on: canvas))
      return Item(
        quantity: quantity, text: StyledText([text]), plainWidth: plain.width, isChosen: true)
    }
  }
}

extension Style {
  /// White on blue; reversed where there is no colour.
  static func selected(on canvas: Canvas) -> Style {
    Style(
      .selectedText, on: .selectedPaper, bold: true,
      reversed: canvas.appearance.depth == .monochrome)
  }
}
