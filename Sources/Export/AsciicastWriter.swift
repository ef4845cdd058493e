package import Screen

/// Writes a recording as an asciicast, version 2 (https://docs.asciinema.org/manual/asciicast/v2/): a
/// header, then a line for each event.
///
/// The header has version, width, height, title and `env` with TERM, always in this order; no time of day and
/// nothing of the machine.
package struct AsciicastWriter {
  private var stream: ByteStream
  private var strokes: FrameStrokes

  package init(_ stream: ByteStream, title: String, size: Size, depth: ColorDepth) throws {
    self.stream = stream
    strokes = FrameStrokes(depth: depth)
    try self.stream.write(
      """
      {"version":2,"width":\(size.columns),"height":\(size.rows),\
      "title":\(JSONWriter.quoted(title)),"env":{"TERM":"xterm-256color"}}

      """)
  }

  /// The frame that is seen from a time on; nothing where it is the one before.
  package mutating func show(_ frame: Frame, theme: Theme, at seconds: Double) throws {
    let bytes = strokes.next(frame, theme: theme)
    if !bytes.isEmpty { try event("o", bytes, at: seconds) }
  }

  /// A place that a player can jump to.
  package mutating func mark(_ label: String, at seconds: Double) throws {
    try event("m", label, at: seconds)
  }

  /// Ends the recording: what was shown last is seen until then, and the terminal has its cursor again.
  package mutating func finish(at seconds: Double) throws {
    try event("o", strokes.end, at: seconds)
    try stream.flush()
  }

  private mutating func event(_ code: String, _ data: String, at seconds: Double) throws {
    try stream.write("[\(Self.time(seconds)),\"\(code)\",\(JSONWriter.quoted(data))]\n")
  }

  /// Milliseconds are enough for 30 frames a second.
  private static func time(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded())
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
