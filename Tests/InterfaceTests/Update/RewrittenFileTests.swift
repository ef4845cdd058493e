import Lessons
import Screen
import Testing

@testable import Interface

/// A file that is rewritten while its story is told, or its claims are read.
@Suite("A file that is rewritten")
struct RewrittenFileTests {
  /// With one claim for each beat.
  private func scene(beats: Int, lr: String = "0.1") throws -> Scene {
    let numbers = 0..<beats
    let claims = numbers.map { "{say: Claim \($0)., holds: 'norm(adam, 0) < \($0 + 2)'}" }
    let text = """
      title: \(beats) beats
      loss: x^2+y^2
      start: [1, 1]
      steps: 100
      lr: \(lr)
      story: [\(numbers.map { "{at: \($0 * 10), say: Beat \($0 + 1)}" }.joined(separator: ", "))]
      claims: [\(claims.joined(separator: ", "))]
      """
    return try Scene(text: text, file: "mine.yaml", name: "mine")
  }

  private func model(beats: Int) throws -> Model {
    let scene = try scene(beats: beats)
    return Model(
      scene: scene, size: Size(columns: 80, rows: 24),
      origin: SceneOrigin(.file, argument: "mine.yaml", scene: scene))
  }

  @Test(
    "a story of three beats may become one of six, and u goes back to three", arguments: storySizes)
  func longerStory(size: Size) throws {
    var model = try model(beats: 3)
    model.size = size
    model.press(.pageDown)
    let longer = try scene(beats: 6)
    model.finishReloading(.read(scene: longer, file: longer))
    for _ in 0..<6 { model.press(.pageDown) }
    #expect(model.frame().plainText.contains("Beat 6"))
    #expect(model.shown.story.beat == 5)
    model.type("u")
    #expect(model.frame().plainText.contains("3 beats"))
    #expect(model.shown.story.beat == nil)
    model.press(.pageDown)
    #expect(model.frame().plainText.contains("Beat 1"))
  }

  @Test("claims that are read may become more or fewer", arguments: [(3, 6), (6, 1)])
  func claims(before: Int, after: Int) throws {
    var model = try model(beats: before)
    model.type("V")
    #expect(model.frame().plainText.contains("\(before) of \(before) claims hold"))
    let other = try scene(beats: after)
    model.finishReloading(.read(scene: other, file: other))
    #expect(model.frame().plainText.contains("\(after) of \(after) claims hold"))
    model.type("u")
    #expect(model.frame().plainText.contains("\(before) of \(before) claims hold"))
  }

  @Test("a good save, then a broken one: only the mistake is said")
  func brokenAfterGood() throws {
    var model = try model(beats: 3)
    let other = try scene(beats: 3, lr: "0.2")
    model.finishReloading(.read(scene: other, file: other))
    #expect(model.frame().plainText.contains("read again from the file; u goes back"))
    model.finishReloading(.mistake("1:8: unknown key 'los'"))
    #expect(model.frame().plainText.contains("unknown key 'los'"))
    #expect(!model.frame().plainText.contains("u goes back"))
  }

  @Test("R and P go back to what the file says now")
  func newText() throws {
    var model = try model(beats: 3)
    model.press(.pageDown, .pageDown)
    let other = try scene(beats: 3, lr: "0.2")
    model.finishReloading(.read(scene: other, file: other))
    model.press(.pageDown)
    model.type("N")
    #expect(model.shown.document.origin.place == .bundled)
    model.type("P")
    #expect(model.shown.document.scene.hyperparameters.learningRate == 0.2)
    model.type("NR")
    #expect(model.shown.document.scene.hyperparameters.learningRate == 0.2)
  }

  @Test("a help page says that the file was read, too")
  func underHelp() throws {
    var model = try model(beats: 3)
    model.type("?")
    let other = try scene(beats: 4)
    model.finishReloading(.read(scene: other, file: other))
    #expect(model.frame().plainText.contains("read again from the file"))
  }
}
