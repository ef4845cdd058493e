import Lessons
import Plotting
import Screen
import Testing

@testable import Interface

/// What the signs in the panes of all scenes say.
@Suite("Signs in the panes")
struct PaneSignsTests {
  /// The legend of a frame, and the characters that its panes hold.
  private func drawn(
    _ session: Session, _ glyphs: GlyphSet
  ) -> (legend: SignLegend, seen: Set<Unicode.Scalar>) {
    var canvas = Canvas(size: session.model.size, appearance: Appearance(glyphs: glyphs))
    let geometry = session.geometry
    let legend = PanesView(model: session.model, geometry: geometry, cache: PictureCache())
      .draw(on: &canvas)
    var seen: Set<Unicode.Scalar> = []
    for region in geometry.panes.map(\.frame.plot) {
      for row in region.rowRange {
        for column in region.columnRange {
          let cell = canvas.frame[column: column, row: row]
          let isHatching =
            cell.style.ink == .axis
            && Hatching.allCases.contains { $0.scalar(in: glyphs) == cell.scalar }
          if cell.style.isBold || isHatching { seen.insert(cell.scalar) }
        }
      }
    }
    return (legend, seen)
  }

  /// Each scene has its turn with another glyph set at each size.
  @Test(
    "the legend lists exactly what is seen, in every scene", arguments: BundledScenes.ofTwoWeights)
  func complete(name: String) throws {
    let turn = BundledScenes.names.firstIndex(of: name) ?? 0
    for (index, (columns, rows)) in [(60, 20), (80, 24), (120, 40)].enumerated() {
      var session = try Session(name, columns: columns, rows: rows, step: 0)
      session.model.seek(to: session.scene.pause ?? session.scene.steps)
      let glyphs = GlyphSet.allCases[(turn + index) % GlyphSet.allCases.count]
      let (legend, seen) = drawn(session, glyphs)
      let listed = Set(legend.entries(in: glyphs).map(\.glyph))
      let families = Set((0..<6).map { SeriesGlyph.scalar(series: $0, glyphs: glyphs) })
      let letters = seen.filter { $0.properties.isAlphabetic && glyphs != .ascii }
      let rest = seen.subtracting(families).subtracting(letters).subtracting([" "])
      if glyphs == .ascii || session.geometry.layout.isOverlay {
        // Names of heads are letters too.
        #expect(listed.isSubset(of: seen), "\(name) \(columns) \(glyphs)")
      } else {
        #expect(rest == listed, "\(name) \(columns) \(glyphs)")
      }
    }
  }

  @Test("start, minimum, MAP and limit are four signs with their words")
  func box() throws {
    let text = try Session("box", step: 60).frame.plainText
    for sign in ["○", "+", "⊕", "◇", "start", "minimum", "MAP", "limit"] {
      #expect(text.contains(sign), "\(sign)")
    }
  }

  @Test("a head on its MAP point leaves it its word, also where it covers the minimum beside it")
  func headOnLimit() throws {
    for (columns, rows) in [(80, 24), (120, 40)] {
      let text = try Session("large-eps", columns: columns, rows: rows, step: 20000).frame.plainText
      #expect(text.split(separator: "MAP", omittingEmptySubsequences: false).count > 3)
    }
  }

  @Test("circles on a plateau say once a pane what their numbers are")
  func rings() throws {
    for name in ["plateau", "half-life", "ablation", "large-steps", "rare-feature", "wrong-sign"] {
      for (columns, rows) in [(80, 24), (120, 40)] {
        let session = try Session(name, columns: columns, rows: rows)
        var canvas = Canvas(size: session.model.size, appearance: Appearance())
        PanesView(model: session.model, geometry: session.geometry, cache: PictureCache())
          .draw(on: &canvas)
        for plot in session.geometry.panes.map(\.frame.plot) {
          let text = plot.rowRange.map { row in
            String(
              String.UnicodeScalarView(
                plot.columnRange.map { canvas.frame[column: $0, row: row].scalar }))
          }.joined(separator: "\n")
          #expect(text.split(separator: "‖w‖ ").count == 2, "\(name) \(columns)")
        }
      }
    }
  }

  @Test("Adam outside the view of constant-push is pointed to, not drawn at (20, 20)")
  func outside() throws {
    let text = try Session("constant-push", step: 2000).frame.plainText
    #expect(text.contains("(40.00, 40.00)  ● ↗"))
  }
}
