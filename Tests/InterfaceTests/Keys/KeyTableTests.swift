import Screen
import Testing

@testable import Interface

@Suite("KeyTable")
struct KeyTableTests {
  @Test("no key has two meanings")
  func unambiguous() {
    let keys = KeyTable.entries.flatMap(\.bindings.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("every line of the help has keys that do something")
  func helpful() {
    for entry in KeyTable.entries {
      #expect(!entry.bindings.isEmpty, "\(entry.keys)")
      for (key, command) in entry.bindings { #expect(KeyTable.command(for: key) == command) }
    }
  }

  @Test("no two hints of the footer have the same rank")
  func ranks() {
    let ranks = KeyTable.entries.compactMap(\.hint?.rank)
    #expect(Set(ranks).count == ranks.count)
  }
}
