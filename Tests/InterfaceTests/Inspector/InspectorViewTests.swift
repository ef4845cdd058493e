import Lessons
import Screen
import Testing

@testable import Interface

@Suite("InspectorView")
struct InspectorViewTests {
  private func model(_ name: String, step: Int, _ columns: Int, _ rows: Int) throws -> Model {
    var model = try Session(name, columns: columns, rows: rows, step: step).model
    model.type("i")
    return model
  }

  @Test("first-look's step 161, taken apart", arguments: [(120, 40), (80, 24), (40, 24)])
  func picture(columns: Int, rows: Int) throws {
    let frame = try model("first-look", step: 161, columns, rows).frame()
    try expectSnapshot(frame, named: "inspector-\(columns)x\(rows)")
  }

  @Test("in the story it says what the beat says", arguments: storySizes)
  func story(size: Size) throws {
    let scene = try storyScene()
    var model = Model(scene: scene, size: size)
    model.type("i")
    #expect(model.frame().plainText.contains("One step, taken apart."))
    model.press(.pageDown)
    model.waitUntilStill()
    #expect(model.frame().plainText.contains("All three begin alike."))
    model.press(.pageDown, .pageDown)
    model.waitUntilStill()
    let text = model.frame().plainText
    #expect(text.contains("AdamW stays longest."))
    #expect(text.contains("w before"))
  }

  @Test("a sentence of two lines has two rows, and the columns begin below it")
  func longSentence() throws {
    var model = try model("box", step: 900, 80, 24)
    model.passQuestions()
    model.press(.pageDown, .pageDown)
    model.waitUntilStill()
    let rows = model.frame().plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let said = model.shown.caption.split(separator: " ")
    #expect(rows[1].contains(said[0]))
    #expect(rows[1...2].joined(separator: " ").contains(said[said.count - 1]))
    #expect(rows[3].contains("AdamW"))
  }

  @Test("a click on a name focuses its run")
  func clickedName() throws {
    var model = try model("first-look", step: 161, 120, 40)
    model.happen(Mouse(.press, .left, at: Place(column: 90, row: 3)))
    #expect(model.shown.panes.focus == 2)
  }

  @Test("seven bits are enough")
  func sevenBits() throws {
    let frame = try model("first-look", step: 161, 80, 24)
      .frame(Appearance(depth: .monochrome, glyphs: .ascii))
    #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
    #expect(frame.plainText.contains("+ wd*w"))
    #expect(frame.plainText.contains("-lr*wd*w"))
  }

  /// Each scene has its turn with another size at each step.
  @Test("every scene and rule has its columns, at any step and size")
  func everything() throws {
    let sizes = storySizes + [Size(columns: 40, rows: 12), Size(columns: 300, rows: 90)]
    for (turn, name) in BundledScenes.ofTwoWeights.enumerated() {
      var model = try model(name, step: 0, 120, 40)
      for (index, step) in [0, 1, model.shown.document.scene.steps].enumerated() {
        let size = sizes[(turn + 2 * index) % sizes.count]
        model.update(.resize(size))
        model.seek(to: step)
        #expect(model.frame().plainText.contains("w before"), "\(name) \(size) \(step)")
      }
    }
  }

  @Test("all rules, each by itself: the row of λw is where it belongs")
  func rules() throws {
    let text = """
      {title: x, loss: x^2+y^2, start: [3, 1], steps: 20, weight_decay: 0.1, optimizers:
       [sgd+l2, sgdw, adam+l2-m, adam+l2-v, adamw-prox, adamw-after]}
      """
    let scene = try Scene(text: text, file: "-", name: "x")
    var model = Model(scene: scene, size: Size(columns: 240, rows: 50))
    model.seek(to: 5)
    model.type("i")
    let shown = model.frame().plainText
    for words in ["λw into m", "λw into v", "−lr·λ·w after", "−lr·λ(w+step)", "it scales the"] {
      #expect(shown.contains(words), "\(words)")
    }
  }

  @Test("a run that diverged before says so in its column")
  func diverged() throws {
    let text = "{title: x, loss: x^4+y^2, start: [3, 1], lr: 1, optimizers: [sgd, adam]}"
    var model = Model(
      scene: try Scene(text: text, file: "-", name: "x"), size: Size(columns: 80, rows: 24))
    model.seek(to: 20)
    model.type("i")
    #expect(model.frame().plainText.contains("diverged at 6"))
    #expect(model.frame().plainText.contains("The gradient in x is not finite."))
  }

  @Test("i and Esc close it, and it stays open from beat to beat")
  func closing() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 120, rows: 40))
    model.type("i")
    model.press(.pageDown)
    #expect(model.sheets.contains(.inspector))
    model.press(.escape)
    #expect(!model.sheets.contains(.inspector))
    #expect(model.shown.story.beat == 0, "the topmost is closed first")
    model.type("ii")
    #expect(!model.sheets.contains(.inspector))
  }
}
