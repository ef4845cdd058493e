import Simulation
import Surfaces

/// Reads the top level of a scene file. What a key holds is read in the extensions, one for each
/// concern.
struct SceneReader {
  var fields: MappingReader
  /// The scene's parameters, needed by every formula.
  var parameters: [Scene.Parameter] = []
  /// Rules of files, which come before the scene's own.
  private let ruleFiles: RuleFiles
  /// All that optimizers may name beside the library's.
  private(set) var rules: [FormulaRule] = []
  /// Where files are that the scene names.
  let folder: SceneFolder
  private let name: String

  static func scene(
    bytes: some Collection<UInt8>, name: String, folder: SceneFolder, rules: RuleFiles
  ) throws(Mistake) -> Scene {
    let text = try SceneText(bytes: bytes)
    let root = ValueReader(
      subject: "the scene", node: try SceneDocument.root(of: text), source: text)
    let fields = try root.fields(of: .scene)
    var reader = SceneReader(fields: fields, name: name, folder: folder, rules: rules)
    return try reader.read()
  }

  private init(
    fields: MappingReader, name: String, folder: SceneFolder, rules: RuleFiles
  ) {
    ruleFiles = rules
    self.fields = fields
    self.name = name
    self.folder = folder
  }

  private mutating func read() throws(Mistake) -> Scene {
    parameters = readParameters()
    var scene = Scene(name: name, title: "", loss: readLoss(), start: .zero, optimizers: [])
    readHead(into: &scene)
    readRuns(into: &scene)
    readPicture(into: &scene)
    readLesson(into: &scene)
    try fields.finish()
    return scene
  }

  private mutating func readHead(into scene: inout Scene) {
    scene.title = fields.required(
      "title", placeholder: "", example: "My scene", as: ValueReader.text)
    scene.summary = fields.optional("summary", as: ValueReader.text)
    scene.chapter = fields.optional("chapter", as: ValueReader.text)
    scene.isCore = fields.optional("core", as: ValueReader.flag) ?? false
  }

  private mutating func readRuns(into scene: inout Scene) {
    scene.parameters = parameters
    if !fields.has("network") || fields.has("start") {
      scene.start = fields.required(
        "start", placeholder: .zero, example: "[1, 1]", as: ValueReader.vector)
    }
    scene.steps = readSteps() ?? scene.steps
    scene.seed = fields.optional("seed", as: ValueReader.seed) ?? scene.seed
    let (settings, decayShares) = fields.settings()
    for setting in settings { setting.apply(to: &scene.hyperparameters) }
    scene.hyperparameters.decayShares = decayShares
    if fields.has("network"), decayShares != Hyperparameters().decayShares {
      fields.report(
        .network(.twoDecays), at: fields.place(of: Hyperparameter.weightDecay.name))
    }
    let scheduleVariables = Scene.FormulaKind.schedule.variables(parameters)
    scene.schedule = fields.optional("schedule") { value throws(Mistake) in
      try value.formula(variables: scheduleVariables)
    }
    scene.noise = fields.noise(parameters) ?? .none
    scene.ruleFiles = ruleFiles
    scene.rules = fields.optional("rules", as: ValueReader.rules) ?? []
    rules = ruleFiles.rules + scene.rules
    scene.optimizers = readOptimizers(over: scene.hyperparameters)
    if fields.isSound, let problem = scene.costProblem {
      fields.report(problem, at: fields.place(of: "steps"))
    }
  }

  /// The number of steps; the greatest if it can't be read, so that later steps aren't blamed.
  private mutating func readSteps() -> Int? {
    let steps = fields.optional("steps") { value throws(Mistake) in
      try value.wholeNumber(in: 1...SceneLimits.steps)
    }
    return steps ?? (fields.has("steps") ? SceneLimits.steps : nil)
  }

  private mutating func readPicture(into scene: inout Scene) {
    if let view = fields.optional("view", as: ValueReader.view) {
      (scene.view, scene.hasEqualAxes) = (view.window, view.isEqual)
    }
    let (names, parameters) = (scene.runNames.map(\.name), parameters)
    let overlays = fields.optional("overlays") { value throws(Mistake) in
      try value.overlays(parameters: parameters, runs: names)
    }
    (scene.overlays, scene.bounds) = overlays ?? ([], [])
    let lossVariables = Scene.FormulaKind.loss.variables(parameters)
    scene.validation = fields.optional("validation") { value throws(Mistake) in
      try value.formula(variables: lossVariables)
    }
    let steps = scene.steps
    scene.pause = fields.optional("pause") { value throws(Mistake) in
      try value.wholeNumber(in: 0...steps)
    }
    scene.target = fields.optional("target", as: ValueReader.vector)
    scene.sweep = readSweep(of: scene)
    scene.showsContours = fields.optional("contours", as: ValueReader.contours) ?? true
    let whole = fields.isSound ? scene : nil
    scene.chart = fields.optional("chart") { value throws(Mistake) in
      try value.chart(of: whole)
    }
    scene.panes = fields.optional("panes") { value throws(Mistake) in
      try value.panes(of: whole)
    }
  }

  private mutating func readLesson(into scene: inout Scene) {
    let steps = scene.steps
    let claims = readClaims(of: scene)
    let whole = fields.isSound ? scene : nil
    let story = fields.optional("story") { value throws(Mistake) in
      try value.story(steps: steps, claims: claims?.compactMap(\.name), of: whole)
    }
    scene.claims = claims ?? []
    scene.story = story ?? []
  }
}
