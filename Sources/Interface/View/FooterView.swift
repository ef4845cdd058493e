import Screen

/// The bottom row: the keys that matter here, or what there is to say.
struct FooterView {
  let model: Model

  func draw(on canvas: inout Canvas, row: Int) {
    if let notice = model.notice {
      canvas.write(canvas.text(notice, .bright, bold: true), column: 1, row: row)
      return
    }
    var column = 1
    for hint in hints(fitting: canvas.frame.size.columns - 2, on: canvas) {
      column = canvas.write(styled(hint, on: canvas), column: column, row: row) + 3
    }
  }

  /// As many hints as fit, the least important left out, in the key table's order.
  private func hints(fitting columns: Int, on canvas: Canvas) -> [KeyTable.Hint] {
    let all = KeyTable.entries.compactMap(\.hint).map(adapted)
    var kept = all.sorted { $0.rank < $1.rank }
    while !kept.isEmpty,
      kept.reduce(-3, { $0 + styled($1, on: canvas).width + 3 }) > columns
    {
      kept.removeLast()
    }
    let ranks = Set(kept.map(\.rank))
    return all.filter { ranks.contains($0.rank) }
  }

  /// The words that fit the state: what the key does now.
  private func adapted(_ hint: KeyTable.Hint) -> KeyTable.Hint {
    switch (hint.keys, hint.words) {
    case ("space", _) where model.playback.isPlaying:
      KeyTable.Hint(keys: hint.keys, words: "pause", rank: hint.rank)
    case ("v", _) where model.isOverlay:
      KeyTable.Hint(keys: hint.keys, words: "side by side", rank: hint.rank)
    default: hint
    }
  }

  private func styled(_ hint: KeyTable.Hint, on canvas: Canvas) -> StyledText {
    let keys = canvas.appearance.glyphs == .ascii ? asciiKeys(hint.keys) : hint.keys
    return canvas.text(keys, .bright, bold: true) + canvas.text(" \(hint.words)", .dim)
  }

  private func asciiKeys(_ keys: String) -> String {
    switch keys {
    case "←→": "left/right"
    case "tab ↑↓": "tab up/down"
    default: keys
    }
  }
}
