import CConsole
import Screen

extension Key {
  /// A key by its curses code and, for the codes that curses makes up, its name. nil for keys
  /// without a use here.
  init?(cursesCode code: Int32, name: String?) {
    if let key = Self.plain[code] ?? Self.shifted[code] {
      self = key
    } else if let key = Self.function(code) {
      self = key
    } else if code >= console_first_extended_key, let key = name.flatMap({ Key(extended: $0) }) {
      self = key
    } else {
      return nil
    }
  }

  private static let plain: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_FIND: Key(.home), KEY_A1: Key(.home), KEY_BEG: Key(.home),
    KEY_END: Key(.end), KEY_SELECT: Key(.end), KEY_C1: Key(.end),
    KEY_PPAGE: Key(.pageUp), KEY_A3: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_C3: Key(.pageDown), KEY_ENTER: Key(.enter), KEY_BACKSPACE: Key(.backspace),
    KEY_DC: Key(.delete),
  ]

  /// SR and SF, "scroll", is what terminfo calls shift with up and down.
  private static let shifted: [Int32: Key] = [
    KEY_SR: Key(.up, shift: true), KEY_SF: Key(.down, shift: true),
    KEY_SLEFT: Key(.left, shift: true), KEY_SRIGHT: Key(.right, shift: true),
    KEY_SHOME: Key(.home, shift: true), KEY_SEND: Key(.end, shift: true),
    KEY_SPREVIOUS: Key(.pageUp, shift: true), KEY_SNEXT: Key(.pageDown, shift: true),
    KEY_BTAB: Key(.tab, shift: true), KEY_SDC: Key(.delete, shift: true),
  ]

  /// Codes KEY_F0 + 1… : twelve keys plain, then with shift, then with control.
  private static func function(_ code: Int32) -> Key? {
    guard (KEY_F0 + 1...KEY_F0 + 36).contains(code) else { return nil }
    let (bank, key) = Int(code - KEY_F0 - 1).quotientAndRemainder(dividingBy: 12)
    return Key(.function(key + 1), shift: bank == 1, control: bank == 2)
  }

  /// A key by its extended terminfo name: `kLFT5` is left with xterm's modifier 5, and without a
  /// number it is 2, shift.
  init?(extended name: String) {
    let stem = String(name.prefix { !$0.isNumber })
    guard let code = Self.extended[stem] else { return nil }
    self.init(code, modifiers: Int(name.dropFirst(stem.count)) ?? 2)
  }

  private static let extended: [String: Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete,
  ]
}
