import CConsole
import Screen

/// Turns styled characters into curses cells, and tells curses of the colour pairs as they come up.
struct Brush {
  private let screen: CursesScreen
  private let palette: Palette
  private let direct: DirectColors?
  private var pairs: ColorPairs
  var theme: Theme {
    didSet { if theme != oldValue { last = nil } }
  }
  /// Whether a pair of colours was wanted after the last one had been given out.
  private(set) var hasRunOut = false
  /// Neighbours mostly have the same style.
  private var last: (style: Style, attributes: attr_t, pair: Int32)?

  /// - Parameter direct: where colours get the numbers that curses knows, if it doesn't know them.
  init(screen: CursesScreen, palette: Palette, direct: DirectColors?, theme: Theme) {
    self.direct = direct
    self.screen = screen
    self.palette = palette
    self.theme = theme
    pairs = ColorPairs(limit: screen.pairLimit)
  }

  mutating func cell(_ scalar: Unicode.Scalar, _ style: Style) -> cchar_t {
    let (_, attributes, pair) = look(of: style)
    return console_cell(wchar_t(bitPattern: scalar.value), attributes, pair)
  }

  /// Gives all pairs of colours back, for a picture that is painted anew.
  mutating func forgetPairs() {
    pairs.removeAll()
    last = nil
    hasRunOut = false
  }

  private mutating func look(of style: Style) -> (style: Style, attributes: attr_t, pair: Int32) {
    if let last, last.style == style { return last }
    var paint = palette.paint(style, in: theme)
    if let direct {
      paint.ink = direct.number(of: theme.color(of: style.ink).rgb)
      paint.paper = direct.number(of: theme.color(of: style.paper).rgb)
    }
    var attributes: attr_t = 0
    if paint.isBold { attributes |= console_bold }
    if paint.isReversed { attributes |= console_reverse }
    if paint.isUnderlined { attributes |= console_underline }
    let look = (style, attributes, number(of: ColorPairs.Pair(ink: paint.ink, paper: paint.paper)))
    last = look
    return look
  }

  private mutating func number(of pair: ColorPairs.Pair) -> Int32 {
    guard palette.depth != .monochrome else { return 0 }
    switch pairs.number(of: pair) {
    case .known(let number): return number
    case .new(let number):
      screen.definePair(number, pair)
      return number
    case .none:
      hasRunOut = true
      return 0
    }
  }
}
