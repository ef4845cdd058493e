import Lessons
import Screen
import Testing

@testable import Interface

/// Whatever is pressed, typed, pointed at, resized and saved, in whatever order: the lab doesn't stop,
/// and what changes the document changes the screen, or is said there.
@Suite("Random keys")
struct RandomKeysTests {
  /// `make fuzz` presses more of them.
  @Test("nor does one stop it while only the first steps of its runs are there", arguments: 1...6)
  func sketches(seed: Int) throws {
    var session = try RandomSession(seed: UInt64(seed), isLong: true)
    while session.keys < 300 { try session.goOn() }
  }

  @Test("no key stops the lab, and none changes the document unseen", arguments: 1...10)
  func keys(seed: Int) throws {
    var session = try RandomSession(seed: UInt64(seed))
    while session.keys < 1000 { try session.goOn() }
    #expect(session.unseen == [])
  }
}

/// A lab under a random hand, with a file that is saved again and again.
private struct RandomSession {
  private var model: Model
  private var hand: RandomHand
  private let view = LabView()
  private(set) var keys = 0
  /// The changes of the document that nobody sees.
  private(set) var unseen: [String] = []

  private let isLong: Bool

  private static let file = "lesson.yaml"

  /// - Parameter isLong: whether the runs take so long that they are never completed here.
  init(seed: UInt64, isLong: Bool = false) throws {
    hand = RandomHand(seed: seed)
    self.isLong = isLong
    let scene = try Self.scene(isLong ? Self.longText : hand.pick(Self.goodTexts))
    model = Model(
      scene: scene, size: Size(columns: 80, rows: 24),
      origin: SceneOrigin(.file, argument: Self.file, scene: scene))
    model.open(hand.pick([.playing, .still(step: 40), .story(beat: 0)]))
  }

  /// Lets the next thing happen, and the loop do what it is asked for.
  mutating func goOn() throws {
    for event in hand.events(on: model.size) {
      let before = model
      var scenery = Scenery()
      if case .mouse = event { scenery = picture(of: model).scenery }
      if model.context == .help { scenery = picture(of: model).scenery }
      model.update(event, on: scenery)
      try fulfil()
      model.orders.departure = nil
      if case .key = event { keys += 1 }
      if keys.isMultiple(of: 20) { _ = picture(of: model) }
      if isLong { _ = picture(of: model) }
      if !isLong, keys.isMultiple(of: 50), model.shown.document.origin.place != .bundled {
        model.completeWork(threads: 1)
      }
      if !isLong { check(event, since: before) }
    }
  }

  private func picture(of model: Model) -> Picture {
    view.picture(of: model, depth: .palette256, glyphs: .full)
  }

  /// What an event changes must be seen where there is a picture: in another frame, or in what is said.
  private mutating func check(_ event: Event, since before: Model) {
    let (old, new) = (before.shown.document, model.shown.document)
    guard
      old.scene != new.scene || old.window != new.window || old.original != new.original,
      LabLayout.isLargeEnough(model.size), model.top != .blank
    else { return }
    let frame = picture(of: model).frame
    if let words = model.notice?.text, frame.plainText.contains(words.prefix(20)) { return }
    var quiet = before
    quiet.notice = nil
    guard frame == picture(of: quiet).frame else { return }
    unseen.append(
      "\(event) at \(model.size), \(model.context), notice \(model.notice?.text ?? "-")")
  }

  // MARK: The loop's part

  private mutating func fulfil() throws {
    guard let request = model.orders.request else { return }
    model.forgetRequest()
    switch request {
    case .redraw, .suspend: break
    case .save(let name, _), .savePicture(let name):
      model.finishSaving(name, hand.pick([.saved, .refused("exists already; give another name")]))
    case .reload: model.finishReloading(try reading())
    case .edit(let file, let text):
      let outcome = EditOutcome.edited(file: text == nil ? file : "copy.yaml", try reading())
      model.finishEditing(hand.pick([outcome, .refused("set EDITOR to the name of one")]))
    case .open(let name, let line):
      let origin = SceneOrigin(
        .file, argument: name, scene: try Self.scene(hand.pick(Self.goodTexts)))
      model.finishOpening(hand.pick([.opened(origin), .refused("there is no such file")]), line)
    }
  }

  private mutating func reading() throws -> ReloadOutcome {
    let text = hand.pick(Self.goodTexts.map(Optional.some) + [nil, nil])
    guard let text else {
      return hand.pick([.mistake("3:1: unknown key 'lrr'; did you mean 'lr'?"), .unchanged])
    }
    let scene = try Self.scene(text)
    return .read(scene: scene, file: scene)
  }

  private static func scene(_ text: String) throws -> Scene {
    try Scene(text: text, file: file, name: "lesson")
  }

  // MARK: Texts of the file

  private static let longText = """
    title: A long walk
    loss: (x-1)^2 + k*y^2
    parameters: {k: 2}
    start: [2, 1]
    steps: 1000000
    noise: {gaussian: [0.1, 0.2]}
    overlays: [minimum, map_point, box, equilibrium, half_life]
    validation: (x-2)^2 + y^2
    target: [1, 0]
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-2, 1], size: [3, 3]}
    pause: 600000
    claims: [{say: It shrinks., holds: "norm(adamw, 900000) < norm(adam, 900000)"}]
    story:
      - {at: 10, say: All begin alike.}
      - {at: 500000, predict: Which?, choices: [Adam, AdamW], answer: AdamW, say: AdamW it is.}
      - {at: 1000000, say: The end.}
    """

  private static let goodTexts = [
    """
    title: Three beats
    loss: x^2+y^2
    start: [1, 1]
    steps: 100
    story: [{at: 0, say: One}, {at: 10, say: Two}, {at: 20, say: Three}]
    """,
    """
    title: Six beats
    loss: x^2+y^2
    start: [1, 1]
    steps: 100
    story:
      [{at: 0, say: One}, {at: 10, say: Two}, {at: 20, say: Three}, {at: 30, say: Four},
       {at: 40, say: Five}, {at: 50, say: Six}]
    """,
    """
    title: One rule
    loss: k*x^2+0.1*y^2
    parameters: {k: 2}
    start: [1, 1]
    steps: 50
    optimizers: [{rule: adamw, weight_decay: 0.3}]
    """,
    """
    title: Each its own
    loss: (x-1)^2+y^2
    start: [1, 2]
    steps: 80
    noise: {gaussian: [0.1, 0.2]}
    optimizers: [{rule: adamw, weight_decay: 0.3}, {rule: adamw, weight_decay: 0.1}, sgd]
    """,
    """
    title: A question on a plateau
    loss: 0
    start: [4, 1]
    steps: 60
    lr: 0.02
    weight_decay: 0.5
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-2, 1], size: [4, 4]}
    claims: [{say: It shrinks., holds: "norm(adamw, 60) < norm(adam, 60)"}]
    story:
      - {at: 10, say: All begin alike.}
      - {at: 40, predict: Which?, choices: [Adam, AdamW], answer: AdamW, say: AdamW it is.}
      - {at: 60, say: The end.}
    """,
  ]
}
