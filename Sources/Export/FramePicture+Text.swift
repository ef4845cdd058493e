package import Screen

extension FramePicture {
  /// The characters alone: no escapes, trailing blanks cut, a line break after every row.
  package func writeText(to stream: ByteStream) throws {
    var stream = stream
    if frame.size.rows > 0 {
      try stream.write(frame.plainText)
      try stream.write("\n")
    }
    try stream.flush()
  }

  /// The rows with their colours (ECMA-48, select graphic rendition), each ending in the terminal's
  /// own style, so that nothing is left behind whatever is cut off.
  ///
  /// Without colour, bold, underline and reverse remain.
  package func writeText(in depth: ColorDepth, to stream: ByteStream) throws {
    var stream = stream
    for row in 0..<frame.size.rows {
      for piece in pieces(ofRow: row) {
        try stream.write(
          Rendition(piece.style, theme: theme, ground: ground, depth: depth).sequence)
        try stream.write(piece.text)
      }
      try stream.write(Rendition.reset + "\n")
    }
    try stream.flush()
  }
}

/// The control sequence that makes a terminal write in a style.
struct Rendition {
  static let reset = "\u{1B}[0m"

  /// Starts from the terminal's own style, whatever was set before.
  let sequence: String

  init(_ style: Style, theme: Theme, ground: FramePicture.Ground = .theme, depth: ColorDepth) {
    var parameters = ["0"]
    if style.isBold { parameters.append("1") }
    if style.isUnderlined { parameters.append("4") }
    if style.isReversed { parameters.append("7") }
    let isBare = ground == .terminal && style.paper == .base
    if !isBare || ![.bright, .text].contains(style.ink) {
      parameters += Self.parameters(for: theme.color(of: style.ink), depth, base: 30)
    }
    if !isBare { parameters += Self.parameters(for: theme.color(of: style.paper), depth, base: 40) }
    sequence = "\u{1B}[" + parameters.joined(separator: ";") + "m"
  }

  /// - Parameter base: 30 for ink, 40 for paper.
  static func parameters(for color: Color, _ depth: ColorDepth, base: Int) -> [String] {
    switch depth {
    case .monochrome: []
    case .palette16:
      // 30…37 and 40…47, the bright ones from 90 and 100.
      ["\(Int(color.palette16) + (color.palette16 < 8 ? base : base + 52))"]
    case .palette256: ["\(base + 8)", "5", "\(color.palette256)"]
    case .trueColor:
      ["\(base + 8)", "2", "\(color.red)", "\(color.green)", "\(color.blue)"]
    }
  }
}

extension Color {
  fileprivate var red: UInt32 { rgb >> 16 & 0xFF }
  fileprivate var green: UInt32 { rgb >> 8 & 0xFF }
  fileprivate var blue: UInt32 { rgb & 0xFF }
}
