package import Screen

/// Runs a model on a display until it is left: events in, frames out.
package struct Lab {
  private let display: any Display
  /// Seconds from some moment on, never going back.
  private let now: () -> Double
  private let effects: LabEffects
  private let view = LabView()
  private let desk: SweepDesk

  /// Between two frames of an animation.
  private static let frameSeconds = 1.0 / 60
  /// A longer time between two looks at the clock is no animation: the program was stopped.
  private static let longestTick = 0.5

  /// - Parameter threads: how many compute a map.
  package init(
    display: any Display, threads: Int = 1, now: @escaping () -> Double,
    effects: LabEffects = .none
  ) {
    self.display = display
    self.now = now
    self.effects = effects
    desk = SweepDesk(threads: threads)
  }

  /// Shows the model and lets events change it until something ends the lab.
  ///
  /// A key is answered at once; only the animation and a map that is being computed wait for their
  /// next frame. At rest nothing wakes
  /// the program but an event.
  package func run(_ model: inout Model) throws -> Model.Departure {
    model.update(.resize(display.size))
    model.open()
    var lastTick = now()
    while true {
      let frameStart = now()
      desk.follow(model.wantedSweeps)
      try draw(model)
      let isPlaying = model.playback.isPlaying
      let isMoving = isPlaying || desk.isBusy
      let wait = isMoving ? max(0, frameStart + Self.frameSeconds - now()) : nil
      let events = try display.events(waitingAtMost: wait)
      let tick = now()
      if isPlaying { model.update(.tick(seconds: min(tick - lastTick, Self.longestTick))) }
      lastTick = tick
      desk.deliver(to: &model)
      for (index, event) in events.enumerated() {
        let next = events.indices.contains(index + 1) ? events[index + 1] : nil
        model.update(event, before: next)
        try fulfil(&model)
        if let departure = model.departure { return departure }
      }
    }
  }

  private func draw(_ model: Model) throws {
    let frame = view.frame(of: model, depth: display.depth, glyphs: display.glyphs)
    try display.show(frame, theme: model.shownTheme)
  }

  private func fulfil(_ model: inout Model) throws {
    guard let request = model.request else { return }
    model.forgetRequest()
    switch request {
    case .redraw: display.invalidate()
    case .suspend: try display.suspend()
    case .save(let name, let text): model.finishSaving(name, effects.save(name, text))
    case .reload: model.finishReloading(effects.reload())
    }
  }
}
