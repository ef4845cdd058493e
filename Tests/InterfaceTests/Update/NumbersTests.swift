import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Numbers by hand")
struct NumbersTests {
  @Test("e opens the chosen value, Enter takes what was typed and runs everything again")
  func typing() throws {
    var session = try Session()
    let before = session.model.shown.runs.paths[2].weights(at: 1600)
    session.type("e1e-3")
    session.press(Key(.enter))
    #expect(session.scene.hyperparameters.weightDecay == 1e-3)
    #expect(session.model.context == .lab)
    #expect(session.model.shown.playback.step == 1600)
    #expect(session.model.shown.runs.paths[2].weights(at: 1600) != before)
  }

  @Test("a refused value stays in its line with the requirement, until it is mended")
  func refused() throws {
    var session = try Session(columns: 80, rows: 24)
    session.choose(.hyperparameter(.beta1))
    session.type("e1")
    session.press(Key(.enter))
    #expect(session.frame.plainText.contains("β1  1  must be at least 0 and less than 1"))
    session.press(Key(.backspace))
    #expect(!session.frame.plainText.contains("must be"))
    session.type(".5")
    session.press(Key(.enter))
    #expect(session.scene.hyperparameters.beta1 == 0.5)
  }

  @Test("Esc leaves the value as it was, and letters do nothing but stand in the line")
  func leaving() throws {
    var session = try Session()
    let before = session.frame
    session.type("equNz")
    session.press(Key(.escape))
    #expect(session.frame == before)
  }

  @Test("shift is ten presses, and both stop at the last value that makes sense")
  func clamping() throws {
    var session = try Session()
    session.choose(.hyperparameter(.beta1))
    session.press(Key(.down, shift: true))
    #expect(session.selectedText == "0")
    session.press(Key(.down))
    #expect(session.model.notice?.text == "β1 must be at least 0 and less than 1")
    session.choose(.hyperparameter(.weightDecay))
    session.press(Key(.up, shift: true))
    #expect(session.selectedText == "0.5")
    session.choose(.steps)
    for _ in 0..<10 { session.press(Key(.up, shift: true)) }
    #expect(session.scene.steps == 1_000_000)
    for _ in 0..<10 { session.press(Key(.down, shift: true)) }
    #expect(session.scene.steps == 1)
    #expect(session.model.shown.playback.step == 1)
  }

  @Test("options go round")
  func options() throws {
    var session = try Session()
    session.choose(.hyperparameter(.biasCorrection))
    var seen: [String] = []
    for _ in 0..<5 {
      seen.append(session.selectedText)
      session.press(Key(.up))
    }
    #expect(seen == ["both", "none", "first", "second", "both"])
  }

  @Test("d gives the focused pane its own λ: the title and the bar say so, the others keep theirs")
  func ownValue() throws {
    var session = try Session()
    session.press(.character("<"), .character("d"), Key(.up, shift: true))
    #expect(session.model.shown.panes.focus == 2)
    let decays = session.scene.experiment().runs.map(\.hyperparameters.weightDecay)
    #expect(decays == [0.05, 0.05, 0.5])
    let text = session.frame.plainText
    #expect(text.contains("▲ AdamW  λ 0.5 "))
    #expect(text.contains("AdamW: weight_decay 0.5 ↕"))
    session.press(.character(">"), Key(.up))
    let later = session.scene.experiment().runs.map(\.hyperparameters.weightDecay)
    #expect(later == [0.063, 0.063, 0.5])
    session.press(.character("<"), .character("d"))
    #expect(session.scene.optimizers == session.model.shown.document.original.optimizers)
  }

  @Test("d without a focus takes the first optimizer that uses the number")
  func ownWithoutFocus() throws {
    var session = try Session()
    session.press(.character("d"))
    #expect(session.model.shown.panes.focus == 1)
    session.press(.character("<"), .character("d"))
    #expect(
      session.model.notice?.text == "Adam makes no use of weight_decay; < > choose another pane")
  }

  @Test("r gives numbers, options, noise and start of the scene back, in one change")
  func resetting() throws {
    var session = try Session()
    session.press(Key(.up))
    for quantity in [Adjustable.hyperparameter(.amsgrad), .noise(.x), .start(.y), .steps] {
      session.choose(quantity)
      session.press(Key(.up))
    }
    let edited = session.scene
    #expect(edited != session.model.shown.document.original)
    session.press(.character("r"))
    #expect(session.scene == session.model.shown.document.original)
    session.press(.character("u"))
    #expect(session.scene == edited)
  }

  @Test("where the screen has no row for the numbers, its foot says the chosen one")
  func small() throws {
    var session = try Session(columns: 60, rows: 20)
    func foot() -> String {
      let rows = session.frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      return String(rows[19])
    }
    session.press(Key(.up))
    #expect(foot() == " weight_decay 0.05 → 0.063")
    session.type("e1")
    #expect(foot() == " weight_decay  1")
    session.press(Key(.enter))
    #expect(foot() == " weight_decay 0.063 → 1")
    session.press(.character("u"), .character("u"))
    #expect(foot() == " weight_decay 0.063 → 0.05")
    session.press(Key(.right))
    #expect(foot().contains("space play"))
  }

  @Test("the bar shows the page with the chosen number, at every width, and nothing twice")
  func pages() throws {
    var session = try Session(columns: 80, rows: 24)
    let all = Adjustable.all(in: session.scene)
    for columns in [80, 97, 120, 160, 240] {
      session.model.update(.resize(Size(columns: columns, rows: 24)))
      for quantity in all {
        session.choose(quantity)
        let row = session.frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)[
          22]
        let wanted = " \(quantity.label) \(session.selectedText) ↕"
        #expect(row.contains(wanted), "\(columns): \(row)")
        #expect(row.count <= columns)
      }
    }
  }
}
