import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Seven bits")
struct SevenBitTests {
  /// At the smallest usual size, with each second screen in turn, and at one of the others.
  @Test(
    "the screens of every scene are ASCII where only ASCII is to be had",
    arguments: BundledScenes.ofTwoWeights)
  func allScreens(name: String) throws {
    let turn = BundledScenes.names.firstIndex(of: name) ?? 0
    let (columns, rows) = [(120, 40), (60, 20), (200, 60)][turn % 3]
    try expectASCII(name, "", columns, rows)
    for (index, key) in ["i", "?", "/", "L", "n", "o", "v", "V", ""].enumerated()
    where (index + turn).isMultiple(of: 2) {
      try expectASCII(name, key, 80, 24)
    }
  }

  private func expectASCII(_ name: String, _ key: String, _ columns: Int, _ rows: Int) throws {
    var session = try Session(name, columns: columns, rows: rows, step: 0)
    session.model.seek(to: session.scene.openingStep ?? session.scene.steps)
    session.type(key)
    let frame = LabView().frame(of: session.model, depth: .monochrome, glyphs: .ascii)
    let foreign = frame.cells.filter { !$0.scalar.isASCII }.map { String($0.scalar) }
    #expect(foreign.isEmpty, "\(name) \(key): \(Set(foreign).sorted())")
  }
}
