import Screen

/// The hints of what is on the screen, in the key table's order.
struct HintList {
  let model: Model

  private var count: Int { model.shown.document.scene.optimizers.count }

  var hints: [Hint] {
    switch model.context {
    case .claims: KeyTable.claimHints.map(adapted)
    case .inspector:
      KeyTable.inspectorHints(optimizers: count).filter {
        $0.keys != "V" || !model.shown.awaitsQuestion
      }.map(adapted)
    case .about: KeyTable.aboutHints(optimizers: count)
    case .lab: labHints
    case .map, .help, .picker, .start, .window, .value, .fileName, .command, .blank: ownHints
    }
  }

  /// Those of a question, of the story, or of the lab by itself.
  private var labHints: [Hint] {
    if let question = model.shown.openQuestion {
      return KeyTable.questionHints(choices: question.choices.count)
    }
    if let horizon = model.shown.horizon {
      let hasSteps = model.shown.playback.step < horizon
      return KeyTable.suspenseHints.filter { $0.keys != "space" || hasSteps }.map(adapted)
    }
    return (model.shown.story.beat == nil ? hints(of: .lab) : KeyTable.storyHints).map(adapted)
  }

  private func hints(of context: KeyContext) -> [Hint] {
    KeyTable.entries.filter { $0.context == context }.compactMap(\.clickableHint)
  }

  /// The hints of the context, then those of the lab whose keys still mean the same.
  private var ownHints: [Hint] {
    let context = model.context
    let own = hints(of: context)
    let usual = KeyTable.entries.filter { entry in
      entry.context == .lab
        && entry.bindings.allSatisfy { KeyTable.command(for: $0.key, in: context) == $0.value }
    }
    return own
      + usual.compactMap(\.clickableHint).map(adapted).map { hint in
        var hint = hint
        hint.rank += own.count
        return hint
      }
  }

  /// The words that fit the state: what the key does now.
  private func adapted(_ hint: Hint) -> Hint {
    let words: String? =
      switch hint.keys {
      case "space" where model.shown.playback.isPlaying: "pause"
      case "v" where model.look.isOverlay: "side by side"
      case "z" where model.shown.panes.isZoomed: "all panes"
      case "d" where model.shown.selectionOwner != nil: "common value"
      default: nil
      }
    var hint = hint
    hint.words = words ?? hint.words
    return hint
  }
}
