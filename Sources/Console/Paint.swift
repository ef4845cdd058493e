import Screen

/// A style as the terminal is told: colours by number, and what else is set.
struct Paint: Hashable {
  /// −1 for the terminal's own.
  var ink: Int32 = -1
  var paper: Int32 = -1
  var isBold = false
  var isReversed = false
  var isUnderlined = false
}

/// What a terminal's colour numbers mean.
struct Palette: Hashable {
  let depth: ColorDepth
  /// How many numbers name palette entries. On a terminal with direct colour only the first eight
  /// do, the others are 0xRRGGBB.
  let entries: Int

  func paint(_ style: Style, in theme: Theme) -> Paint {
    var paint = Paint(
      isBold: style.isBold, isReversed: style.isReversed, isUnderlined: style.isUnderlined)
    let ink = theme.color(of: style.ink)
    let paper = theme.color(of: style.paper)
    switch depth {
    case .monochrome: break
    case .palette16: setSixteen(ink, on: paper, in: &paint)
    case .palette256:
      paint.ink = Int32(ink.palette256)
      paint.paper = Int32(paper.palette256)
    case .trueColor:
      paint.ink = Self.direct(ink)
      paint.paper = Self.direct(paper)
    }
    return paint
  }

  /// A terminal with eight colours has no bright ones: bold ink stands for them, as is usual.
  private func setSixteen(_ ink: Color, on paper: Color, in paint: inout Paint) {
    paint.ink = Int32(ink.palette16)
    paint.paper = Int32(paper.palette16)
    // Bold black would be grey.
    if paint.ink == 0 { paint.isBold = false }
    guard entries < 16 else { return }
    if paint.ink >= 8 {
      paint.ink -= 8
      paint.isBold = true
    }
    if paint.paper >= 8 { paint.paper -= 8 }
  }

  /// Numbers below 256 may name palette entries, so pure black is sent as a black one shade lighter.
  private static func direct(_ color: Color) -> Int32 {
    color.rgb < 256 ? 0x010101 : Int32(color.rgb)
  }
}

extension ColorDepth {
  /// What a terminal with so many colours can show.
  init(colors: Int) {
    switch colors {
    case 0x100_0000...: self = .trueColor
    case 256...: self = .palette256
    case 8...: self = .palette16
    default: self = .monochrome
    }
  }

  /// The depth wanted, as far as the terminal can show it. With direct colour alone there is no palette of
  /// 256 to ask for.
  func limited(to available: ColorDepth, hasPalette: Bool = false) -> ColorDepth {
    if available == .trueColor && self == .palette256 && !hasPalette { return .trueColor }
    return rank <= available.rank ? self : available
  }

  private var rank: Int {
    switch self {
    case .monochrome: 0
    case .palette16: 1
    case .palette256: 2
    case .trueColor: 3
    }
  }
}
