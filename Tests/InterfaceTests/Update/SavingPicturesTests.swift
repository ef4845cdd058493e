import Screen
import Testing

@testable import Interface

@Suite("Saving a picture of the screen")
struct SavingPicturesTests {
  private static let scene = """
    {title: Mine, loss: (x-1)^2+y^2, start: [3, 4], steps: 100, lr: 0.1, weight_decay: 0.5,
    sweep: {size: [3, 3]}, claims: [{say: It moves., holds: "x(adam, 9) < 3"}]}
    """

  @Test(
    "X offers a name, on every screen, and the picture is that screen without the question and the keys",
    arguments: [
      ("", "test-90.svg"), ("i", "test-inspector-90.svg"),
      ("m", "test-map.svg"),
      ("V", "test-claims.svg"), ("K", "test-about.svg"), ("?", "test-help.svg"),
      ("L", "test-90.svg"),
    ])
  func screens(keys: String, name: String) throws {
    var session = try Session(text: Self.scene, columns: 80, rows: 24, step: 90)
    session.type(keys)
    session.model.completeWork(threads: 2)
    let before = session.model
    session.type("X")
    #expect(session.text.contains("picture as  \(name)"))
    session.press(Key(.enter))
    #expect(session.model.orders.request == .savePicture(name: name))
    let picture = ScreenPicture(of: session.model.pictured, glyphs: .full)
    let frame = LabView().frame(of: before, depth: .trueColor, glyphs: .full)
    let isLecture = keys == "L"
    #expect(picture.frame.size.rows == (isLecture ? 24 : 23))
    #expect(frame.plainText.hasPrefix(picture.frame.plainText))
    session.model.forgetRequest()
    session.model.finishSaving(name, .saved)
    #expect(session.text.contains("saved: \(name)"))
    #expect(session.model.context == before.context)
  }

  @Test("a name gets its ending and can be changed when it is refused; Esc asks for nothing")
  func names() throws {
    var session = try Session("box", at: 900)
    session.type("X")
    session.press(Key(.escape))
    #expect(session.model.context == .lab && session.model.orders.request == nil)
    session.type("Xmine")
    session.press(Key(.enter))
    #expect(session.model.orders.request == .savePicture(name: "mine.svg"))
    session.model.forgetRequest()
    session.model.finishSaving("mine.svg", .refused("exists already; give another name"))
    #expect(session.text.contains("exists already; give another name"))
    session.type("2")
    session.press(Key(.enter))
    #expect(session.model.orders.request == .savePicture(name: "mine2.svg"))
  }

  @Test("what plays stops at the step that is to be seen")
  func playing() throws {
    var session = try Session("box", at: 0)
    session.type(" ")
    session.model.update(.tick(seconds: 0.1))
    let step = session.model.shown.playback.step
    session.type("X")
    session.model.update(.tick(seconds: 0.1))
    #expect(session.model.shown.playback.step == step)
    #expect(session.text.contains("picture as  box-\(step).svg"))
  }

  @Test("while a question is open the picture has it, and no more")
  func question() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 80, rows: 24))
    model.open(.story(beat: 1))
    model.waitUntilStill()
    let question = model.frame().plainText
    model.type("X")
    #expect(model.context == .fileName)
    let picture = ScreenPicture(of: model.pictured, glyphs: .full).frame
    #expect(question.hasPrefix(picture.plainText))
  }
}
