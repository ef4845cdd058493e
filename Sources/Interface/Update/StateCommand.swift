import Lessons
import Plotting
import Screen

/// The command line that opens the lab on what is on the screen now.
package struct StateCommand: Hashable, Sendable {
  /// Without the program's name.
  package private(set) var arguments: [String] = []
  /// What no flag can say.
  package private(set) var omissions: [String] = []

  package init(_ model: Model) {
    let origin = model.shown.document.origin
    var scene = model.shown.document.scene
    if let window = model.shown.document.window { scene.view = window }
    // What the arguments so far lead to.
    var base = origin.scene
    if let argument = origin.argument {
      arguments.append(argument)
    } else if case .formula(let formula) = scene.loss {
      arguments += ["--loss", formula.text]
      base = Scene(loss: formula)
    }
    arguments += scene.ruleFiles.paths.flatMap { ["--rules", $0] }
    let (flags, reached) = scene.flags(from: base)
    arguments += flags.flatMap(\.words)
    addMoment(of: model)
    addOmissions(of: scene, after: reached)
    omissions += Self.looks(of: model)
    if origin.place == .standardInput { omissions.insert("the text of standard input", at: 0) }
  }

  /// `decouple box --lr 0.1`, then a line that says what is left out, if something is.
  package var text: String {
    let command = (["decouple"] + arguments).map(ShellWords.quoted).joined(separator: " ")
    guard !omissions.isEmpty else { return command }
    return command + "\n# left out: " + omissions.joined(separator: ", ")
  }

  /// A beat of the story brings its own step. What was guessed there and further on no flag can say.
  private mutating func addMoment(of model: Model) {
    let step = model.shown.playback.step
    if let beat = model.shown.story.beat, model.shown.vote == nil,
      model.shown.step(ofBeat: beat) == step
    {
      arguments += ["--beat", "\(beat + 1)"]
      if model.shown.hasVotes(after: beat) { omissions.append("the answers") }
    } else {
      arguments += ["--at", "\(step)"]
      if model.shown.story.beat != nil { omissions.append("the story") }
    }
    let chart = model.shown.chartKind
    if chart != model.shown.scriptedChart { arguments += ["--chart", chart.rawValue] }
    if let panes = model.shown.panes.content { arguments += ["--panes", panes.rawValue] }
    if model.look.isLecture { arguments.append("--lecture") }
    if model.look.cellAspect != Viewport.usualCellAspect {
      arguments += ["--cell-aspect", NumberText.shortest(model.look.cellAspect)]
    }
    let usualTheme: Theme = model.look.isLecture ? .light : .dark
    if model.look.theme != usualTheme { arguments += ["--theme", model.look.theme.rawValue] }
  }

  // MARK: What flags can't say

  private mutating func addOmissions(of scene: Scene, after reached: Scene) {
    var onlyInFile: [String] = []
    if scene.noise != reached.noise { onlyInFile.append("the noise") }
    for (index, name) in scene.runNames.enumerated()
    where scene.optimizers[index] != reached.optimizers[index] {
      onlyInFile.append("values of \(name.label)'s own")
    }
    omissions += onlyInFile.map { "\($0) (S saves it in a file)" }
  }

  /// How the screen looks beside theme, step and window.
  private static func looks(of model: Model) -> [String] {
    var looks: [String] = []
    if model.sheets.contains(.inspector) { looks.append("the inspector") }
    if model.sheets.contains(.claims) { looks.append("the claims") }
    if model.look.showsArrows { looks.append("the arrows") }
    if !model.shown.panes.hidden.isEmpty { looks.append("hidden optimizers") }
    if model.shown.panes.isZoomed { looks.append("the zoomed pane") }
    if model.look.isOverlay { looks.append("all in one picture") }
    if model.look.contourStyle != .both || model.look.contourFunction != .loss {
      looks.append("the contours")
    }
    if model.shown.ghosts != nil { looks.append("pinned paths") }
    if !model.look.showsCaption { looks.append("the missing caption") }
    return looks
  }
}
