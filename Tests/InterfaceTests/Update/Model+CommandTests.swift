import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

/// What is typed at `:`.
@Suite("Commands that are typed")
struct ModelCommandTests {
  private func give(_ line: String, to session: inout Session) {
    session.press(.character(":"))
    session.type(line)
    session.press(Key(.enter))
  }

  private func refusal(of session: Session) -> String? { session.model.prompt?.line.problem }

  /// The bottom row, where a command is typed.
  private func lastRow(_ session: Session) -> String {
    session.text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
      ?? ""
  }

  @Test("optimizers and losses are changed live, and each change is taken back by one u")
  func changes() throws {
    var session = try Session(at: 400)
    let before = session.scene
    give("optimizers adam,adamw,sgd,sgd", to: &session)
    #expect(session.scene.optimizers.map(\.rule) == [.adam, .adamW, .sgd, .sgd])
    #expect(session.model.context == .lab)
    give("loss x² + 3y²", to: &session)
    #expect(session.scene.title == "x² + 3y²")
    #expect(session.model.shown.runs.names.count == 4)
    session.press(.character("u"), .character("u"))
    #expect(session.scene == before)
  }

  @Test("while a question is open or ahead, neither a beat nor the mouse under a line passes it")
  func questionIsKept() throws {
    var session = try Session("box", at: 0)
    session.press(Key(.pageDown))
    #expect(session.model.shown.awaitsQuestion)
    let before = session.model.shown.document
    session.press(.character(":"))
    for place in [(20, 12), (60, 15), (100, 20)] { session.click(at: place.0, place.1) }
    session.drag(.right, through: [(60, 15), (70, 18)])
    #expect(session.model.shown.document == before)
    session.type("beat 6")
    session.press(Key(.enter))
    #expect(refusal(of: session) != nil && session.model.shown.awaitsQuestion)
  }

  @Test("a typed line's flags behind a file's name outlive a save, and r takes them back")
  func flagsOfAFile() throws {
    let scene = try storyScene()
    var session = try Session("box", at: 0)
    let origin = SceneOrigin(.file, argument: "own.yaml", scene: scene)
    give("own.yaml lr 0.5", to: &session)
    guard case .open(_, let line)? = session.model.orders.request else {
      Issue.record("no file is asked for")
      return
    }
    session.model.finishOpening(.opened(origin), line)
    #expect(session.scene.hyperparameters.learningRate == 0.5)
    var saved = scene
    saved.title = "Saved"
    session.model.finishReloading(.read(scene: saved, file: saved))
    #expect(session.scene.title == "Saved" && session.scene.hyperparameters.learningRate == 0.5)
    session.press(.character("r"))
    #expect(session.scene.hyperparameters == scene.hyperparameters)
  }

  @Test("ghosts, focus and map of other optimizers don't outlive them")
  func otherOptimizers() throws {
    var session = try Session("separability", at: 400)
    session.press(.character("m"))
    #expect(session.model.context == .map)
    session.press(Key(.escape), .character("w"), .character("3"), .character("z"))
    for rules in ["sgd", "adam,adam+l2,adamw,sgd,adamw,adamw", "adamw", "adam,adam"] {
      give("optimizers \(rules)", to: &session)
      #expect(session.model.context == .lab)
      #expect(!session.text.isEmpty)
      session.press(.character("m"))
      #expect(!session.text.isEmpty)
      session.press(Key(.escape))
    }
    for _ in 0..<4 {
      session.press(.character("u"))
      #expect(!session.text.isEmpty)
    }
  }

  @Test(
    "what the shell refuses is refused in its words",
    arguments: [
      ["lr", "abc"], ["lr", "1,5"], ["beta2", "1"], ["steps", "0"], ["steps", "2.5"],
      ["start", "1"], ["start", "1 000,2"], ["view", "1,0,2,3"], ["set", "k=1"], ["set", "k"],
      ["optimizers", "adm,adamw"], ["optimizers", "sgd,sgd,sgd,sgd,sgd,sgd,sgd"],
      ["bias-correction", "some"], ["nesterov"], ["gaussian", "-1,0"], ["seed", "-1"],
      ["loss", "x^2 + sinn(y)"], ["schedule", "1/2t"], ["momentum", "0.9"],
    ])
  func sameErrors(words: [String]) throws {
    var session = try Session("box", at: 400)
    let flag = FlagText.of(words)
    var scene = session.scene
    let error = #expect(throws: FlagError.self) { try scene.apply([flag]) }
    // A value with a blank is quoted as in the shell.
    let line = ([words[0]] + words.dropFirst().map(ShellWords.quoted)).joined(separator: " ")
    for dashes in ["", "--"] {
      give(dashes + line, to: &session)
      #expect(refusal(of: session) == error?.message)
      session.press(Key(.escape))
    }
    #expect(session.scene == scene)
  }

  @Test("a step or a beat that isn't there is refused, and nothing has changed")
  func wrongStep() throws {
    var session = try Session("box", at: 400)
    let before = session.scene
    give("lr 0.5 at 3001", to: &session)
    #expect(refusal(of: session) == "--at 3001: must be from 0 to 3000")
    session.press(Key(.escape))
    give("lr 0.5 beat 99", to: &session)
    #expect(refusal(of: session)?.hasPrefix("--beat 99: must be from 1 to ") == true)
    #expect(session.scene == before)
  }

  @Test("step, window, theme and lecture layout are asked for by their names")
  func look() throws {
    var session = try Session("box", at: 400)
    give("at 1e3", to: &session)
    #expect(session.model.shown.playback.step == 1000)
    session.press(.character("+"))
    give("view -1,2,-3,4", to: &session)
    #expect(session.scene.view == Scene.Window(x: -1...2, y: -3...4))
    #expect(session.model.shown.document.window == nil)
    give("theme light", to: &session)
    #expect(session.model.look.theme == .light)
    give("lecture", to: &session)
    #expect(session.model.look.isLecture)
    give("no-lecture theme dark", to: &session)
    #expect(!session.model.look.isLecture && session.model.look.theme == .dark)
  }

  @Test("a constant of the scene is set by its name alone, or behind set")
  func constant() throws {
    var session = try Session("constant-push", at: 400)
    give("G=5", to: &session)
    #expect(session.scene.parameters.first { $0.name == "G" }?.value == 5)
    give("set G=4", to: &session)
    #expect(session.scene.parameters.first { $0.name == "G" }?.value == 4)
  }

  @Test("a point is taken as the screen prints it")
  func point() throws {
    var session = try Session("box", at: 400)
    give("start (−0.50, −1.20)", to: &session)
    #expect(session.scene.start == Vector(-0.5, -1.2))
  }

  @Test("another scene is opened with the rest of the line; a beat leads into its story")
  func otherScene() throws {
    var session = try Session(at: 400)
    give("box --lr 0.5 at 7", to: &session)
    #expect(session.scene.name == "box")
    #expect(session.scene.hyperparameters.learningRate == 0.5)
    #expect(session.model.shown.playback.step == 7)
    session.press(.character("u"))
    #expect(session.scene.name == "first-look")
    give("box beat 1", to: &session)
    #expect(session.model.shown.story.beat == 0)
  }

  @Test("a line that another scene can't take leaves this one on the screen")
  func otherSceneRefused() throws {
    var session = try Session(at: 400)
    give("plateau --set G=5", to: &session)
    #expect(
      refusal(of: session) == "--set G=5: the scene has no parameters; leave --set out")
    #expect(session.scene.name == "first-look")
  }

  @Test("a file is asked for, and what became of it is said in place")
  func file() throws {
    var session = try Session(at: 400)
    give("own/mine.yaml lr 1", to: &session)
    let line = try LabCommandLine("own/mine.yaml lr 1")
    #expect(session.model.orders.request == .open(scene: "own/mine.yaml", line))
    session.model.finishOpening(.refused("no such file"), line)
    #expect(refusal(of: session) == "no such file")
    let scene = try storyScene()
    session.model.finishOpening(
      .opened(SceneOrigin(.file, argument: "own/mine.yaml", scene: scene)), line)
    #expect(session.model.context == .lab)
    #expect(session.scene.title == "A test of the story")
    #expect(session.scene.hyperparameters.learningRate == 1)
  }

  @Test("while a question is open only another scene, the theme and the layout can be asked for")
  func question() throws {
    var session = try Session(at: 400)
    give("box", to: &session)
    for _ in 0..<9 where session.model.shown.openQuestion == nil {
      session.press(Key(.pageDown))
    }
    try #require(session.model.shown.openQuestion != nil)
    let (scene, step) = (session.scene, session.model.shown.playback.step)
    for line in ["lr 0.5", "at 3000", "loss x^2", "view -1,1,-1,1", "optimizers sgd"] {
      give(line, to: &session)
      #expect(
        refusal(of: session) == "the story asks a question first; Esc, then PageDown", "\(line)")
      session.press(Key(.escape))
    }
    #expect(session.scene == scene && session.model.shown.playback.step == step)
    give("theme light", to: &session)
    #expect(session.model.look.theme == .light)
    #expect(session.model.shown.openQuestion != nil)
    give("lecture", to: &session)
    #expect(session.model.look.isLecture && session.model.shown.openQuestion != nil)
    give("plateau", to: &session)
    #expect(session.scene.name == "plateau")
  }

  @Test("an empty line and one that changes nothing do no harm")
  func nothing() throws {
    var session = try Session("box", at: 400)
    give("", to: &session)
    #expect(session.model.context == .lab && session.model.commands.isEmpty)
    give("weight-decay 0.5", to: &session)
    #expect(session.model.notice?.text == "--weight-decay 0.5: so it is already")
    session.press(.character("u"))
    #expect(session.model.notice?.text == "nothing to undo")
  }

  @Test("↑ brings the lines that were typed before, ↓ the one that is being typed")
  func history() throws {
    var session = try Session("box", at: 400)
    give("lr 0.5", to: &session)
    give("lr 0.25", to: &session)
    give("lr 0.5", to: &session)
    session.press(.character(":"))
    session.type("be")
    var seen: [String] = []
    for key in [Key.Code.up, .up, .up, .down, .down] {
      session.press(Key(key))
      seen.append(session.model.prompt?.line.text ?? "none")
    }
    #expect(seen == ["lr 0.5", "lr 0.25", "lr 0.25", "lr 0.5", "be"])
  }

  @Test("tab completes as far as it is clear and shows the rest; the next key hides it")
  func completion() throws {
    var session = try Session("box", at: 400)
    session.press(.character(":"))
    session.type("weig")
    session.press(Key(.tab))
    #expect(session.model.prompt?.line.text == "weight-decay ")
    session.type("1 be")
    session.press(Key(.tab))
    #expect(lastRow(session).contains("beta1  beta2  beat"))
    session.type("a")
    #expect(!lastRow(session).contains("beta1"))
    session.type("zzz")
    session.press(Key(.tab))
    #expect(refusal(of: session) == "nothing begins like this")
  }

  @Test("names that don't all fit are shown whole, with dots behind them")
  func manyCandidates() throws {
    var session = try Session("box", columns: 80, rows: 24, step: 400)
    session.press(.character(":"))
    session.type("optimizers ")
    session.press(Key(.tab))
    let row = lastRow(session)
    #expect(row.contains("sgd+l2  sgdw") && row.contains("  …"))
    let shown = row.split(separator: " ").dropFirst(2).dropLast()
    #expect(shown.allSatisfy { name in Rule.builtIn.contains { $0.id == name } })
  }

  @Test("a line longer than the row is shown around its cursor")
  func longLine() throws {
    var session = try Session("box", columns: 80, rows: 24, step: 400)
    session.press(.character(":"))
    session.type("loss x^2" + String(repeating: " + y^2", count: 30) + " + 7*x")
    #expect(lastRow(session).contains("+ 7*x"))
    #expect(!lastRow(session).contains("loss"))
    session.press(Key(.home))
    #expect(lastRow(session).contains("loss x^2 + y^2"))
    session.press(Key(.end), Key(.enter))
    #expect(session.scene.title.hasSuffix("+ 7*x"))
  }

  @Test(
    "a refusal stands beside the text, or above it where it doesn't fit",
    arguments: [(120, false), (80, true)])
  func refusalPlace(columns: Int, isAbove: Bool) throws {
    var session = try Session("box", columns: columns, rows: 24, step: 400)
    let line = "optimizers adam,adamm"
    give(line, to: &session)
    let rows = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let sentence = "--optimizers adam,adamm: 'adamm' is not known; did you mean 'adam'?"
    #expect(refusal(of: session) == sentence)
    #expect(rows.last?.contains(line) == true)
    #expect(rows.dropLast(isAbove ? 1 : 0).last?.contains(sentence) == true)
  }
}

extension FlagText {
  /// `--lr 0.1`, `--nesterov`.
  fileprivate static func of(_ words: [String]) -> FlagText {
    words.count > 1 ? FlagText("--" + words[0], words[1]) : FlagText(bare: "--" + words[0])
  }
}
