import Export
import Interface
import Lessons
import Screen
import Simulation

/// A frame of the lab without a terminal. Nobody can lead it on, so it keeps nothing back.
struct StillPicture {
  enum Screen: String, CaseIterable {
    case lab, map, inspector, about, claims, help
  }

  var scene: Scene
  var origin: SceneOrigin
  /// Where the lab comes to rest; by default at the scene's pause, or its last step.
  var entrance = Model.Entrance.playing
  var size: Size
  var appearance: Appearance
  var screen = Screen.lab
  var isLecture = false
  /// nil for the scene's.
  var chart: ChartKind?
  /// nil for the scene's.
  var panes: PaneContent?
  /// Whether all runs are in one picture.
  var isOverlay = false
  var showsArrows = false
  /// The run whose pane has the whole width.
  var zoomed: Int?
  /// nil for the usual one.
  var cellAspect: Double?

  func frame() throws(UsageError) -> Frame {
    LabView().frame(of: try model(), depth: appearance.depth, glyphs: appearance.glyphs)
  }

  /// The lab at rest, with all its work done.
  ///
  /// - Throws: `noScreen` if the scene has no map and one is asked for.
  func model() throws(UsageError) -> Model {
    var model = Model(scene: scene, size: size, theme: appearance.theme, origin: origin)
    if let cellAspect { model.draw(withCellAspect: cellAspect) }
    model.passQuestions()
    if let chart { model.begin(with: chart) }
    if let panes { model.begin(with: panes) }
    model.open(entrance == .playing ? .still(step: scene.openingStep ?? scene.steps) : entrance)
    if isLecture { model.beginLecture() }
    if let zoomed { model.zoom(on: zoomed) }
    if isOverlay { model.update(.key(.character("v"))) }
    if showsArrows { model.update(.key(.character("a"))) }
    switch screen {
    case .lab: break
    case .map:
      model.openMap()
      guard model.context == .map else {
        throw .noScreen(FlagText("--screen", screen.rawValue), reason: model.notice?.text)
      }
    case .inspector: model.update(.key(.character("i")))
    case .about: model.update(.key(.character("K")))
    case .claims: model.update(.key(.character("V")))
    case .help: model.update(.key(.character("?")))
    }
    let bar = Mutex(ProgressBar())
    defer { bar.withLock { $0.clear() } }
    model.completeWork(threads: Processors.count) { done in bar.withLock { $0.show(done) } }
    return model
  }

  /// Writes the frame to standard output, without an escape unless it is to have colours.
  func print() throws {
    let picture = FramePicture(try frame(), theme: appearance.theme)
    if appearance.depth == .monochrome {
      try picture.writeText(to: StandardOutput.stream())
    } else {
      try picture.writeText(in: appearance.depth, to: StandardOutput.stream())
    }
  }
}
