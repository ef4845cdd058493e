import CConsole
import Screen
import Testing

@testable import Console

@Suite struct CursesKeysTests {
  @Test(
    "codes of curses",
    arguments: [
      (KEY_UP, Key(.up)), (KEY_SR, Key(.up, shift: true)), (KEY_BTAB, Key(.tab, shift: true)),
      (KEY_NPAGE, Key(.pageDown)), (KEY_BACKSPACE, Key(.backspace)), (KEY_DC, Key(.delete)),
      (KEY_F0 + 1, Key(.function(1))), (KEY_F0 + 12, Key(.function(12))),
      (KEY_F0 + 13, Key(.function(1), shift: true)),
      (KEY_F0 + 36, Key(.function(12), control: true)),
    ])
  func codes(code: Int32, key: Key) {
    #expect(Key(cursesCode: code, name: nil) == key)
  }

  @Test(
    "keys that only the extended names know",
    arguments: [
      ("kUP", Key(.up, shift: true)), ("kUP5", Key(.up, control: true)),
      ("kRIT6", Key(.right, shift: true, control: true)), ("kNXT3", Key(.pageDown)),
    ])
  func names(name: String, key: Key) {
    #expect(Key(cursesCode: console_first_extended_key + 7, name: name) == key)
  }

  @Test("a key without a use is nothing")
  func unused() {
    #expect(Key(cursesCode: KEY_UNDO, name: "KEY_UNDO") == nil)
    #expect(Key(cursesCode: console_first_extended_key, name: "kXYZ") == nil)
    #expect(Key(cursesCode: console_first_extended_key, name: nil) == nil)
    #expect(Key(cursesCode: KEY_F0 + 37, name: nil) == nil)
  }
}
