import Screen

/// How many colours there are to paint with: what the terminfo entry says, and what is known besides.
struct ColorLadder {
  private let available: ColorDepth
  private let colors: Int
  private let isRefused: Bool
  private let isDirect: Bool

  /// - Parameters:
  ///   - colors: of the terminfo entry.
  ///   - environment: NO_COLOR and COLORTERM.
  init(colors: Int, environment: [String: String]) {
    self.colors = colors
    available = ColorDepth(colors: colors)
    isRefused = ColorDepth.isRefused(in: environment)
    isDirect = ColorDepth.isDirect(in: environment)
  }

  /// What is wanted, as far as it can be shown; without a wish, as much as can be.
  ///
  /// A terminal of 256 colours is told 24-bit ones where it says that it knows them, or where somebody says
  /// so who must know.
  func depth(wanted: ColorDepth?) -> ColorDepth {
    let most: ColorDepth = available == .palette256 ? .trueColor : available
    if let wanted { return wanted.limited(to: most, hasPalette: available == .palette256) }
    if isRefused { return .monochrome }
    return isDirect ? most : available
  }

  func palette(depth: ColorDepth) -> Palette {
    Palette(depth: depth, entries: available == .trueColor ? 8 : colors)
  }

  /// Whether curses knows only numbers for the colours of this depth, which `DirectColors` stands behind.
  func needsDirectColors(depth: ColorDepth) -> Bool {
    depth == .trueColor && available == .palette256
  }
}
