/// 24-bit colours for a terminal whose terminfo entry has 256: curses paints with their numbers, and
/// `PenFilter` sends the colours themselves.
final class DirectColors {
  /// The first sixteen numbers have sequences of their own.
  private static let firstNumber = 16
  private static let lastNumber = 255

  private var numbers: [UInt32: Int32] = [:]
  private var colors: [SGRPair] = []

  /// A colour as the parameters that set it for ink and for paper.
  private struct SGRPair {
    let ink: SGRColor
    let paper: SGRColor
  }

  /// The number that stands for 0xRRGGBB. Both themes together have far fewer colours than there are
  /// numbers; whoever has more gets the last one again.
  func number(of rgb: UInt32) -> Int32 {
    if let number = numbers[rgb] { return number }
    let number = Int32(min(Self.firstNumber + colors.count, Self.lastNumber))
    numbers[rgb] = number
    if let ink = SGRColor(rgb, selector: 38), let paper = SGRColor(rgb, selector: 48) {
      colors.append(SGRPair(ink: ink, paper: paper))
    }
    return number
  }

  /// What is sent for a number; nil for one that stands for nothing.
  func color(ofNumber number: Int, isPaper: Bool) -> SGRColor? {
    let index = number - Self.firstNumber
    guard colors.indices.contains(index) else { return nil }
    return isPaper ? colors[index].paper : colors[index].ink
  }
}
