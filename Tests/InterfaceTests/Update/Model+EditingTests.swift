import Lessons
import Screen
import Testing

@testable import Interface

@Suite("The scene's text in an editor, without one")
struct ModelEditingTests {
  private func fileSession() throws -> Session {
    var session = try Session(at: 100)
    session.model = Model(
      scene: try storyScene(), size: session.model.size,
      origin: SceneOrigin(.file, argument: "my/own.yaml", scene: try storyScene()))
    return session
  }

  @Test("a file is opened as it is; a bundled scene as a file of one's own, changes included")
  func requests() throws {
    var own = try fileSession()
    own.press(.character("E"))
    #expect(own.model.orders.request == .edit(file: "my/own.yaml", text: nil))
    var bundled = try Session("box", at: 400)
    bundled.model.change { $0.scene.seed = 77 }
    bundled.press(.character("E"))
    guard case .edit(let file, let text?)? = bundled.model.orders.request else {
      Issue.record("nothing is edited")
      return
    }
    #expect(file == "box-2.yaml")
    #expect(try Scene(text: text, file: file, name: "box-2").seed == 77)
  }

  @Test("a copy is a file from then on, and one u leads back")
  func copy() throws {
    var session = try Session("box", at: 400)
    let scene = session.model.savedScene
    session.model.finishEditing(.edited(file: "box-2.yaml", .unchanged))
    #expect(session.model.notice?.text == "this is box-2.yaml now, a copy   u goes back")
    #expect(session.model.shown.document.origin.argument == "box-2.yaml")
    #expect(session.scene == scene)
    session.press(.character("u"))
    #expect(session.model.shown.document.origin.place == .bundled)
  }

  @Test("a copy of changed numbers says nothing of them, as its file doesn't")
  func changedCopy() throws {
    var session = try Session("box", at: 400)
    session.press(Key(.up))
    #expect(session.model.shown.isChanged)
    session.model.finishEditing(.edited(file: "box-2.yaml", .unchanged))
    #expect(!session.scene.hasLesson)
    #expect(session.scene.hyperparameters.weightDecay != 0.5)
  }

  @Test("a list of claims that is open goes with them, while the runs stay")
  func claimsOfCopy() throws {
    var session = try Session("box", at: 400)
    session.press(Key(.up))
    session.press(.character("V"))
    session.model.completeWork(threads: 1)
    #expect(session.model.shown.claimBoard.measured > 1)
    session.model.finishEditing(.edited(file: "box-2.yaml", .unchanged))
    #expect(session.scene.claims.isEmpty)
    #expect(session.text.contains("This scene makes no claims."))
    #expect(session.model.wantedClaims == nil)
  }

  @Test("what was changed is shown; a mistake names the copy and leaves the picture")
  func outcomes() throws {
    var session = try Session("box", at: 400)
    session.model.finishEditing(.edited(file: "box-2.yaml", .mistake("4:1: unknown key")))
    #expect(session.model.shown.fileProblem == "box-2.yaml:4:1: unknown key")
    session.model.finishReloading(.mistake("4:1: unknown key"))
    #expect(session.model.shown.fileProblem == "box-2.yaml:4:1: unknown key", "it names the copy")
    var changed = session.scene
    changed.hyperparameters.weightDecay = 0.125
    session.model.finishEditing(
      .edited(file: "box-2.yaml", .read(scene: changed, file: changed)))
    #expect(session.model.shown.fileProblem == nil)
    #expect(session.scene.hyperparameters.weightDecay == 0.125)
  }

  @Test("an editor that changed nothing, or that isn't there, leaves one line")
  func nothing() throws {
    var session = try fileSession()
    let before = session.scene
    session.model.finishEditing(.edited(file: "my/own.yaml", .unchanged))
    #expect(session.model.notice?.text == "my/own.yaml says what it said")
    session.model.finishEditing(.refused("no editor; set EDITOR"))
    #expect(session.model.notice?.text == "no editor; set EDITOR")
    #expect(session.scene == before)
  }
}
