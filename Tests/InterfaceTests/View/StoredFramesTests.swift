import Lessons
import Screen
import Testing

@testable import Interface

/// What five scenes look like on every kind of terminal: one file a scene and size with the text of each
/// glyph set and, for each depth, a digest of all that is seen.
@Suite("Stored frames")
struct StoredFramesTests {
  private static let depths: [ColorDepth] = [.monochrome, .palette16, .palette256, .trueColor]

  @Test(
    "five scenes in four sizes, three glyph sets and four depths are as they were",
    arguments: ["first-look", "box", "plateau", "constant-push", "regression"])
  func frames(name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    var model = Model(scene: scene, size: Size(columns: 80, rows: 24))
    model.seek(to: scene.openingStep ?? scene.steps)
    let view = LabView()
    for (columns, rows) in [(80, 24), (100, 28), (120, 40), (200, 60)] {
      model.update(.resize(Size(columns: columns, rows: rows)))
      var text = ""
      for glyphs in GlyphSet.allCases {
        var digests: [String] = []
        var pictures: Set<String> = []
        for depth in Self.depths {
          let frame = view.frame(of: model, depth: depth, glyphs: glyphs)
          pictures.insert(frame.plainText)
          digests.append("\(glyphs) \(depth) \(frame.digest(theme: .dark, depth: depth))")
        }
        text += pictures.sorted().joined(separator: "\n---\n") + "\n"
        text += digests.joined(separator: "\n") + "\n\n"
      }
      try expectSnapshot(of: text, named: "terminals-\(name)-\(columns)x\(rows)")
    }
  }
}

extension Frame {
  /// The FNV-1a hash of every cell's character, colours and attributes, in hexadecimal digits.
  fileprivate func digest(theme: Theme, depth: ColorDepth) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ value: UInt32) {
      for shift in stride(from: 0, to: 32, by: 8) {
        hash = (hash ^ UInt64(value >> shift & 0xFF)) &* 0x100_0000_01b3
      }
    }
    for cell in cells {
      add(cell.scalar.value)
      for ink in [cell.style.ink, cell.style.paper] {
        let color = theme.color(of: ink)
        switch depth {
        case .monochrome: add(0)
        case .palette16: add(UInt32(color.palette16))
        case .palette256: add(UInt32(color.palette256))
        case .trueColor: add(color.rgb)
        }
      }
      add((cell.style.isBold ? 1 : 0) + (cell.style.isReversed ? 2 : 0))
      add(cell.style.isUnderlined ? 1 : 0)
    }
    return String(hash, radix: 16)
  }
}
