import Screen

/// The bottom row: the keys that matter here, or what there is to say.
struct FooterView {
  let model: Model
  var surroundings = Surroundings()

  /// What stands above, on which it hangs what is worth saying.
  struct Surroundings {
    /// Whether a row shows the chosen number.
    var showsNumbers = false
    /// The numbers that are in that row.
    var numbers: Set<Adjustable> = []
    /// Whether the picture has axes, which move with the window.
    var hasAxes = false
    var hasChart = false
    /// Whether the panes have room beside each other.
    var fitsSideBySide = false
    /// Whether a row has said what is wrong with the scene's file.
    var showsFileProblem = true

    /// Whether a change is seen without words.
    func shows(_ change: DocumentChange) -> Bool {
      if change.isOfWindow { return hasAxes }
      return change.numbers.map(numbers.isSuperset) ?? false
    }
  }

  func draw(on canvas: inout Canvas, row: Int) {
    if let words = words(size: canvas.frame.size) {
      canvas.write(canvas.text(words, .bright, bold: true), column: 1, row: row)
      return
    }
    var column = 1
    let progress = model.shown.openQuestion == nil ? progress(on: canvas) : StyledText()
    let room = canvas.frame.size.columns - 2 - (progress.width > 0 ? progress.width + 3 : 0)
    for hint in hints(fitting: room, on: canvas) {
      let after = canvas.write(styled(hint, on: canvas), column: column, row: row)
      note(hint, on: &canvas, row: row, columns: column..<max(column, after))
      column = after + 3
    }
    canvas.write(progress, endingAt: canvas.frame.size.columns - 1, row: row)
  }

  private func words(size: Size) -> String? {
    NoticeWords(surroundings: surroundings, size: size).words(of: model.notice)
      ?? (surroundings.showsFileProblem ? nil : model.shown.fileProblem)
  }

  /// Where the story is, at the right.
  private func progress(on canvas: Canvas) -> StyledText {
    let progress = StoryProgress(model: model)
    return canvas.frame.size.columns >= 100
      ? progress.text(on: canvas) : progress.shortText(on: canvas)
  }

  /// As many hints as fit, the least important left out, in the key table's order.
  private func hints(fitting columns: Int, on canvas: Canvas) -> [Hint] {
    let all = HintList(model: model).hints.filter { hint in
      switch hint.keys {
      case "v": surroundings.fitsSideBySide
      case "b": canvas.appearance.hasBands
      case "m": model.shown.document.scene.mapLack == nil
      default: true
      }
    }
    var ranks: Set<Int> = []
    var used = -3
    for hint in all.sorted(by: { $0.rank < $1.rank }) {
      used += styled(hint, on: canvas).width + 3
      guard used <= columns else { break }
      ranks.insert(hint.rank)
    }
    return all.filter { ranks.contains($0.rank) }
  }

  private func styled(_ hint: Hint, on canvas: Canvas) -> StyledText {
    canvas.text(Self.spelled(hint.keys, on: canvas), .bright, bold: true)
      + canvas.text(" \(hint.words)", .dim)
  }

  private static func spelled(_ keys: String, on canvas: Canvas) -> String {
    canvas.appearance.glyphs == .ascii ? KeyNames.ascii(keys) : keys
  }

  /// A click on a hint does what its key does; where there are several keys, each is clicked by itself.
  private func note(_ hint: Hint, on canvas: inout Canvas, row: Int, columns: Range<Int>) {
    if hint.commands.count == 1 {
      canvas.note(.command(hint.commands[0]), row: row, columns: columns)
    }
    guard hint.commands.count > 1 else { return }
    var rest = Substring(Self.spelled(hint.keys, on: canvas))
    var column = columns.lowerBound
    for (key, command) in zip(hint.singleKeys, hint.commands) {
      let text = Self.spelled(key, on: canvas)
      guard let found = rest.range(of: text) else { return }
      column += TerminalText.width(of: String(rest[..<found.lowerBound]))
      let width = TerminalText.width(of: text)
      canvas.note(.command(command), row: row, columns: column..<column + width)
      column += width
      rest = rest[found.upperBound...]
    }
  }
}

extension Substring {
  /// Where a text first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
