package import Lessons
import Simulation

/// What is shown and run: a scene with all changes made to it, what it leads to, and where in time and in
/// its story the lab is.
package struct Exhibit: Sendable {
  package internal(set) var document: Document
  /// What `document` leads to: paths, limits, fitted window.
  package private(set) var runs: LabRuns
  /// Whether they are those of `document`.
  package private(set) var runState = RunState.ready
  package internal(set) var playback: Playback
  package internal(set) var story = Story()
  package internal(set) var panes = Panes()
  package internal(set) var selection: Selection
  /// Runs that are pinned to be compared with the present ones.
  package internal(set) var ghosts: Ghosts?
  /// The maps over lr and λ, once they were opened; kept when they are left.
  package internal(set) var map: MapModel?
  /// What is known of the scene's claims on `runs`; nil before somebody asks.
  package internal(set) var claims: ClaimBoard?
  /// What is wrong with the scene's file since it was saved in an editor: the lab keeps the last good
  /// state until it is mended.
  package internal(set) var fileProblem: String?
  var history = History()

  init(_ document: Document) {
    self.document = document
    runs = RunWork.of(document.scene).beginning(after: nil)
    runState = Self.state(of: runs)
    playback = Playback(lastStep: document.scene.steps, pause: document.scene.pause)
    selection = Selection(in: document.scene)
    history.noteOpening(of: document)
  }

  // MARK: The document

  /// Where the lab stands.
  var moment: Moment {
    Moment(
      document: document, selection: selection, panes: panes, step: playback.step,
      course: story.course)
  }

  /// Puts another state of the same scene in the document's place, at the same step.
  mutating func replaceDocument(with edited: Document) {
    if edited.scene != document.scene { runState = .stale }
    document = edited
    settle()
  }

  /// The same scene, from now on under another name.
  mutating func adopt(_ document: Document) {
    self.document = document
    history.noteOpening(of: document)
    story.settle(beats: document.scene.story.count)
  }

  /// Puts a document of another scene on the screen, at its own speed: the opening takes as long as that
  /// of every scene.
  mutating func show(_ destination: Document) {
    story.close()
    let ruleFiles = document.scene.ruleFiles
    document = destination
    // Rules that were named once are known in every scene.
    if document.scene.ruleFiles.paths.isEmpty { document.scene.ruleFiles = ruleFiles }
    runState = .stale
    playback = Playback(lastStep: document.scene.steps, pause: document.scene.pause)
    panes = Panes()
    ghosts = nil
    fileProblem = nil
    history.noteOpening(of: document)
    settle()
  }

  /// Makes everything that hangs on the document fit it again.
  private mutating func settle() {
    let scene = document.scene
    playback.setLastStep(scene.steps)
    story.settle(beats: scene.story.count)
    panes.settle(count: scene.optimizers.count)
    selection = selection.settled(in: scene)
    // Numbers that are the scene's own again bring its question back.
    if let horizon { playback.seek(to: min(playback.step, horizon)) }
  }

  /// Runs the scene of the document, if that hasn't been done; what takes its time is begun only, and
  /// others finish it.
  mutating func makeRuns() {
    guard runState == .stale else { return }
    runs = RunWork.of(document.scene, after: runs).beginning(after: runs)
    runState = Self.state(of: runs)
  }

  private static func state(of runs: LabRuns) -> RunState {
    runs.stage == .whole ? .ready : .running(fraction: 0)
  }

  /// Takes the runs that others have made, or how far they are; what is late for these runs is dropped.
  mutating func receive(_ progress: RunProgress, for order: Int) {
    guard case .running = runState, order == runs.order else { return }
    switch progress {
    case .grown(let run, let trajectory):
      if let grown = runs.growing(run, to: trajectory) { runs = grown }
    case .trained(let network): runs = runs.trained(network, .paths)
    case .made(let made):
      runs = runs.completed(by: made)
      runState = Self.state(of: made)
    case .fraction(let fraction): runState = .running(fraction: fraction)
    }
  }

  // MARK: Runs

  /// The runs that are not hidden, by index.
  package var visibleRuns: [Int] { panes.visible(of: document.scene.optimizers.count) }

  /// The runs that have a pane or a path in the common one.
  package var paneRuns: [Int] { panes.drawn(of: document.scene.optimizers.count) }

  /// The window that the panes are asked to show. One that is fitted to the paths must not tell where
  /// they will go while the story keeps it back.
  package var window: Scene.Window {
    document.window ?? horizon.map(runs.window(through:)) ?? runs.window
  }

  /// The optimizer whose own value the keys change; nil for the scene's, which all others follow.
  var selectionOwner: Int? { owner(of: selection.quantity) }

  func owner(of quantity: Adjustable) -> Int? {
    panes.focus.flatMap { run in
      quantity.ownValue(in: document.scene.optimizers[run]) == nil ? nil : run
    }
  }

  /// The chosen number as it stands.
  var selectedValue: Adjustable.Value {
    selection.quantity.value(in: document.scene, of: selectionOwner)
  }

  /// Whether the numbers are no longer those that the scene speaks of: what it says of them may be false
  /// now. Flags count as much as keys.
  var isChanged: Bool { document.scene.hasOtherNumbers(than: document.origin.scene) }
}

extension Scene {
  fileprivate func hasOtherNumbers(than other: Scene) -> Bool {
    hyperparameters != other.hyperparameters || parameters != other.parameters
      || start != other.start || optimizers != other.optimizers || steps != other.steps
      || seed != other.seed || noise != other.noise || schedule != other.schedule
      || loss != other.loss
  }
}
