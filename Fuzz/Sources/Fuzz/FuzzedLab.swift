import Lessons
import Screen

@testable import Interface

/// A lab on a small scene with a question, without a terminal, files or threads.
struct FuzzedLab {
  private var model = start
  private var scenery = Scenery()
  /// Which of the files' texts is read next.
  private var reading = 0
  /// Whether keys lead to the bundled scenes. To read one and to train its network takes as long as a
  /// hundred keys, so every sixteenth input may.
  private let travels: Bool

  /// - Parameter input: what any change turns into one that may travel or not, so that libFuzzer can't keep to
  ///   those that do.
  init(for input: some Sequence<UInt8>) {
    travels = input.reduce(0) { ($0 &* 31) &+ Int($1) } & 0xF0 == 0
  }

  nonisolated(unsafe) private static let view = LabView()

  private static let start: Model = {
    let scene = FuzzedFiles.scenes[0]
    var model = Model(
      scene: scene, size: Size(columns: 44, rows: 14),
      origin: SceneOrigin(.file, argument: FuzzedFiles.name, scene: scene))
    model.open(.playing)
    return model
  }()

  /// Takes an event as the loop would. Every third file can't be written, an editor leaves another text
  /// behind each time.
  mutating func take(_ event: Event) {
    if case .mouse = event { draw() }
    if case .key(let key) = event, !travels, leadsAway(key) { return }
    model.update(event, on: scenery)
    model.orders.departure = nil
    // As in the loop, though nothing here asks for ever.
    for _ in 0..<8 {
      guard let request = model.orders.request else { return }
      model.forgetRequest()
      fulfil(request)
    }
  }

  /// Whether a key opens a bundled scene: a neighbour's or a list's.
  private func leadsAway(_ key: Key) -> Bool {
    if model.context == .picker && key == Key(.enter) { return true }
    let (beat, beats) = (model.shown.story.beat, model.shown.beats.indices)
    return switch KeyTable.command(for: key, in: model.context) {
    case .program(.nextScene), .program(.previousScene): true
    case .story(.forward): !beats.contains((beat ?? -1) + 1)
    case .story(.back): !beats.contains((beat ?? 0) - 1)
    default: false
    }
  }

  private mutating func fulfil(_ request: Orders.Request) {
    reading += 1
    let outcome: SaveOutcome = reading % 3 == 0 ? .refused("exists already") : .saved
    switch request {
    case .redraw, .suspend: break
    case .save(let name, let text):
      _ = FuzzedFiles.read(text)
      model.finishSaving(name, outcome)
    case .savePicture(let name):
      if isSmall { _ = ScreenPicture(of: model.pictured, glyphs: .full) }
      model.finishSaving(name, outcome)
    case .reload: model.finishReloading(FuzzedFiles.reading(reading))
    case .edit(let file, let text):
      let isKept = reading.isMultiple(of: 2)
      let now = isKept ? text.map(FuzzedFiles.read) : nil
      model.finishEditing(.edited(file: file, now ?? FuzzedFiles.reading(reading)))
    case .open(_, let line):
      let scene = FuzzedFiles.scenes[reading % FuzzedFiles.scenes.count]
      model.finishOpening(
        .opened(SceneOrigin(.file, argument: "other.yaml", scene: scene)), line)
    }
  }

  /// Does what a thread would do meanwhile, where that is soon done: not of a bundled scene, whose networks
  /// and maps take minutes.
  mutating func completeWork() {
    let scene = model.shown.document.scene
    if scene.network == nil && scene.steps <= 100 { model.completeWork(threads: 1) }
  }

  private var isSmall: Bool { model.size.columns * model.size.rows <= 1000 }

  mutating func draw() {
    // A frame is what takes longest.
    guard isSmall else { return }
    scenery = Self.view.picture(of: model, depth: .palette256, glyphs: .full).scenery
  }
}
