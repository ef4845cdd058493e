package import Screen

/// Runs a model on a display until it is left: events in, frames out.
package struct Lab {
  private let display: any Display
  /// Seconds from some moment on, never going back.
  private let now: () -> Double
  private let effects: LabEffects
  private let view: LabView
  private let threads: Int

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
    self.threads = threads
    view = LabView(cache: PictureCache(.impatient, threads: threads))
  }

  /// Shows the model and lets events change it until something ends the lab.
  ///
  /// A key is answered at once; only the animation and what is being computed wait for their next frame.
  /// At rest nothing wakes the program but an event.
  package func run(
    _ model: inout Model, entrance: Model.Entrance = .playing
  ) throws -> Orders.Departure {
    model.update(.resize(display.size))
    model.open(entrance)
    var desks = Desks(threads: threads)
    var lastTick = now()
    while true {
      let frameStart = now()
      desks.follow(model)
      let scenery = try draw(model)
      let isPlaying = model.shown.playback.isPlaying
      let isMoving = isPlaying || desks.isBusy || view.isBusy
      let wait = isMoving ? max(0, frameStart + Self.frameSeconds - now()) : nil
      let events = try display.events(waitingAtMost: wait)
      let tick = now()
      if isPlaying { model.update(.tick(seconds: min(tick - lastTick, Self.longestTick))) }
      lastTick = tick
      desks.deliver(to: &model)
      if let departure = try handle(events, on: scenery, &model) { return departure }
    }
  }

  /// Lets events happen; returns why the lab is to be left, once it is.
  ///
  /// What a click hits is what stands on the screen. What came before it in one burst counts as drawn, so
  /// that a session is the same however its events are spaced.
  private func handle(
    _ events: [Event], on scenery: Scenery, _ model: inout Model
  ) throws -> Orders.Departure? {
    var scenery = scenery
    for (index, event) in events.enumerated() {
      if case .mouse = event, index > 0 { scenery = picture(of: model).scenery }
      let next = events.indices.contains(index + 1) ? events[index + 1] : nil
      model.update(event, on: scenery, before: next)
      try fulfil(&model)
      if let departure = model.orders.departure { return departure }
    }
    return nil
  }

  private func picture(of model: Model) -> Picture {
    view.picture(of: model, depth: display.depth, glyphs: display.glyphs)
  }

  /// Shows the model; returns what of it can be clicked.
  private func draw(_ model: Model) throws -> Scenery {
    let picture = picture(of: model)
    try display.show(picture.frame, theme: model.shownTheme)
    return picture.scenery
  }

  private func fulfil(_ model: inout Model) throws {
    while let request = model.orders.request {
      model.forgetRequest()
      try fulfil(request, &model)
    }
  }

  private func fulfil(_ request: Orders.Request, _ model: inout Model) throws {
    switch request {
    case .redraw: display.invalidate()
    case .suspend: try display.suspend()
    case .save(let name, let text): model.finishSaving(name, effects.save(name, text))
    case .savePicture(let name):
      let picture = ScreenPicture(of: model.pictured, glyphs: display.glyphs)
      model.finishSaving(name, effects.savePicture(name, picture))
    case .reload(let file): model.finishReloading(effects.reload(file))
    case .edit(let file, let text):
      var outcome = EditOutcome.refused("the terminal can't be handed over")
      try display.handOver { outcome = effects.edit(file, text) }
      model.finishEditing(outcome)
    case .open(let scene, let line): model.finishOpening(effects.open(scene), line)
    }
  }
}
