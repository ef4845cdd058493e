import Foundation
import TerminalHarness
import Testing

@Suite("An editor on the lab's terminal")
struct LabEditorTerminalTests {
  private let scripted = ScriptedEditor()

  @Test("the editor has the terminal as a shell leaves it, and another size is seen afterwards")
  func resizedMeanwhile() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let session = try scripted.lab(
        "mine.yaml --at 7", editor: try scripted.editor(ScriptedEditor.waiting, in: folder),
        in: folder)
      try session.waitFor("weight_decay 0.25")
      try session.send(keys: "E")
      try session.waitFor("the editor has it")
      #expect(try session.flags == .restored)
      try session.resize(columns: 100, rows: 30)
      try session.send(keys: "Enter")
      try session.waitFor("the last of thirty rows") { screen in
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.count >= 30 && rows[29].contains("read again from the file")
          && screen.contains("weight_decay 0.0625")
      }
      try scripted.expectLabHasTerminal(session)
    }
  }

  @Test("Ctrl-C in the editor ends the editor alone")
  func interruptedEditor() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let session = try scripted.lab(
        "mine.yaml --at 7", editor: try scripted.editor(ScriptedEditor.waiting, in: folder),
        in: folder)
      try session.waitFor("step 7/10")
      try session.send(keys: "E")
      try session.waitFor("the editor has it")
      try session.send(keys: "C-c")
      try session.waitFor("sh ended with 130; the scene is as it was")
      try scripted.expectLabHasTerminal(session)
      try session.send(keys: "q")
      try session.waitFor("[left with 0]")
      #expect(try session.flags == .restored)
    }
  }

  @Test("TERM while the editor has the terminal ends the lab behind it")
  func terminated() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let script = "kill -TERM $PPID; \(ScriptedEditor.changing)"
      let session = try scripted.lab(
        "mine.yaml --at 7", editor: try scripted.editor(script, in: folder), in: folder)
      try session.waitFor("step 7/10")
      try session.send(keys: "E")
      try session.waitFor("[left with 143]")
      #expect(try session.flags == .restored)
    }
  }

  @Test("Ctrl-Z stops lab and editor, and fg brings both back")
  func stoppedEditor() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let session = try TmuxSession(
        shell: "cd '\(folder.path)' && exec sh -i", columns: 120,
        environment: [
          "EDITOR": try scripted.editor(ScriptedEditor.waiting, in: folder), "VISUAL": "",
        ])
      try session.waitFor("a prompt") { $0.contains { !$0.isWhitespace } }
      try session.send(text: "'\(ScriptedEditor.program)' mine.yaml --at 7\r")
      try session.waitFor("step 7/10")
      try session.send(keys: "E")
      try session.waitFor("the editor has it")
      try session.send(keys: "C-z")
      try session.waitFor("Stopped")
      try session.send(text: "echo he''re; fg\r")
      try session.waitFor("here")
      try session.send(keys: "Enter")
      try session.waitFor("weight_decay 0.0625")
      try session.send(keys: "q")
      try session.waitFor("a prompt again") { $0.contains("here") && !$0.contains("weight_decay") }
      #expect(try session.flags == .restored)
    }
  }

  @Test("a scene from standard input can be edited, too")
  func standardInput() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let script = "[ -t 0 ] && \(ScriptedEditor.changing)"
      let session = try scripted.lab(
        "- --at 7 < mine.yaml", editor: try scripted.editor(script, in: folder), in: folder)
      try session.waitFor("weight_decay 0.25")
      try session.send(keys: "E")
      let screen = try session.waitFor("this is stdin-2.yaml now, a copy")
      #expect(screen.contains("weight_decay 0.0625"))
    }
  }
}
