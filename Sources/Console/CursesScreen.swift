import CConsole
import Screen

/// The curses library's screen. All calls of curses that draw, read or set up are here.
///
/// Curses keeps its state in globals of the process: only one screen may be open at a time, and
/// only one thread may use it.
final class CursesScreen {
  /// How long a lone escape waits for the rest of a sequence, in milliseconds. Curses' own default
  /// of a second makes the key feel dead.
  private static let escapeDelay: Int32 = 25
  /// More pairs than a picture needs, fewer than curses can find quickly.
  private static let mostPairs = 400

  let colors: Int
  let pairLimit: Int
  private let screen: OpaquePointer
  /// Keys are read through a pad: reading from a window would refresh it behind our back.
  private let keys: UnsafeMutablePointer<WINDOW>
  /// Where frames are collected.
  private let detour: Detour?
  /// Whether curses has switched to its own screen.
  private var isShown = false

  /// The terminal's entry in terminfo can be used, or the error says why not.
  static func findTerminal(named term: String, output: Int32) throws(TerminalError) {
    guard !term.isEmpty else { throw .unnamed }
    var outcome: Int32 = 0
    guard setupterm(term, output, &outcome) == OK else {
      // 1: a hard-copy terminal; 0: not there, or no terminal but a kind of terminals.
      throw outcome == 1 ? .tooDumb(term: term) : .unknown(term: term)
    }
    guard capability("cup") != nil else { throw .tooDumb(term: term) }
  }

  /// A string capability of the terminal that `findTerminal` found.
  static func capability(_ name: String) -> String? {
    // (char *)-1 means that the name isn't one of a string.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }

  /// Whether the terminal can switch off one attribute and keep the others: SGR 22…29 came together,
  /// and the entry names 24.
  static var switchesOff: Bool { capability("rmul") == "\u{1B}[24m" }

  /// Whether the entry says that the terminal is like xterm.
  static var isLikeXterm: Bool { tigetflag("XT") == 1 }

  /// - Parameter asksWindow: false for a window that is too large; `resize` then says how much of it is used.
  init?(
    term: String, input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>,
    asksWindow: Bool = true
  ) {
    // The window's size is what the terminal says, not what LINES and COLUMNS said at some time.
    use_env(false)
    use_tioctl(asksWindow)
    guard let screen = newterm(term, output, input), let keys = newpad(1, 1) else { return nil }
    self.screen = screen
    self.keys = keys
    detour = Detour(of: fileno(output))
    set_escdelay(Self.escapeDelay)
    raw()
    noecho()
    nonl()
    curs_set(0)
    // Frames are drawn to their end, even when a key is waiting.
    typeahead(-1)
    leaveok(console_window(), true)
    idcok(console_window(), false)
    keypad(keys, true)
    nodelay(keys, true)
    // Mouse reports are read by `InputDecoder`; curses would swallow them half.
    keyok(KEY_MOUSE, false)
    if has_colors() {
      start_color()
      use_default_colors()
    }
    colors = Int(console_colors())
    pairLimit = min(Int(console_color_pairs()), Self.mostPairs)
  }

  var size: Size { Size(columns: Int(console_columns()), rows: Int(console_rows())) }

  func definePair(_ number: Int32, _ pair: ColorPairs.Pair) {
    init_extended_pair(number, pair.ink, pair.paper)
  }

  /// Begins an empty picture of such cells.
  func clear(to cell: cchar_t) {
    if !isShown { show() }
    fill(with: cell)
  }

  private func fill(with cell: cchar_t) {
    var cell = cell
    wbkgrndset(console_window(), &cell)
    werase(console_window())
  }

  /// Writes cells from a place to the right. The cursor doesn't follow, so that the last cell of the
  /// last row can't scroll the screen.
  func write(_ cells: [cchar_t], column: Int, row: Int) {
    guard wmove(console_window(), Int32(row), Int32(column)) == OK else { return }
    wadd_wchnstr(console_window(), cells, Int32(cells.count))
  }

  /// The next update sends this cell, changed or not: curses is made to believe that something else
  /// stands there, which no frame has.
  func forget(_ place: Place) {
    let wrong = [console_cell(wchar_t(bitPattern: ("?" as Unicode.Scalar).value), console_blink, 0)]
    let window = console_physical_screen()
    guard wmove(window, Int32(place.row), Int32(place.column)) == OK else { return }
    wadd_wchnstr(window, wrong, 1)
  }

  /// Switches to the screen's own page, which is empty; the next update sends everything.
  ///
  /// This alone is sent past `changes`: curses sets the line, too, which memory isn't.
  func show() {
    isShown = true
    fill(with: console_cell(wchar_t(bitPattern: (" " as Unicode.Scalar).value), 0, 0))
    update()
    forgetContents()
  }

  /// What to send for what has changed.
  func changes() -> [UInt8] {
    guard let detour else {
      update()
      return []
    }
    return detour.collect(update)
  }

  private func update() {
    wnoutrefresh(console_window())
    doupdate()
  }

  /// The next update sends everything.
  func forgetContents() { clearok(console_physical_screen(), true) }

  func resize(to size: Size) { resize_term(Int32(size.rows), Int32(size.columns)) }

  enum Reading {
    /// A byte of a character.
    case byte(UInt8)
    /// A key that the terminfo entry describes.
    case key(Key)
    /// A key without a use.
    case ignored
    case nothing
  }

  /// The next key or byte that is waiting.
  ///
  /// Characters aren't left to curses: it waits for the rest of one whose bytes don't fit together, and
  /// takes keys with it.
  func read() -> Reading {
    let code = wgetch(keys)
    guard code >= 0 else { return .nothing }
    if let byte = UInt8(exactly: code) { return .byte(byte) }
    let name = keyname(code).map { String(cString: $0) }
    return Key(cursesCode: code, name: name).map(Reading.key) ?? .ignored
  }

  /// Leaves the screen to the shell; `show` takes it again.
  func leave() {
    endwin()
    isShown = false
  }

  /// Takes up again what curses had set, after something else may have changed it.
  func takeSettings() { reset_prog_mode() }

  /// Ends curses; returns what is still to be sent. Nothing may be called afterwards, and the terminal's
  /// settings are left to be put back.
  func close() -> [UInt8] {
    let end = detour?.collect { endwin() } ?? []
    if detour == nil { endwin() }
    delwin(keys)
    delscreen(screen)
    detour?.close()
    return end
  }
}
