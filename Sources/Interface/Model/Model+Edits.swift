import Lessons

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
      step: playback.step)
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
    guard moment.document.scene.name != document.scene.name else {
      replaceDocument(with: moment.document)
      return
    }
    show(moment.document)
    selection = moment.selection
    focusedRun = moment.focusedRun
    hiddenRuns = moment.hiddenRuns
    playback.seek(to: moment.step)
  }

  /// Another state of the same scene: everything is run again, at the same step.
  private mutating func replaceDocument(with edited: Document) {
    let runsChange = edited.scene != document.scene
    document = edited
    guard runsChange else { return }
    runs = LabRuns(document.scene, after: runs)
    playback.setLastStep(document.scene.steps)
    keepSelection()
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
    guard let scene = try? BundledScenes.scene(named: names[target]) else { return }
    history.record(moment)
    show(Document(scene))
    open()
  }

  /// Puts a document of another scene on the screen.
  mutating func show(_ destination: Document) {
    story.close()
    document = destination
    runs = LabRuns(document.scene, after: runs)
    let speed = playback.speed
    playback = Playback(lastStep: document.scene.steps, pause: document.scene.pause)
    playback.changeSpeed(by: speed)
    hiddenRuns = []
    focusedRun = nil
    isZoomed = false
    ghosts = nil
    closeMap()
    keepSelection()
  }

  /// Chooses another number if the scene has the chosen one no more.
  private mutating func keepSelection() {
    if !Adjustable.all(in: document.scene).contains(selection) {
      selection = Self.firstSelection(in: document.scene)
    }
  }
}
