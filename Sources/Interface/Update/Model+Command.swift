package import Lessons
import Screen

// The command line inside: what the shell takes, typed while one looks.
extension Model {
  mutating func beginCommand() {
    sheets.lay(.typing(Prompt(subject: .command, line: LineEditor("", limit: Self.longestCommand))))
  }

  private static let longestCommand = 2000

  /// Does what a typed line asks for, or says in place why not.
  mutating func acceptCommand(_ text: String) {
    do {
      let line = try LabCommandLine(text, parameters: shown.document.scene.parameters.map(\.name))
      guard !line.isEmpty else { return sheets.remove(.command) }
      remember(text)
      if let scene = line.scene { try open(scene, line) } else { try obey(line) }
    } catch {
      changeLine { $0.problem = error.message }
    }
  }

  /// A bundled scene is opened at once; a file is asked for.
  private mutating func open(_ name: String, _ line: LabCommandLine) throws(FlagError) {
    if let document = SceneOrigin.Reference.bundled(name).document {
      try enter(document.origin, line)
    } else {
      orders.request = .open(scene: name, line)
    }
  }

  /// Opens a scene as the rest of the line has it.
  private mutating func enter(_ origin: SceneOrigin, _ line: LabCommandLine) throws(FlagError) {
    let isHere = origin.argument == shown.document.origin.argument
    guard !(isHere && shown.awaitsQuestion && line.passesQuestion) else { return refuseToPass() }
    var scene = origin.scene
    try scene.apply(line.changes)
    let (step, beat) = (try line.at?.step(of: scene), try line.beat?.beat(of: scene))
    let chart = try line.chart?.chart(of: scene)
    let panes = try line.panes?.panes(of: scene)
    sheets.remove(.command)
    var document = Document(origin.scene, origin: origin)
    document.scene = scene
    enter(document)
    // A step that is named is shown at rest, as the shell does it.
    if let step, beat == nil {
      shown.story.close()
      shown.playback.seek(to: step)
    }
    go(to: nil, beat)
    if let chart { begin(with: chart) }
    if let panes { begin(with: panes) }
    dress(as: line)
  }

  private mutating func refuseToPass() {
    changeLine { $0.problem = "the story asks a question first; Esc, then PageDown" }
  }

  /// Changes the scene on the screen.
  private mutating func obey(_ line: LabCommandLine) throws(FlagError) {
    guard !(shown.awaitsQuestion && line.passesQuestion) else { return refuseToPass() }
    var scene = shown.document.scene
    try scene.apply(line.changes)
    let (step, beat) = (try line.at?.step(of: scene), try line.beat?.beat(of: scene))
    let chart = try line.chart?.chart(of: scene)
    let panes = try line.panes?.panes(of: scene)
    sheets.remove(.command)
    let isNew = scene != shown.document.scene
    change { document in
      // The window of a hand gives way to one that is asked for.
      if scene.view != document.scene.view { document.window = nil }
      document.scene = scene
      if !line.changes.isEmpty { document.chart = chart ?? document.chart }
    }
    go(to: step, beat)
    dress(as: line)
    if let chart, line.changes.isEmpty { turnChart(to: chart) }
    if let panes { begin(with: panes) }
    guard !line.changes.isEmpty else { return }
    let words = (line.changes + [line.chart].compactMap(\.self)).map(\.description)
      .joined(separator: " ")
    say(isNew ? "\(words)   u takes it back" : "\(words): so it is already")
  }

  private mutating func go(to step: Int?, _ beat: Int?) {
    if let beat { resumeStory(atBeat: beat) } else if let step { showStep(step) }
  }

  private mutating func dress(as line: LabCommandLine) {
    if let isLecture = line.isLecture, isLecture != look.isLecture { toggleLecture() }
    switch line.theme {
    case .dark: look.theme = .dark
    case .light: look.theme = .light
    case nil: break
    }
  }

  /// The scene that a line names has been read, or not.
  package mutating func finishOpening(_ outcome: OpenOutcome, _ line: LabCommandLine) {
    switch outcome {
    case .refused(let reason): changeLine { $0.problem = reason }
    case .opened(let origin):
      do {
        try enter(origin, line)
        shown.history.renew(shown.document)
        renewRuns()
      } catch {
        changeLine { $0.problem = error.message }
      }
    }
  }

  // MARK: While it is typed

  private mutating func remember(_ text: String) {
    commands.removeAll { $0 == text }
    commands.append(text)
  }

  /// Puts a line that was typed before in the place of this one; the oldest is as far as it goes.
  mutating func recallCommand(by offset: Int) {
    guard var prompt, prompt.subject == .command else { return }
    let place = max(0, min(prompt.recalled + offset, commands.count))
    guard place != prompt.recalled else { return }
    if prompt.recalled == 0 { prompt.draft = prompt.line.text }
    prompt.recalled = place
    let text = place == 0 ? prompt.draft : commands[commands.count - place]
    prompt.line = LineEditor(text, limit: Self.longestCommand, isFresh: false)
    prompt.candidates = []
    sheets.replace(with: .typing(prompt))
  }

  /// Completes the name before the cursor as far as it is clear, and shows what it may become.
  mutating func completeCommand() {
    guard var prompt, prompt.subject == .command else { return }
    let completion = LabCompletion(
      prompt.line.textBeforeCursor, parameters: shown.document.scene.parameters.map(\.name))
    let isOnly = completion.candidates.count == 1
    let ending = completion.commonPrefix.unicodeScalars.dropFirst(completion.replaced)
    prompt.line.insert(contentsOf: Array(ending))
    if isOnly, !completion.commonPrefix.hasSuffix("=") { prompt.line.insert(" ") }
    prompt.candidates = isOnly ? [] : completion.candidates
    if completion.candidates.isEmpty { prompt.line.problem = "nothing begins like this" }
    sheets.replace(with: .typing(prompt))
  }
}

extension LabCommandLine {
  /// Whether it could show what a question of the scene keeps back.
  fileprivate var passesQuestion: Bool { !changes.isEmpty || at != nil || beat != nil }
}
