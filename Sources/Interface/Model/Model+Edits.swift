import Lessons

extension Model {
  mutating func moveSelection(by offset: Int) {
    let all = Adjustable.all(in: document.scene)
    guard !all.isEmpty else { return }
    let index = all.firstIndex(of: selection) ?? 0
    selection = all[(index + offset + all.count) % all.count]
  }

  /// Changes the selected number and runs everything again, at the same step.
  mutating func adjust(by presses: Int) {
    let value = selection.value(in: document.scene)
    var scene = document.scene
    let moved = Increment.moved(value, by: presses, in: selection)
    guard moved != value, selection.set(moved, in: &scene) else {
      notice = "\(selection.label) can't go further"
      return
    }
    change { $0.scene = scene }
  }

  /// Gives the scene's own numbers back.
  mutating func resetParameters() {
    let original = document.original
    guard
      document.scene.hyperparameters != original.hyperparameters
        || document.scene.parameters != original.parameters
    else {
      notice = "these are the scene's numbers"
      return
    }
    change {
      $0.scene.hyperparameters = original.hyperparameters
      $0.scene.parameters = original.parameters
    }
  }

  /// Makes a change that can be undone.
  private mutating func change(_ edit: (inout Document) -> Void) {
    history.record(document)
    edit(&document)
    runs = LabRuns(document.scene, after: runs)
  }

  /// Goes to a document of the history, to another scene's too.
  mutating func travel(_ destination: Document?, else notice: String) {
    guard let destination else {
      self.notice = notice
      return
    }
    if destination.scene.name != document.scene.name {
      show(destination)
    } else {
      document = destination
      runs = LabRuns(document.scene, after: runs)
    }
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
    history.record(document)
    show(Document(scene))
    open()
  }

  /// Puts a document of another scene on the screen.
  private mutating func show(_ destination: Document) {
    document = destination
    runs = LabRuns(document.scene, after: runs)
    let speed = playback.speed
    playback = Playback(lastStep: document.scene.steps, pause: document.scene.pause)
    playback.changeSpeed(by: speed)
    hiddenRuns = []
    if !Adjustable.all(in: document.scene).contains(selection) {
      selection = Self.firstSelection(in: document.scene)
    }
  }
}
