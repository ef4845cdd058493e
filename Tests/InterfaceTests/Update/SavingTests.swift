import Foundation
import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Saving and reading again")
struct SavingTests {
  // MARK: Saving

  @Test("S asks for a name, Enter asks for the file to be written, Esc for nothing")
  func asking() throws {
    var session = try Session("box", at: 10)
    session.type("S")
    #expect(session.text.contains("save as  box-2.yaml"))
    session.press(Key(.escape))
    #expect(session.model.context == .lab)
    session.type("Smine")
    session.press(Key(.enter))
    guard case .save(let name, _) = session.model.orders.request else {
      Issue.record("no request")
      return
    }
    #expect(name == "mine.yaml")
    session.model.finishSaving(name, .saved)
    #expect(session.model.notice?.text == "saved: decouple mine.yaml")
    #expect(session.model.context == .lab)
  }

  @Test("a name that is refused can be changed")
  func refused() throws {
    var session = try Session("box", at: 10)
    session.type("S")
    session.press(Key(.enter))
    session.model.forgetRequest()
    session.model.finishSaving("box-2.yaml", .refused("exists already; give another name"))
    #expect(session.text.contains("exists already; give another name"))
    session.press(Key(.home), Key(.delete))
    session.type("f")
    session.press(Key(.enter))
    guard case .save(let name, _) = session.model.orders.request else {
      Issue.record("no request")
      return
    }
    #expect(name == "fox-2.yaml")
  }

  @Test(
    "names are what a shell would make of them, and no flags",
    arguments: [
      ("~/mine", "/home/me/mine.yaml"), ("-rf", "./-rf.yaml"), ("~bob/mine", "~bob/mine.yaml"),
      (String(repeating: "m", count: 300), String(repeating: "m", count: 300) + ".yaml"),
    ])
  func names(typed: String, name: String) throws {
    var session = try Session("box", at: 10)
    session.model.home = "/home/me"
    session.type("S" + typed)
    session.press(Key(.enter))
    guard case .save(let file, _) = session.model.orders.request else {
      Issue.record("no request")
      return
    }
    #expect(file == name)
  }

  @Test("pasted text enters where text is typed, in one line that can be shown, and nowhere else")
  func pasting() throws {
    var session = try Session("box", at: 10)
    session.model.update(.pasted("q"))
    #expect(session.model.orders.departure == nil)
    session.type("S")
    session.model.update(.pasted("my\u{1B}[31m\u{202E}\u{7}\r\nown\r"))
    #expect(session.text.contains("save as  my[31m own"))
    session.model.update(.pasted(String(repeating: "m", count: 2000)))
    #expect(session.text.contains("at most 1000 characters have room here"))
    session.press(Key(.escape))
    session.type("/")
    session.model.update(.pasted("plat\n"))
    #expect(session.text.contains("plateau"))
  }

  @Test("no name, no request")
  func nameless() throws {
    var session = try Session("box", at: 10)
    session.type("S ")
    session.press(Key(.enter))
    #expect(session.model.orders.request == nil)
    #expect(session.text.contains("give the file a name"))
  }

  @Test("the file opens where the lab stood: numbers, start, window, step")
  func state() throws {
    var session = try Session("first-look", at: 1234)
    session.press(Key(.up))
    session.type("+s")
    session.press(Key(.left), Key(.escape))
    let text = session.model.savedScene.fileText
    let saved = try Scene(text: text, file: "s.yaml", name: "first-look")
    #expect(saved.hyperparameters == session.model.shown.document.scene.hyperparameters)
    #expect(saved.start == session.model.shown.document.scene.start)
    #expect(saved.start != session.model.shown.document.original.start)
    #expect(saved.view == session.model.shown.document.window)
    #expect(saved.pause == 1234)
    let size = session.model.size
    let still = stillFrame(of: saved, at: nil, size: size, appearance: Appearance())
    // The parameters' row and all below the header are the same.
    session.press(Key(.escape))
    #expect(still.plainText.contains("step 1234/2400"))
    let panes = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false)[3..<26]
    }
    #expect(panes(still.plainText) == panes(session.text))
  }

  @Test("changed numbers are saved without the sentences about the old ones, and it is said")
  func changedNumbers() throws {
    var session = try Session("box", at: 900)
    session.press(Key(.up))
    let saved = try Scene(text: session.model.savedScene.fileText, file: "s.yaml", name: "s")
    #expect(saved.story.isEmpty && saved.claims.isEmpty && saved.summary == nil)
    #expect(saved.title == session.model.shown.document.scene.title)
    session.type("S")
    session.model.finishSaving("box-2.yaml", .saved)
    #expect(session.text.contains("saved: decouple box-2.yaml (story and claims left out"))
  }

  @Test("what only changes the look keeps story and claims, and every claim of the file holds")
  func changedLook() throws {
    var session = try Session("box", at: 900)
    session.type("+tnbv")
    let saved = try Scene(text: session.model.savedScene.fileText, file: "s.yaml", name: "s")
    #expect(saved.story == session.model.shown.document.original.story)
    #expect(!saved.claims.isEmpty)
    #expect(Verification(of: saved).failed == 0)
    session.type("S")
    session.model.finishSaving("box-2.yaml", .saved)
    #expect(session.model.notice?.text == "saved: decouple box-2.yaml")
  }

  @Test("a scene without a story has none to leave out")
  func nothingToDrop() throws {
    var session = try session()
    session.press(Key(.up))
    session.type("S")
    session.model.finishSaving("mine-2.yaml", .saved)
    #expect(session.model.notice?.text == "saved: decouple mine-2.yaml")
  }

  // MARK: Reading again

  private static let file = """
    {title: Mine, loss: k*x^2+y^2, start: [3, 4], steps: 100, lr: 0.1, weight_decay: 0.5,
    parameters: {k: 2}, optimizers: [adam, adam+l2, adamw]}
    """

  private func scene(_ changes: (String, String)...) throws -> Scene {
    let text = changes.reduce(Self.file) { $0.replacing($1.0, with: $1.1) }
    return try Scene(text: text, file: "mine.yaml", name: "mine")
  }

  private func session() throws -> Session {
    var session = try Session(text: Self.file, at: 50)
    let scene = try scene()
    session.model = Model(
      scene: scene, size: session.model.size,
      origin: SceneOrigin(.file, argument: "mine.yaml", scene: scene))
    session.model.seek(to: 50)
    return session
  }

  private func reload(_ scene: Scene, in session: inout Session) {
    session.model.update(.sceneFileChanged)
    let file = session.model.shown.document.origin.argument ?? ""
    #expect(session.model.orders.request == .reload(file: file))
    session.model.forgetRequest()
    session.model.finishReloading(.read(scene: scene, file: scene))
  }

  @Test("a bundled scene has no file to be read again")
  func bundled() throws {
    var session = try Session("box", at: 10)
    session.model.update(.sceneFileChanged)
    #expect(session.model.orders.request == nil)
  }

  @Test("the file's new values are shown at the same step; undo goes back")
  func reloading() throws {
    var session = try session()
    let before = session.frame
    reload(try scene(("weight_decay: 0.5", "weight_decay: 2"), ("Mine", "Yours")), in: &session)
    #expect(session.model.shown.document.scene.hyperparameters.weightDecay == 2)
    #expect(session.text.contains("Yours"))
    #expect(session.model.shown.playback.step == 50)
    session.type("u")
    #expect(session.frame == before)
  }

  @Test("what a hand has changed is kept where the file has left it alone")
  func merging() throws {
    var session = try session()
    session.press(Key(.up))
    #expect(session.model.shown.document.scene.hyperparameters.weightDecay == 0.63)
    reload(try scene(("lr: 0.1", "lr: 0.2")), in: &session)
    #expect(session.model.shown.document.scene.hyperparameters.weightDecay == 0.63)
    #expect(session.model.shown.document.scene.hyperparameters.learningRate == 0.2)
    reload(try scene(("weight_decay: 0.5", "weight_decay: 3"), ("k: 2", "k: 7")), in: &session)
    #expect(session.model.shown.document.scene.hyperparameters.weightDecay == 3)
    #expect(session.model.shown.document.scene.parameters.map(\.value) == [7])
    session.type("r")
    #expect(session.model.shown.document.scene.hyperparameters.weightDecay == 3)
  }

  @Test("a mistake is shown in place until it is mended, and loses nothing")
  func mistake() throws {
    var session = try session()
    session.model.update(.sceneFileChanged)
    session.model.finishReloading(.mistake("1:8: unknown key 'los'; did you mean 'loss'?"))
    #expect(session.text.contains("1:8: unknown key 'los'; did you mean 'loss'?"))
    session.press(Key(.right))
    #expect(session.text.contains("1:8: unknown key"))
    #expect(session.model.shown.playback.step == 51)
    session.type("c")
    #expect(session.text.contains("1:8: unknown key"))
    session.type("c")
    reload(try scene(("Mine", "Mended")), in: &session)
    #expect(!session.text.contains("unknown key"))
    #expect(session.text.contains("Mended"))
  }

  @Test(
    "every screen shows the mistake, once", arguments: ["", "c", "i", "ic", "V", "L", "Lc", "m"])
  func mistakeOnEveryScreen(keys: String) throws {
    var session = try session()
    session.type(keys)
    session.model.finishReloading(.mistake("1:8: unknown key 'los'"))
    #expect(session.text.components(separatedBy: "unknown key 'los'").count == 2)
    session.press(Key(.right))
    #expect(session.text.contains("unknown key 'los'"))
  }

  @Test("a file with fewer optimizers and steps can be shown whatever was hidden")
  func fewer() throws {
    var session = try session()
    session.type("12>z")
    session.press(Key(.end))
    reload(
      try scene(("[adam, adam+l2, adamw]", "[adam]"), ("steps: 100", "steps: 7")), in: &session)
    #expect(session.model.shown.visibleRuns == [0])
    #expect(session.model.shown.playback.step == 7)
    _ = session.frame
    session.type("u")
    _ = session.frame
  }
}
