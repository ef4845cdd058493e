import Lessons
import Screen
import Testing

@testable import Interface

extension Session {
  init(_ name: String = "first-look", at step: Int, columns: Int = 120, rows: Int = 40) throws {
    try self.init(name, columns: columns, rows: rows, step: step)
  }

  init(text: String, at step: Int) throws { try self.init(text: text, step: step) }

  func picture(_ appearance: Appearance = Appearance()) -> Frame {
    LabView().frame(of: model.withWorkDone, depth: appearance.depth, glyphs: appearance.glyphs)
  }

  /// What stands on the screen.
  var text: String { frame.plainText }
}
