import Lessons
package import Screen

/// Films the lab in recorded time: a model plays, keys are pressed, and whoever takes the shots gets
/// them with their times. No clock is read and nothing is left to be finished later, so the same model is
/// the same film.
package struct Camera {
  /// What is seen, or a place that a player can jump to.
  package enum Shot: Sendable {
    case frame(Frame, Theme)
    case mark(String)
  }

  /// How a film looks, and its pace.
  package struct Options: Sendable {
    package var appearance = Appearance()
    /// How many compute a map.
    package var threads = 1
    /// How many times as fast as in the lab everything moves.
    package var speed = 1.0
    /// How long a beat stands, in seconds; nil for as long as its words take to be read.
    package var pause: Double?

    package init() {}
  }

  package static let framesPerSecond = 30.0
  /// Below it the lab shows a card alone.
  package static let smallestSize = LabLayout.smallest
  /// How long after a key the next one of a script comes, in seconds.
  private static let keySeconds = 0.1
  /// How long the end of a run or of a script stands, in seconds.
  private static let closingSeconds = 3.0

  package private(set) var model: Model
  private let options: Options
  /// Takes a shot at its time, in seconds from the beginning.
  private let take: (_ shot: Shot, _ seconds: Double) throws -> Void
  private let view = LabView()
  private var scenery = Scenery()
  /// Frames since the beginning.
  private var count = 0
  private var place: String?

  package init(
    _ model: Model, _ options: Options = Options(),
    take: @escaping (_ shot: Shot, _ seconds: Double) throws -> Void
  ) {
    self.model = model
    self.options = options
    self.take = take
  }

  /// The present time, in seconds from the beginning.
  package var seconds: Double { Double(count) / Self.framesPerSecond }

  // MARK: Films

  /// Films the story of the scene from its first beat to its last, as PageDown leads through it: an open
  /// question stands, and is answered without a guess. Without a story, the run.
  package mutating func filmStory() throws {
    let beats = model.shown.beats
    guard !beats.isEmpty else { return try filmRun() }
    for _ in beats {
      try turnPage()
      if model.shown.openQuestion != nil { try turnPage() }
      while model.shown.nextStop != nil { try turnPage() }
    }
  }

  private mutating func turnPage() throws {
    model.update(.key(Key(.pageDown)), on: scenery)
    try shoot()
    try playOut()
    pass(options.pause ?? model.readingSeconds)
  }

  /// The run to the scene's pause, and from there to its end.
  private mutating func filmRun() throws {
    model.open(.playing)
    try shoot()
    try playOut()
    pass(options.pause ?? model.readingSeconds)
    let lastStep = model.shown.document.scene.steps
    guard model.shown.playback.step < lastStep else { return }
    model.shown.playback.play(to: lastStep, within: Playback.openingSeconds)
    try playOut()
    pass(options.pause ?? model.readingSeconds)
  }

  /// Films what the keys of a script do in the lab, from its entrance on, until the script ends or leaves.
  package mutating func film(_ script: KeyScript, entrance: Model.Entrance) throws {
    model.open(entrance)
    try shoot()
    for cue in script.cues where model.orders.departure == nil {
      switch cue {
      case .key(let key):
        model.update(.key(key), on: scenery)
        decline()
        try shoot()
        try play(for: Self.keySeconds)
      case .wait(let seconds): try play(for: seconds)
      }
    }
    if model.orders.departure == nil { try play(for: options.pause ?? Self.closingSeconds) }
  }

  /// A film has neither files nor an editor; the lab says so.
  private mutating func decline() {
    let effects = LabEffects.none
    while let request = model.orders.request {
      model.forgetRequest()
      switch request {
      case .redraw, .suspend: break
      case .save(let name, let text): model.finishSaving(name, effects.save(name, text))
      case .savePicture(let name):
        let picture = ScreenPicture(of: model.pictured, glyphs: options.appearance.glyphs)
        model.finishSaving(name, effects.savePicture(name, picture))
      case .reload(let file): model.finishReloading(effects.reload(file))
      case .edit(let file, let text): model.finishEditing(effects.edit(file, text))
      case .open(let scene, let line): model.finishOpening(effects.open(scene), line)
      }
    }
  }

  // MARK: Time

  /// Lets time pass in which nothing moves.
  private mutating func pass(_ seconds: Double) { count += Self.frames(in: seconds) }

  /// Lets time pass in which the lab plays.
  private mutating func play(for seconds: Double) throws {
    let end = count + Self.frames(in: seconds)
    while count < end, model.shown.playback.isPlaying { try advance() }
    count = end
  }

  /// Lets the lab play until it rests.
  private mutating func playOut() throws {
    while model.shown.playback.isPlaying { try advance() }
  }

  private mutating func advance() throws {
    count += 1
    model.update(.tick(seconds: options.speed / Self.framesPerSecond))
    try shoot()
  }

  private static func frames(in seconds: Double) -> Int {
    Int((seconds * framesPerSecond).rounded(.up))
  }

  private mutating func shoot() throws {
    model.completeWork(threads: options.threads)
    if let place = model.storyPlace, place != self.place { try take(.mark(place), seconds) }
    place = model.storyPlace
    let picture = view.picture(
      of: model, depth: options.appearance.depth, glyphs: options.appearance.glyphs)
    scenery = picture.scenery
    try take(.frame(picture.frame, model.shownTheme), seconds)
  }
}
