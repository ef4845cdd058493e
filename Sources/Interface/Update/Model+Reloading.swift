package import Lessons
import Simulation

/// What reading the scene's file again led to.
package enum ReloadOutcome: Hashable, Sendable {
  /// The file says what it said before.
  case unchanged
  /// - Parameters:
  ///   - scene: with the flags of the command line.
  ///   - file: without them.
  case read(scene: Scene, file: Scene)
  /// `line:column: what is wrong; what to do`.
  case mistake(String)
}

extension Model {
  /// The scene's file has been saved in an editor, or something beside it.
  mutating func noticeFileChange() {
    let origin = shown.document.origin
    guard origin.place == .file, let file = origin.argument else { return }
    orders.request = .reload(file: file)
  }

  /// Shows what the file says now, at the same step and in the same window and chart. A mistake changes
  /// nothing but the message.
  package mutating func finishReloading(_ outcome: ReloadOutcome) {
    switch outcome {
    case .unchanged: break
    case .mistake(let words):
      // What is said already, with the name of a copy before it, stays.
      if shown.fileProblem?.hasSuffix(words) != true { shown.fileProblem = words }
      notice = nil
    case .read(let scene, let file):
      guard shown.document.origin.place == .file else { return }
      shown.fileProblem = nil
      takeFile(scene, file)
    }
  }

  private mutating func takeFile(_ scene: Scene, _ file: Scene) {
    let present = shown.document
    var origin = present.origin
    origin.scene = file
    var reloaded = Document(scene, origin: origin)
    reloaded.window = present.window
    reloaded.chart = present.chart
    reloaded.scene.keepEdits(from: present.original, to: present.scene)
    if scene.story != present.scene.story { shown.story.close() }
    (notice, drag) = (nil, nil)
    let hadMap = sheets.contains(.map)
    change { $0 = reloaded }
    shown.story.renewStop(reloaded)
    shown.history.renew(reloaded)
    renewRuns()
    // Where the map had to be closed, its reason is said.
    let more = notice?.text ?? (hadMap ? nil : "u goes back")
    say("read again from the file" + (more.map { "; \($0)" } ?? ""))
  }
}

extension Scene {
  /// Takes over the changes that a hand made to the numbers of the old file, as far as the new file
  /// has left those numbers alone.
  mutating func keepEdits(from old: Scene, to edited: Scene) {
    let file = self
    for setting in edited.hyperparameters.settings(otherThan: old.hyperparameters) {
      let isUntouched = !file.hyperparameters.settings(otherThan: old.hyperparameters)
        .contains { $0.key == setting.key }
      if isUntouched { apply(setting) }
    }
    for parameter in edited.parameters {
      let before = old.parameters.first { $0.name == parameter.name }
      guard before != parameter,
        file.parameters.first(where: { $0.name == parameter.name }) == before
      else { continue }
      _ = setParameter(named: parameter.name, value: parameter.value)
    }
    if file.start == old.start { start = edited.start }
    if file.seed == old.seed { seed = edited.seed }
    if file.noise == old.noise { noise = edited.noise }
    if file.optimizers == old.optimizers { optimizers = edited.optimizers }
    if file.schedule == old.schedule { schedule = edited.schedule }
    if file.view == old.view { view = edited.view }
    if file.hasEqualAxes == old.hasEqualAxes { hasEqualAxes = edited.hasEqualAxes }
    if file.loss == old.loss, edited.loss != old.loss {
      (loss, title, summary) = (edited.loss, edited.title, edited.summary)
      (story, claims) = (edited.story, edited.claims)
    }
    if file.steps == old.steps, file.story == old.story { steps = edited.steps }
    // Two changes that are fine alone may not be fine together.
    if problem != nil { self = file }
  }
}
