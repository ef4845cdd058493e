package import Lessons
package import Plotting
package import Screen

/// The whole state of the lab: what `update` changes and `view` draws.
///
/// A value, so that a session can be replayed from a list of events without a terminal or a clock.
package struct Model: Sendable {
  package internal(set) var document: Document
  /// What `document` leads to: paths, limits, fitted window. Made again on every change.
  package internal(set) var runs: LabRuns
  package internal(set) var playback: Playback
  package internal(set) var size: Size
  package internal(set) var theme: Theme
  package internal(set) var selection: Adjustable
  package internal(set) var hiddenRuns: Set<Int> = []
  package internal(set) var isOverlay = false
  package internal(set) var contourStyle = ContourStyle.both
  package internal(set) var contourFunction = ContourFunction.loss
  package internal(set) var chartKind = ChartKind.norm
  /// Runs that are pinned to be compared with the present ones.
  package internal(set) var ghosts: Ghosts?
  package internal(set) var showsCaption = true
  package internal(set) var mode = Mode.lab
  /// The run whose pane the hand is on, by index.
  package internal(set) var focusedRun: Int?
  /// Whether the focused run's pane has the whole width.
  package internal(set) var isZoomed = false
  /// What the pressed mouse button is moving.
  package internal(set) var drag: Drag?
  /// The maps over lr and λ, once they were opened; kept when they are left.
  package internal(set) var map: MapModel?
  package internal(set) var isMapOpen = false
  package internal(set) var story = Story()
  package internal(set) var isBlank = false
  package internal(set) var isInspectorOpen = false
  /// Whether the scene's claims are listed with what was measured.
  package internal(set) var isClaimsOpen = false
  /// The first claim that the list shows, by index.
  var firstClaim = 0
  /// Whether the present step is drawn as two arrows, adaptive step and decay step.
  package internal(set) var showsArrows = false
  package internal(set) var isLecture = false
  /// The theme to come back to from the lecture layout.
  var themeOutsideLecture: Theme?
  package var entrance = Entrance.playing
  /// Said at the foot of the screen until the next key.
  package internal(set) var notice: String?
  /// What is wrong with the scene's file since it was saved in an editor: the lab keeps the last good
  /// state until it is mended.
  package internal(set) var fileProblem: String?
  /// Whether the command line that reproduces the screen is printed on leaving.
  package internal(set) var announcesCommand = false
  /// Why the lab is to be left, once it is.
  package internal(set) var departure: Departure?
  /// What the loop is to do beside drawing, then forget.
  package internal(set) var request: Request?
  var history = History()
  /// Whether changes wait for the next one before everything is run again.
  var postponesRuns = false
  /// Whether `runs` are those of an earlier document.
  var hasStaleRuns = false

  package enum Departure: Hashable, Sendable {
    case quit
    case vanished
    case signal(Int32)
  }

  /// An effect on the outside.
  package enum Request: Hashable, Sendable {
    case redraw, suspend
    /// Write a new file of this name, never over another one.
    case save(name: String, text: String)
    /// Read the scene's file again.
    case reload
  }

  /// The lab on a scene, at its first step and at rest.
  ///
  /// - Parameter origin: nil for what the scene's name says.
  package init(scene: Scene, size: Size, theme: Theme = .dark, origin: SceneOrigin? = nil) {
    document = Document(scene, origin: origin)
    runs = LabRuns(scene, after: nil)
    playback = Playback(lastStep: scene.steps, pause: scene.pause)
    self.size = size
    self.theme = theme
    selection = Self.firstSelection(in: scene)
  }

  /// λ where it matters, else the learning rate.
  static func firstSelection(in scene: Scene) -> Adjustable {
    let all = Adjustable.all(in: scene)
    let decay = Adjustable.hyperparameter(.weightDecay)
    return all.contains(decay) ? decay : all.first ?? .hyperparameter(.learningRate)
  }

  package var isHelpOpen: Bool { mode.kind == .help }

  /// The runs that are not hidden, by index.
  package var visibleRuns: [Int] {
    runs.names.indices.filter { !hiddenRuns.contains($0) }
  }
}
