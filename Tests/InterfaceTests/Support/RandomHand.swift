import Screen

@testable import Interface

/// A hand that presses, types, points, resizes and saves at random, the same for the same seed.
struct RandomHand {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  /// Numbers that are random enough: splitmix64.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Every key that means something somewhere, and some that don't.
  private static let keys: [Key] =
    Set(KeyTable.entries.flatMap(\.bindings.keys)).sorted { "\($0)" < "\($1)" }
    + [Key(.function(5)), .character("é"), Key(.character("x"), control: true)]

  /// Those that change the document.
  private static let changing: [Key] =
    [Key(.up), Key(.down), Key(.tab), Key(.up, shift: true), Key(.left), Key(.right)]
    + "kjuUrfdop+-s<>zvi LV".unicodeScalars.map { Key.character($0) }

  private static let commands = [
    "lr 0.05", "optimizers adam,adamw,sgd", "optimizers adamw", "optimizers adamw,adamw", "at 40",
    "loss x^2+3*y^2", "set k=2", "beat 2", "start 2,1", "weight_decay 0", "nonsense", "lr",
    "lecture", "theme light", "steps 30", "own.yaml", "lesson.yaml", "--lr 0.05 --steps 60",
  ]

  private static let values = ["1e-3", "0.5", "0.50000001", "7", "-1", "nan", "", "both", "true"]

  /// Large ones are seldom: they take their time.
  private static let sizes = [
    (1, 1), (20, 5), (39, 12), (40, 12), (40, 13), (45, 15), (60, 20), (60, 20), (79, 24), (80, 3),
    (80, 12), (80, 20), (80, 24), (80, 24), (80, 30), (120, 40), (200, 60), (200, 12), (45, 60),
  ].map { Size(columns: $0, rows: $1) }

  /// What happens next; often several events that belong together.
  mutating func events(on size: Size) -> [Event] {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<40: keys(pick(Self.keys))
    case 40..<70: keys(pick(Self.changing))
    case 70..<80: mouse(on: size)
    case 80..<83: [.resize(pick(Self.sizes))]
    case 83..<87: [.sceneFileChanged]
    case 87..<90: typing(":", pick(Self.commands))
    case 90..<93: typing("e", pick(Self.values))
    case 93..<95: keys(Key(.pageDown))
    default: [.tick(seconds: Double.random(in: 0...0.6, using: &generator))]
    }
  }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  /// Once, or held down.
  private mutating func keys(_ key: Key) -> [Event] {
    Array(repeating: .key(key), count: pick([1, 1, 1, 1, 3]))
  }

  private mutating func typing(_ first: Unicode.Scalar, _ text: String) -> [Event] {
    let scalars = [first] + text.unicodeScalars
    return scalars.map { .key(.character($0)) } + [
      .key(Key(pick([.enter, .enter, .tab, .escape])))
    ]
  }

  private mutating func mouse(on size: Size) -> [Event] {
    let first = place(on: size)
    switch pick([0, 0, 1, 2]) {
    case 0:
      return [.mouse(Mouse(.press, .left, at: first)), .mouse(Mouse(.release, .left, at: first))]
    case 1:
      let button = pick([Mouse.Button.left, .right, .middle])
      let (second, third) = (place(on: size), place(on: size))
      return [
        .mouse(Mouse(.press, button, at: first)), .mouse(Mouse(.drag, button, at: second)),
        .mouse(Mouse(.drag, button, at: third)), .mouse(Mouse(.release, button, at: third)),
      ]
    default: return [.mouse(Mouse(pick([.wheelUp, .wheelDown]), .none, at: first))]
    }
  }

  /// One beside the screen, at times: what was drawn last may have been larger.
  private mutating func place(on size: Size) -> Place {
    Place(
      column: Int.random(in: 0...size.columns, using: &generator),
      row: Int.random(in: 0...size.rows, using: &generator))
  }
}
