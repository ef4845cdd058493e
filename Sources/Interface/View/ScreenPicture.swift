package import Screen

/// A screen of the lab as it is drawn in a file: in all colours, whatever a terminal has, and without the
/// row of keys, which nobody can press there.
package struct ScreenPicture {
  package let frame: Frame
  package let theme: Theme

  /// - Parameter keepsKeys: whether that row remains. The lecture layout has none.
  package init(
    of model: Model, depth: ColorDepth = .trueColor, glyphs: GlyphSet, keepsKeys: Bool = false
  ) {
    let whole = LabView().frame(of: model, depth: depth, glyphs: glyphs)
    frame = keepsKeys || model.look.isLecture ? whole : whole.withoutLastRow
    theme = model.shownTheme
  }
}

extension Frame {
  fileprivate var withoutLastRow: Frame {
    var frame = Frame(size: Size(columns: size.columns, rows: max(0, size.rows - 1)))
    for row in 0..<frame.size.rows {
      for column in 0..<size.columns {
        frame[column: column, row: row] = self[column: column, row: row]
      }
    }
    return frame
  }
}
