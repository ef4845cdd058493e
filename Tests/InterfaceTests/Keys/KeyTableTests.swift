import Screen
import Testing

@testable import Interface

@Suite("KeyTable")
struct KeyTableTests {
  @Test("no key has two meanings in one mode", arguments: KeyContext.allCases)
  func unambiguous(context: KeyContext) {
    let keys = KeyTable.entries.filter { $0.context == context }.flatMap(\.bindings.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("every line of the help has keys that do something, but for the mouse's")
  func helpful() {
    for entry in KeyTable.entries where entry.section != .mouse {
      #expect(!entry.bindings.isEmpty, "\(entry.keys)")
      for (key, command) in entry.bindings {
        #expect(KeyTable.command(for: key, in: entry.context) == command, "\(entry.keys)")
      }
    }
  }

  @Test("where a value is typed, letters are letters; elsewhere the lab's keys still work")
  func fallingBack() {
    let quit = Key.character("q")
    #expect(KeyTable.command(for: quit, in: .value) == nil)
    #expect(KeyTable.command(for: quit, in: .help) == .sheet(.close))
    #expect(KeyTable.command(for: .character("u"), in: .start) == .number(.undo))
    #expect(KeyTable.command(for: Key(.up), in: .start) == .hand(.nudgeStart(right: 0, up: 1)))
    #expect(KeyTable.command(for: Key(.up), in: .lab) == .number(.adjust(by: 1)))
  }

  @Test("no two hints of the footer have the same rank in a mode", arguments: KeyContext.allCases)
  func ranks(context: KeyContext) {
    let ranks = KeyTable.entries.filter { $0.context == context }.compactMap(\.hint?.rank)
    #expect(Set(ranks).count == ranks.count)
  }

  @Test("every line of the help fits the narrowest of two columns")
  func lineLength() {
    for entry in KeyTable.entries {
      let keys = max(HelpView.keyColumns, entry.keys.count + 1)
      for words in [entry.words, entry.wordsWithoutBands].compactMap(\.self) {
        #expect(keys + words.count < HelpPages.leastWidth, "\(words)")
      }
    }
  }

  @Test("arrows are words in seven bits")
  func ascii() {
    #expect(KeyNames.ascii("tab ↑↓") == "tab up/down")
    #expect(KeyNames.ascii("← →  h l") == "left right  h l")
    #expect(KeyNames.ascii("1 … 6") == "1 .. 6")
  }
}
