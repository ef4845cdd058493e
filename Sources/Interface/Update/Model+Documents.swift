import Lessons

extension Model {
  /// Makes a change that can be undone. What one drag of the mouse changes is one change.
  mutating func change(_ edit: (inout Document) -> Void) {
    var edited = shown.document
    edit(&edited)
    guard edited != shown.document else { return }
    if drag?.hasChanged != true { shown.history.record(shown.moment) }
    drag?.hasChanged = true
    let quantity = shown.selection.quantity
    shown.replaceDocument(with: edited)
    // A number that is gone isn't typed any more.
    if shown.selection.quantity != quantity { sheets.remove(.value) }
    settle()
  }

  mutating func undo() {
    if let past = shown.history.undo(from: shown.moment) {
      travel(to: past)
    } else {
      say("nothing to undo")
    }
  }

  mutating func redo() {
    if let next = shown.history.redo(from: shown.moment) {
      travel(to: next)
    } else {
      say("nothing to redo")
    }
  }

  /// Goes to a moment of the history. Within a scene, time and what is shown stay.
  private mutating func travel(to moment: Moment) {
    guard moment.document.origin.argument != shown.document.origin.argument else {
      shown.replaceDocument(with: moment.document)
      return settle()
    }
    show(moment.document)
    shown.selection = moment.selection
    shown.panes = moment.panes
    shown.playback.seek(to: moment.step)
    shown.story.resume(moment.course)
    openMapOfBeat()
  }

  /// Puts a document of another scene on the screen.
  mutating func show(_ destination: Document) {
    sheets.remove(.map)
    sheets.remove(.claims)
    shown.show(destination)
    settle()
    // It may have been rewritten while another scene was shown.
    noticeFileChange()
  }

  /// After every change of the document: what lies on the lab fits it again.
  private mutating func settle() {
    guard sheets.contains(.map) else { return }
    if shown.awaitsQuestion { sheets.remove(.map) } else { keepMapOfScene() }
  }

  // MARK: Other scenes

  /// All scenes: those from elsewhere, then the bundled ones in lesson order.
  private var shelf: [SceneOrigin.Reference] {
    shown.history.ownScenes.map { .own($0) } + BundledScenes.names.map { .bundled($0) }
  }

  /// Opens the scene so many places on.
  mutating func openScene(offset: Int) {
    let shelf = shelf
    guard let here = shelf.firstIndex(where: { $0.isSame(as: shown.document) }) else { return }
    guard shelf.indices.contains(here + offset) else {
      say(offset > 0 ? "this is the last scene" : "this is the first scene")
      return
    }
    open(shelf[here + offset])
  }

  /// Opens a scene where its story was left, else from its beginning.
  mutating func open(_ reference: SceneOrigin.Reference) {
    guard let document = latest(reference) else { return }
    let beat = shown.story.lastBeat(of: document)
    enter(document)
    if let beat { resumeStory(atBeat: beat) }
  }

  /// The document of a reference; of a file as it was read last.
  private func latest(_ reference: SceneOrigin.Reference) -> Document? {
    shown.history.ownScenes.first { reference.isSame(as: $0) } ?? reference.document
  }

  /// Opens another scene at its first beat, which tells nothing of its answer. A scene without a story
  /// plays to its pause.
  ///
  /// - Parameter isLecture: whether the lecture goes on there.
  mutating func enter(_ document: Document, isLecture: Bool = false) {
    shown.history.record(shown.moment)
    show(document)
    if shown.beats.isEmpty {
      shown.playback.open()
    } else {
      tell(0, isLecture: isLecture)
    }
  }
}
