import Foundation
import TerminalHarness
import Testing

@Suite("The scene's text in an editor")
struct LabEditorTests {
  private let scripted = ScriptedEditor()

  @Test("an own file is changed, read again and watched on")
  func ownFile() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let session = try scripted.lab(
        "mine.yaml --at 7", editor: try scripted.editor(ScriptedEditor.changing, in: folder),
        in: folder)
      try session.waitFor("weight_decay 0.25")
      try session.send(keys: "E")
      let screen = try session.waitFor("read again from the file; u goes back")
      #expect(screen.contains("weight_decay 0.0625") && screen.contains("step 7/10"))
      try scripted.expectLabHasTerminal(session)
      try scripted.save(
        ScriptedEditor.own.replacing("my own", with: "others"), as: "mine.yaml", in: folder)
      try session.waitFor("A bowl of others")
    }
  }

  @Test("a bundled scene is copied first, never over another file, and the copy is watched")
  func bundledScene() throws {
    try inTemporaryFolder { folder in
      try scripted.save("mine", as: "box-2.yaml", in: folder)
      let session = try scripted.lab(
        "box --at 400", editor: try scripted.editor(ScriptedEditor.changing, in: folder), in: folder
      )
      try session.waitFor("weight_decay 0.5")
      try session.send(keys: "E")
      let screen = try session.waitFor("this is box-3.yaml now, a copy   u goes back")
      #expect(screen.contains("weight_decay 0.0625"))
      #expect(try scripted.content(of: "box-2.yaml", in: folder) == "mine")
      let text = try scripted.content(of: "box-3.yaml", in: folder)
      #expect(text.contains("\nweight_decay: 0.0625\n"))
      try scripted.save(
        text.replacing("0.0625", with: "0.125"), as: "box-3.yaml", in: folder)
      try session.waitFor("weight_decay 0.125")
    }
  }

  @Test("a mistake is shown with its place above the last good picture, until it is mended")
  func mistake() throws {
    try inTemporaryFolder { folder in
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      let script = "sed -i 's/^steps/stepps/' \"$1\"\n"
      let session = try scripted.lab(
        "mine.yaml --at 7", editor: try scripted.editor(script, in: folder), in: folder)
      try session.waitFor("step 7/10")
      try session.send(keys: "E")
      let screen = try session.waitFor("4:1: unknown key 'stepps'; did you mean 'steps'?")
      #expect(screen.contains("A bowl of my own") && screen.contains("step 7/10"))
      try scripted.save(ScriptedEditor.own, as: "mine.yaml", in: folder)
      try session.waitFor("no mistake") { !$0.contains("stepps") }
    }
  }

  @Test("a mistake in a copy names the copy")
  func mistakeInCopy() throws {
    try inTemporaryFolder { folder in
      let script = "sed -i 's/^steps/stepps/' \"$1\"\n"
      let session = try scripted.lab(
        "box --at 400", editor: try scripted.editor(script, in: folder), in: folder)
      try session.waitFor("step 400/3000")
      try session.send(keys: "E")
      let screen = try session.waitFor("unknown key 'stepps'; did you mean 'steps'?")
      #expect(screen.contains("box-2.yaml:"))
      #expect(screen.contains("step 400/3000"))
    }
  }

  @Test("without an editor one line says so, and no copy is left")
  func missingEditor() throws {
    try inTemporaryFolder { folder in
      let session = try scripted.lab("box --at 400", editor: "no-such-editor", in: folder)
      try session.waitFor("step 400/3000")
      try session.send(keys: "E")
      try session.waitFor(
        "no-such-editor: no such file or directory; set EDITOR to an editor's name")
      try scripted.expectLabHasTerminal(session)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test("an editor that gives up leaves the scene as it was")
  func failingEditor() throws {
    try inTemporaryFolder { folder in
      let session = try scripted.lab("box --at 400", editor: "false", in: folder)
      try session.waitFor("step 400/3000")
      try session.send(keys: "E")
      try session.waitFor("false ended with 1; the scene is as it was")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }
}
