import Testing

@testable import Interface

@Suite("LineEditor")
struct LineEditorTests {
  private func typed(_ text: String, into line: LineEditor) -> LineEditor {
    var line = line
    for scalar in text.unicodeScalars { line.insert(scalar) }
    return line
  }

  @Test("the first character replaces the value, the others follow it")
  func replacing() {
    #expect(typed("1e-3", into: LineEditor("0.05")).text == "1e-3")
  }

  @Test("after moving the cursor the value is changed, not replaced")
  func changing() {
    var line = LineEditor("0.05")
    line.perform(.left)
    #expect(typed("2", into: line).text == "0.025")
    line.perform(.home)
    line.perform(.deleteAfter)
    #expect(line.text == ".05")
    line.perform(.end)
    line.perform(.deleteBefore)
    #expect(line.text == ".0")
  }

  @Test("at its ends nothing is deleted and the cursor stays")
  func ends() {
    var line = LineEditor("1")
    for action in [LineEditor.Action.right, .deleteAfter, .home, .left, .deleteBefore] {
      line.perform(action)
    }
    #expect(line.text == "1")
    #expect(line.cursor == 0)
    line.perform(.clear)
    #expect(line.text.isEmpty)
  }

  @Test("it takes at most 64 characters, and forgets a refusal with the next key")
  func limits() {
    var line = LineEditor(String(repeating: "1", count: 200))
    #expect(line.scalars.count == LineEditor.longest)
    line.perform(.end)
    line.problem = "no"
    line.insert("2")
    #expect(line.scalars.count == LineEditor.longest)
    #expect(line.problem == "at most 64 characters have room here")
    line.perform(.deleteBefore)
    line.insert("2")
    #expect(line.problem == nil)
  }

  @Test("pasted text is taken whole or not at all")
  func paste() {
    var line = LineEditor("0.05")
    line.paste(Array("1e-3".unicodeScalars))
    #expect(line.text == "1e-3")
    line.paste(Array(repeating: "1", count: 61))
    #expect(line.text == "1e-3")
    #expect(line.problem == "at most 64 characters have room here")
    line.paste(Array(repeating: "1", count: 60))
    #expect(line.scalars.count == 64)
  }
}
