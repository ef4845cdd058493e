/// A terminal, live or pretended: the only way from the lab to the outside.
package protocol Display: AnyObject {
  var size: Size { get }
  /// What it can show: colours and characters.
  var depth: ColorDepth { get }
  var glyphs: GlyphSet { get }

  /// Shows a frame, sending only what has changed since the last one.
  func show(_ frame: Frame, theme: Theme) throws

  /// The events that have arrived, waiting for the first at most so many seconds (for ever if nil).
  /// Never holds a tick: time is the loop's.
  func events(waitingAtMost seconds: Double?) throws -> [Event]

  /// Forgets what is on the screen, so that the next frame is sent whole.
  func invalidate()

  /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when the
  /// process continues.
  func suspend() throws

  /// Gives the terminal back for as long as something else uses it, and takes it again.
  func handOver(_ use: () -> Void) throws
}
