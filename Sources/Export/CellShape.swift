/// What a character of a picture is made of, as rectangles of a cell: fonts draw these characters with
/// gaps, past the edge, or not at all.
enum CellShape {
  /// A rectangle in shares of the cell: from the left and the top, how wide and how high.
  struct Part: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  /// nil for a character that is left to the font.
  static func parts(of scalar: Unicode.Scalar) -> [Part]? {
    switch scalar.value {
    case 0x2800...0x28FF: dots(UInt8(scalar.value - 0x2800))
    // ▁ … █ from below, ▉ … ▏ from the left.
    case 0x2581...0x2588: below(eighths: Double(scalar.value - 0x2580))
    case 0x2589...0x258F: [Part(0, 0, Double(0x2590 - scalar.value) / 8, 1)]
    case 0x2596...0x259F: quadrants(Self.quadrantBits[Int(scalar.value - 0x2596)])
    default: single[scalar].map { [$0] }
    }
  }

  private static let single: [Unicode.Scalar: Part] = [
    "▀": Part(0, 0, 1, 0.5), "▐": Part(0.5, 0, 0.5, 1), "│": Part(0.44, 0, 0.12, 1),
    "─": Part(0, 0.47, 1, 0.06), "━": Part(0, 0.44, 1, 0.12), "┃": Part(0.38, 0, 0.24, 1),
  ]

  /// Upper left 1, upper right 2, lower left 4, lower right 8: ▖▗▘▙▚▛▜▝▞▟.
  private static let quadrantBits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quadrants(_ bits: Int) -> [Part] {
    let corners = [Part(0, 0, 0.5, 0.5), Part(0.5, 0, 0.5, 0.5), Part(0, 0.5, 0.5, 0.5)]
    let all = corners + [Part(0.5, 0.5, 0.5, 0.5)]
    return all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
  }

  private static func below(eighths: Double) -> [Part] {
    [Part(0, 1 - eighths / 8, 1, eighths / 8)]
  }

  /// The bits of dots 1 to 8, column by column but for the lowest row (Unicode, braille patterns).
  private static func dots(_ bits: UInt8) -> [Part] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map { dot in
      let left = 0.11 + 0.5 * Double(dot.element.0)
      let top = 0.055 + 0.25 * Double(dot.element.1)
      return Part(left, top, 0.28, 0.14)
    }
  }
}
