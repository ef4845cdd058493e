import Screen

@testable import Interface

enum HandFeeder {
  /// Every key that means something somewhere.
  private static let keys: [Key] = Set(KeyTable.entries.flatMap(\.bindings.keys))
    .sorted { "\($0)" < "\($1)" }

  private static let sizes = [
    (0, 0), (1, 1), (1, 60), (10, 2), (80, 1), (80, 3), (20, 5), (39, 11), (40, 12), (60, 20),
    (80, 24), (79, 24), (120, 40), (45, 60), (200, 12), (65535, 1), (7, 65535),
  ].map { Size(columns: $0, rows: $1) }

  private static let columns = [0, 1, 5, 12, 20, 33, 39, 40, 60, 79, 80, 200, -1, 65535]

  /// What may be pasted where text is typed: values, names and pieces of command lines.
  private static let words = [
    "1e308", "-0", "1e-320", "9223372036854775807", "0.5", "nan", "7,7", "--lr", "--steps 1",
    "--at 3",
    "--beat 2", "--optimizers lion,adamw", "--optimizers sgd", "--start 1e308,-1e308",
    "--weight-decay 0", "--view=-1:1,-1:1", "--view=0:1e-300,5:6", "--set k=1e300", "other.yaml",
    "box", "--seed 18446744073709551615", "--chart loss", "--panes overlay", "--only 1",
    "--theme light",
    "--noise 1,1", "--schedule 1/t", "--loss x^2+1e300*y", "a.svg", "./", "~", "\u{FEFF}é",
  ]

  /// Two bytes an event: what it is, and which.
  static func feed(_ bytes: [UInt8]) {
    var lab = FuzzedLab(for: bytes)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (kind, choice) = (bytes[place], Int(bytes[place + 1]))
      switch kind {
      case 0..<150: lab.take(.key(keys[choice % keys.count]))
      case 150..<170: lab.take(.key(Key(.character(Unicode.Scalar(UInt8(choice % 95 + 32))))))
      case 170..<190: lab.take(.resize(sizes[choice % sizes.count]))
      case 190..<220: lab.take(.mouse(mouse(Int(kind), choice)))
      case 220..<225: lab.take(.sceneFileChanged)
      case 225..<230: lab.completeWork()
      case 230..<240: lab.take(.key(Key(.enter)))
      case 240..<248: lab.take(.pasted(words[choice % words.count]))
      default: lab.take(.tick(seconds: Double(choice) / 100))
      }
    }
    lab.draw()
  }

  private static func mouse(_ kind: Int, _ choice: Int) -> Mouse {
    let actions: [Mouse.Action] = [.press, .drag, .release, .wheelUp, .wheelDown]
    let buttons: [Mouse.Button] = [.left, .middle, .right, .none]
    let place = Place(
      column: columns[choice % columns.count], row: columns[choice / columns.count % columns.count])
    return Mouse(
      actions[kind % actions.count], buttons[kind / actions.count % buttons.count], at: place)
  }
}
