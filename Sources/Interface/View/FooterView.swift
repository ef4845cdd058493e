import Screen

/// The bottom row: the keys that matter here, or what there is to say.
struct FooterView {
  let model: Model

  func draw(on canvas: inout Canvas, row: Int) {
    if let notice = model.notice ?? problemWithoutCaption {
      canvas.write(canvas.text(notice, .bright, bold: true), column: 1, row: row)
      return
    }
    var column = 1
    let progress = model.openQuestion == nil ? progress(on: canvas) : StyledText()
    let room = canvas.frame.size.columns - 2 - (progress.width > 0 ? progress.width + 3 : 0)
    for hint in hints(fitting: room, on: canvas) {
      column = canvas.write(styled(hint, on: canvas), column: column, row: row) + 3
    }
    canvas.write(progress, endingAt: canvas.frame.size.columns - 1, row: row)
  }

  /// What is wrong with the scene's file, where no row above has said it.
  private var problemWithoutCaption: String? {
    let hasCaption =
      model.showsCaption || model.isInspectorOpen || model.isClaimsOpen || model.isMapOpen
    return hasCaption ? nil : model.fileProblem
  }

  /// Where the story is, at the right.
  private func progress(on canvas: Canvas) -> StyledText {
    let progress = StoryProgress(model: model)
    return canvas.frame.size.columns >= 100
      ? progress.text(on: canvas) : progress.shortText(on: canvas)
  }

  /// The hints of what is on the screen, but those of keys that can do nothing here.
  private func all(in appearance: Appearance) -> [KeyTable.Hint] {
    sceneHints.filter { hint in
      switch hint.keys {
      case "v": model.fitsSideBySide
      case "b": appearance.hasBands
      default: true
      }
    }
  }

  /// The hints of a question, the inspector, the story or the lab.
  private var sceneHints: [KeyTable.Hint] {
    guard model.mode == .lab else { return labHints }
    if let question = model.openQuestion {
      return KeyTable.questionHints(choices: question.choices.count)
    }
    if model.showsClaims { return KeyTable.claimHints.map(adapted) }
    if model.showsInspector {
      return KeyTable.inspectorHints.filter { $0.keys != "V" || !model.awaitsQuestion }
        .map(adapted)
    }
    if let horizon = model.horizon {
      let hasSteps = model.playback.step < horizon
      return KeyTable.suspenseHints.filter { $0.keys != "space" || hasSteps }.map(adapted)
    }
    return model.story.beat == nil ? labHints : KeyTable.storyHints.map(adapted)
  }

  /// As many hints as fit, the least important left out, in the key table's order.
  private func hints(fitting columns: Int, on canvas: Canvas) -> [KeyTable.Hint] {
    let all = all(in: canvas.appearance)
    var ranks: Set<Int> = []
    var used = -3
    for hint in all.sorted(by: { $0.rank < $1.rank }) {
      used += styled(hint, on: canvas).width + 3
      guard used <= columns else { break }
      ranks.insert(hint.rank)
    }
    return all.filter { ranks.contains($0.rank) }
  }

  /// The hints of the mode, then those of the lab whose keys still mean the same.
  private var labHints: [KeyTable.Hint] {
    let mode = model.mode.kind
    let own = KeyTable.entries.filter { $0.mode == mode }.compactMap(\.hint)
    guard mode != .lab else { return own.map(adapted) }
    let usual = KeyTable.entries.filter { entry in
      entry.mode == .lab
        && entry.bindings.allSatisfy { KeyTable.command(for: $0.key, in: mode) == $0.value }
    }
    return own
      + usual.compactMap(\.hint).map(adapted).map { hint in
        KeyTable.Hint(keys: hint.keys, words: hint.words, rank: hint.rank + own.count)
      }
  }

  /// The words that fit the state: what the key does now.
  private func adapted(_ hint: KeyTable.Hint) -> KeyTable.Hint {
    let words: String? =
      switch hint.keys {
      case "space" where model.playback.isPlaying: "pause"
      case "v" where model.isOverlay: "side by side"
      case "z" where model.isZoomed: "all panes"
      case "d" where model.selectionOwner != nil: "common value"
      default: nil
      }
    return KeyTable.Hint(keys: hint.keys, words: words ?? hint.words, rank: hint.rank)
  }

  private func styled(_ hint: KeyTable.Hint, on canvas: Canvas) -> StyledText {
    let keys = canvas.appearance.glyphs == .ascii ? KeyNames.ascii(hint.keys) : hint.keys
    return canvas.text(keys, .bright, bold: true) + canvas.text(" \(hint.words)", .dim)
  }
}
