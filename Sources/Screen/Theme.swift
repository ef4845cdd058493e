/// Whether the picture is drawn on dark ground or on light.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  case dark, light
}

/// A colour in the three depths a terminal may have.
package struct Color: Hashable, Sendable {
  /// 0xRRGGBB.
  package let rgb: UInt32
  /// An entry of the 256 colours, 16…255: those below are the user's own.
  package let palette256: UInt8
  /// An entry of the 16 colours.
  package let palette16: UInt8

  init(_ rgb: UInt32, _ palette256: UInt8, _ palette16: UInt8) {
    self.rgb = rgb
    self.palette256 = palette256
    self.palette16 = palette16
  }
}

extension Theme {
  /// The colour of a role.
  package func color(of ink: Ink) -> Color {
    switch self {
    case .dark: Self.dark(ink)
    case .light: Self.light(ink)
    }
  }

  /// How many contour bands the theme has.
  package var bandCount: Int { self == .dark ? 6 : 5 }

  private static func color(_ rgb: UInt32, _ palette256: UInt8, _ palette16: UInt8) -> Color {
    Color(rgb, palette256, palette16)
  }

  private static func dark(_ ink: Ink) -> Color {
    switch ink {
    case .base: color(0x000000, 16, 0)
    case .bright: color(0xFFFFFF, 231, 15)
    case .text: color(0xD0D0D0, 252, 7)
    case .dim: color(0x8A8A8A, 245, 7)
    case .label: color(0xB2BAC2, 250, 7)
    case .contour: color(0x55697C, 240, 8)
    case .axis: color(0x4E4E4E, 239, 8)
    case .prediction: color(0xD0D0D0, 252, 7)
    case .wall: color(0x8A8A8A, 245, 7)
    case .adaptive: color(0xFFFFFF, 231, 15)
    case .selectedText: color(0xFFFFFF, 231, 15)
    case .selectedPaper: color(0x005F87, 24, 4)
    case .panel: color(0x121212, 233, 0)
    case .right: color(0x5FD7AF, 79, 10)
    case .wrong: color(0xFF875F, 209, 9)
    case .series(let number): SeriesPalette.dark.color(of: number)
    case .ghost(let index): cycled(darkGhosts, index)
    case .band(let index): cycled(darkBands, index)
    case .heat(let index): cycled(heat, index)
    }
  }

  private static func light(_ ink: Ink) -> Color {
    switch ink {
    case .base: color(0xFFFFFF, 231, 15)
    case .bright: color(0x000000, 16, 0)
    case .text: color(0x262626, 235, 0)
    case .dim: color(0x5F5F5F, 59, 0)
    case .label: color(0x444444, 238, 0)
    case .contour: color(0x93A1AD, 247, 8)
    case .axis: color(0xA8A8A8, 248, 8)
    case .prediction: color(0x262626, 235, 0)
    case .wall: color(0x6C6C6C, 242, 8)
    case .adaptive: color(0x5F5F5F, 59, 8)
    case .selectedText: color(0xFFFFFF, 231, 15)
    case .selectedPaper: color(0x005F87, 24, 4)
    case .panel: color(0xEEEEEE, 255, 15)
    case .right: color(0x005F00, 22, 0)
    case .wrong: color(0xAF0000, 124, 1)
    case .series(let number): SeriesPalette.light.color(of: number)
    case .ghost(let index): cycled(lightGhosts, index)
    case .band(let index): cycled(lightBands, index)
    case .heat(let index): cycled(lightHeat, index)
    }
  }

  private static func cycled(_ colors: [Color], _ index: UInt8) -> Color {
    colors[Int(index) % colors.count]
  }

  // Some way from a run's colour to the paper.
  private static let darkGhosts = [
    color(0x3A7DA3, 67, 6), color(0xA8561A, 130, 1), color(0xA29B3C, 143, 3),
    color(0x3F9676, 65, 2), color(0x8B5673, 96, 5), color(0x808080, 244, 8),
  ]
  private static let lightGhosts = [
    color(0x7FACCD, 110, 12), color(0xD9A380, 173, 9), color(0x949494, 246, 8),
    color(0x7FAFAF, 109, 12), color(0xC37FAF, 175, 13), color(0xAFAFAF, 248, 7),
  ]
  private static let darkBands = [
    color(0x05070B, 16, 0), color(0x0A1018, 232, 0), color(0x0F1822, 233, 0),
    color(0x14202D, 234, 0),
    color(0x192938, 235, 0), color(0x1E3142, 236, 0),
  ]
  private static let lightBands = [
    color(0xFFFFFF, 231, 15), color(0xF1F4F6, 255, 15), color(0xE4E9ED, 254, 15),
    color(0xD7DFE5, 253, 15),
    color(0xCAD5DD, 252, 15),
  ]
  // What is no better than nothing steps back, on white as on black.
  private static let lightHeat = [color(0xD0D0D0, 252, 7)] + heat.dropFirst()
  private static let heat = [
    color(0x262626, 235, 0), color(0x46327E, 54, 5), color(0x365C8D, 24, 4),
    color(0x277F8E, 30, 6), color(0x1FA187, 36, 14), color(0x4AC16D, 71, 2),
    color(0xA0DA39, 148, 10), color(0xFDE725, 220, 11),
  ]
}
