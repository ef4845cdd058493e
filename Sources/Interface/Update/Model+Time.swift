extension Model {
  mutating func perform(_ command: Command.Time) {
    switch command {
    case .playOrPause: playOrPause()
    case .step(let count): showStep(shown.playback.step + count)
    case .firstStep: shown.playback.seek(to: 0)
    case .lastStep: showStep(shown.document.scene.steps)
    case .faster: changeSpeed(by: 2)
    case .slower: changeSpeed(by: 0.5)
    }
  }

  /// The lab's header shows the speed; a lecture's says it.
  private mutating func changeSpeed(by factor: Double) {
    shown.playback.changeSpeed(by: factor)
    if look.isLecture { say("speed \(shown.playback.speedText)") }
  }

  /// Shows a step, or the last that may be seen before a question, and stops there.
  mutating func showStep(_ step: Int) {
    if let horizon = shown.horizon, step > horizon { sayQuestionIsFirst() }
    shown.playback.seek(to: min(step, shown.lastVisibleStep))
  }

  /// Plays, not beyond a question that is still to be asked; or pauses.
  private mutating func playOrPause() {
    if let horizon = shown.horizon, !shown.playback.isPlaying, shown.playback.step >= horizon {
      sayQuestionIsFirst()
    } else {
      shown.playback.toggle(within: shown.lastVisibleStep)
    }
  }
}
