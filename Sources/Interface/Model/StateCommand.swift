import Lessons
import Plotting
import Screen
import Simulation

/// The command line that opens the lab on what is on the screen now.
package struct StateCommand: Hashable, Sendable {
  /// Without the program's name.
  package private(set) var arguments: [String] = []
  /// What no flag can say.
  package private(set) var omissions: [String] = []

  package init(_ model: Model) {
    let origin = model.document.origin
    let scene = model.document.scene
    // What the arguments so far lead to.
    var reached = origin.scene
    if let argument = origin.argument { arguments.append(argument) }
    addLoss(of: scene, isOnlySource: origin.argument == nil, to: &reached)
    addOptimizers(of: scene, to: &reached)
    addHyperparameters(of: scene, to: &reached)
    addRun(of: scene, to: &reached)
    addWindow(of: model, after: reached)
    addMoment(of: model)
    addOmissions(of: scene, after: reached)
    omissions += Self.looks(of: model)
    if origin.place == .standardInput { omissions.insert("the text of standard input", at: 0) }
  }

  /// `decouple box --lr 0.1`, then a line that says what is left out, if something is.
  package var text: String {
    let command = (["decouple"] + arguments).map(Self.quoted).joined(separator: " ")
    guard !omissions.isEmpty else { return command }
    return command + "\n# left out: " + omissions.joined(separator: ", ")
  }

  /// A word as a shell reads it back.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: "-_=+,./:@%".unicodeScalars.contains(scalar)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  // MARK: One group of flags each

  private mutating func addLoss(of scene: Scene, isOnlySource: Bool, to reached: inout Scene) {
    guard isOnlySource || scene.loss != reached.loss, case .formula(let formula) = scene.loss else {
      return
    }
    arguments += ["--loss", formula.text]
    if !isOnlySource { reached.replaceLoss(with: formula) }
  }

  private mutating func addOptimizers(of scene: Scene, to reached: inout Scene) {
    let rules = scene.optimizers.map(\.rule)
    guard rules != reached.optimizers.map(\.rule) else { return }
    arguments += ["--optimizers", rules.map(\.rawValue).joined(separator: ",")]
    reached.chooseOptimizers(rules)
  }

  private mutating func addHyperparameters(of scene: Scene, to reached: inout Scene) {
    for setting in scene.hyperparameters.settings(otherThan: reached.hyperparameters) {
      let name = setting.key.replacing("_", with: "-")
      switch setting.value {
      case .number, .word: arguments += ["--" + name, setting.valueText]
      case .flag(let isOn):
        if setting.hyperparameter == .precondition { continue }
        arguments.append((isOn ? "--" : "--no-") + name)
      }
      reached.apply(setting)
    }
  }

  private mutating func addRun(of scene: Scene, to reached: inout Scene) {
    if scene.steps != reached.steps { arguments += ["--steps", "\(scene.steps)"] }
    if scene.start != reached.start {
      arguments += ["--start", Self.list([scene.start.x, scene.start.y])]
    }
    if scene.seed != reached.seed { arguments += ["--seed", "\(scene.seed)"] }
    if let schedule = scene.schedule, schedule != reached.schedule {
      arguments += ["--schedule", schedule.text]
      reached.schedule = schedule
    }
    if case .gaussian(let sigma) = scene.noise, scene.noise != reached.noise {
      arguments += ["--gaussian", Self.list([sigma.x, sigma.y])]
      reached.noise = scene.noise
    }
    for parameter in scene.parameters where !reached.parameters.contains(parameter) {
      arguments += ["--set", "\(parameter.name)=\(NumberText.shortest(parameter.value))"]
    }
  }

  private mutating func addWindow(of model: Model, after reached: Scene) {
    guard let window = model.document.window ?? model.document.scene.view, window != reached.view
    else { return }
    let bounds = [
      window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound,
    ]
    arguments += ["--view", Self.list(bounds)]
  }

  /// A beat of the story brings its own step. What was guessed there and further on no flag can say.
  private mutating func addMoment(of model: Model) {
    let step = model.playback.step
    if let beat = model.story.beat, model.vote == nil, model.step(ofBeat: beat) == step {
      arguments += ["--beat", "\(beat + 1)"]
      if model.hasVotes(after: beat) { omissions.append("the answers") }
    } else {
      arguments += ["--at", "\(step)"]
      if model.story.beat != nil { omissions.append("the story") }
    }
    if model.isLecture { arguments.append("--lecture") }
    let usualTheme: Theme = model.isLecture ? .light : .dark
    if model.theme != usualTheme { arguments += ["--theme", model.theme.rawValue] }
  }

  private static func list(_ numbers: [Double]) -> String {
    numbers.map { NumberText.shortest($0) }.joined(separator: ",")
  }

  // MARK: What flags can't say

  private mutating func addOmissions(of scene: Scene, after reached: Scene) {
    var onlyInFile: [String] = []
    if scene.noise != reached.noise { onlyInFile.append("the noise") }
    if scene.hyperparameters.isPreconditioned != reached.hyperparameters.isPreconditioned {
      onlyInFile.append("precondition")
    }
    for (index, name) in scene.runNames.enumerated()
    where scene.optimizers[index] != reached.optimizers[index] {
      onlyInFile.append("values of \(name.label)'s own")
    }
    omissions += onlyInFile.map { "\($0) (S saves it in a file)" }
  }

  /// How the screen looks beside theme, step and window.
  private static func looks(of model: Model) -> [String] {
    var looks: [String] = []
    if model.isInspectorOpen { looks.append("the inspector") }
    if model.isClaimsOpen { looks.append("the claims") }
    if model.showsArrows { looks.append("the arrows") }
    if !model.hiddenRuns.isEmpty { looks.append("hidden optimizers") }
    if model.isZoomed { looks.append("the zoomed pane") }
    if model.isOverlay { looks.append("all in one picture") }
    if model.contourStyle != .both || model.contourFunction != .loss {
      looks.append("the contours")
    }
    if model.chartKind != .norm { looks.append("the chart's kind") }
    if model.ghosts != nil { looks.append("pinned paths") }
    if !model.showsCaption { looks.append("the missing caption") }
    return looks
  }
}

extension Model {
  /// Begins or ceases to print the command on leaving.
  mutating func toggleAnnouncement() {
    announcesCommand.toggle()
    notice =
      announcesCommand
      ? "q will print the command that reproduces the screen as it is then"
      : "nothing will be printed on leaving"
  }

  /// What is to be printed after the lab has been left.
  package var farewell: String? { announcesCommand ? StateCommand(self).text : nil }
}
