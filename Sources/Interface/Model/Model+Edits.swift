import Lessons
package import Screen

extension Model {
  /// Makes a change that can be undone. What one drag of the mouse changes is one change.
  mutating func change(_ edit: (inout Document) -> Void) {
    var edited = document
    edit(&edited)
    guard edited != document else { return }
    if drag?.hasChanged != true { history.record(moment) }
    drag?.hasChanged = true
    replaceDocument(with: edited)
  }

  /// Where the lab stands.
  var moment: Moment {
    Moment(
      document: document, selection: selection, focusedRun: focusedRun, hiddenRuns: hiddenRuns,
      step: playback.step, course: story.course)
  }

  mutating func undo() {
    if let past = history.undo(from: moment) {
      travel(to: past)
    } else {
      notice = "nothing to undo"
    }
  }

  mutating func redo() {
    if let next = history.redo(from: moment) {
      travel(to: next)
    } else {
      notice = "nothing to redo"
    }
  }

  /// Goes to a moment of the history. Within a scene, time and what is shown stay.
  private mutating func travel(to moment: Moment) {
    guard moment.document.origin.argument != document.origin.argument else {
      replaceDocument(with: moment.document)
      return
    }
    show(moment.document)
    selection = moment.selection
    focusedRun = moment.focusedRun
    hiddenRuns = moment.hiddenRuns
    playback.seek(to: moment.step)
    story.resume(moment.course)
  }

  /// Makes a change to another document of the same scene, its original included.
  mutating func replace(with document: Document) { change { $0 = document } }

  /// Another state of the same scene: everything is run again, at the same step.
  private mutating func replaceDocument(with edited: Document) {
    let runsChange = edited.scene != document.scene
    document = edited
    keepSuspense()
    guard runsChange else { return }
    if postponesRuns {
      hasStaleRuns = true
    } else {
      makeRuns()
    }
  }

  /// Runs the scene of the document.
  private mutating func makeRuns() {
    hasStaleRuns = false
    runs = LabRuns(document.scene, after: runs)
    playback.setLastStep(document.scene.steps)
    keepSelection()
    forgetMissingRuns()
    keepMapOfScene()
  }

  /// Lets an event happen, knowing which one waits behind it.
  ///
  /// Where keys come faster than everything can be run again, only the last of a row of changes is
  /// run, and none before the lab is left.
  package mutating func update(_ event: Event, before next: Event?) {
    postponesRuns = changesNumber(event) && next.map { changesNumber($0) || leaves($0) } ?? false
    update(event)
    let isDue = !postponesRuns && departure == nil
    postponesRuns = false
    if hasStaleRuns, isDue { makeRuns() }
  }

  private func changesNumber(_ event: Event) -> Bool {
    if case .adjust? = command(of: event) { true } else { false }
  }

  private func leaves(_ event: Event) -> Bool {
    if case .end = event { return true }
    return command(of: event) == .quit || command(of: event) == .interrupt
  }

  private func command(of event: Event) -> Command? {
    guard case .key(let key) = event else { return nil }
    return KeyTable.command(for: key, in: mode.kind)
  }

  /// Opens the scene so many places on in lesson order.
  mutating func openScene(offset: Int) {
    let names = BundledScenes.names
    guard !names.isEmpty else { return }
    let here = names.firstIndex(of: document.scene.name)
    let target = here.map { $0 + offset } ?? (offset > 0 ? 0 : names.count - 1)
    guard names.indices.contains(target) else {
      notice = offset > 0 ? "this is the last scene" : "this is the first scene"
      return
    }
    openScene(named: names[target])
  }

  /// Opens a bundled scene, from its beginning.
  mutating func openScene(named name: String) {
    if let scene = try? BundledScenes.scene(named: name) { enter(scene) }
  }

  /// Puts a document of another scene on the screen, at its own speed: the opening takes as long as
  /// that of every scene.
  mutating func show(_ destination: Document) {
    story.close()
    document = destination
    runs = LabRuns(document.scene, after: runs)
    playback = Playback(lastStep: document.scene.steps, pause: document.scene.pause)
    hiddenRuns = []
    focusedRun = nil
    isZoomed = false
    firstClaim = 0
    ghosts = nil
    closeMap()
    keepSelection()
  }

  /// A file that was edited may have fewer optimizers.
  private mutating func forgetMissingRuns() {
    let present = Set(runs.names.indices)
    hiddenRuns.formIntersection(present)
    if hiddenRuns == present { hiddenRuns = [] }
    if focusedRun.map(present.contains) == false {
      focusedRun = nil
      isZoomed = false
    }
  }

  /// Chooses another number if the scene has the chosen one no more.
  private mutating func keepSelection() {
    if !Adjustable.all(in: document.scene).contains(selection) {
      selection = Self.firstSelection(in: document.scene)
    }
  }
}
