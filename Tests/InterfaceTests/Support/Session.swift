import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

/// A lab without a terminal: events go in, frames come out.
struct Session {
  var model: Model

  init(_ name: String = "first-look", columns: Int = 120, rows: Int = 40, step: Int = 1600) throws {
    model = try OpenedScenes.model(of: name)
    model.size = Size(columns: columns, rows: rows)
    model.seek(to: step)
  }

  /// A scene from its text.
  init(text: String, columns: Int = 120, rows: Int = 40, step: Int = 0) throws {
    let scene = try Scene(text: text, file: "-", name: "test")
    self.init(scene, columns: columns, rows: rows, step: step)
  }

  private init(_ scene: Scene, columns: Int, rows: Int, step: Int) {
    model = Model(scene: scene, size: Size(columns: columns, rows: rows))
    model.seek(to: step)
  }

  private var picture: Picture {
    LabView().picture(of: model.withWorkDone, depth: .palette256, glyphs: .full)
  }

  var scenery: Scenery { picture.scenery }
  var frame: Frame { LabView().frame(of: model, depth: .palette256, glyphs: .full) }
  var geometry: LabGeometry { model.geometry }
  var scene: Scene { model.shown.document.scene }
  var selectedText: String { model.shown.selectedValue.text }

  mutating func press(_ keys: Key...) {
    for key in keys {
      model.update(.key(key), on: model.context == .help ? scenery : Scenery())
    }
  }

  /// Types characters one by one.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  mutating func choose(_ quantity: Adjustable) {
    for _ in Adjustable.all(in: scene) where model.shown.selection.quantity != quantity {
      press(Key(.tab))
    }
  }

  mutating func mouse(
    _ action: Mouse.Action, _ button: Mouse.Button = .left, at column: Int, _ row: Int
  ) {
    model.update(
      .mouse(Mouse(action, button, at: Place(column: column, row: row))), on: scenery)
  }

  mutating func click(at column: Int, _ row: Int) {
    mouse(.press, at: column, row)
    mouse(.release, at: column, row)
  }

  mutating func drag(_ button: Mouse.Button = .left, through places: [(Int, Int)]) {
    guard let first = places.first, let last = places.last else { return }
    mouse(.press, button, at: first.0, first.1)
    for place in places.dropFirst() { mouse(.drag, button, at: place.0, place.1) }
    mouse(.release, button, at: last.0, last.1)
  }
}

/// Bundled scenes as they open, each run once for all tests: in a debug build that takes long.
enum OpenedScenes {
  private static let models = Mutex<[String: Model]>([:])

  static func model(of name: String) throws -> Model {
    if let model = models.withLock({ $0[name] }) { return model }
    let scene = try #require(try BundledScenes.scene(named: name))
    let model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    models.withLock { $0[name] = model }
    return model
  }

  /// Its runs to their ends, also where the lab makes them in the background.
  static func runs(of name: String) throws -> LabRuns {
    let exhibit = try model(of: name).shown
    return exhibit.runs.stage == .whole
      ? exhibit.runs : LabRuns(exhibit.document.scene, after: exhibit.runs)
  }
}

extension Model {
  /// Lets the mouse act on what stands on the screen.
  mutating func happen(_ mouse: Mouse) {
    let picture = LabView().picture(of: withWorkDone, depth: .palette256, glyphs: .full)
    update(.mouse(mouse), on: picture.scenery)
  }

  /// The same, with the claims that it wants measured.
  var withWorkDone: Model {
    guard wantedClaims != nil else { return self }
    var model = self
    model.completeWork(threads: 2)
    return model
  }

  /// Where the lab's pictures stand.
  var geometry: LabGeometry {
    if let lecture = LectureLayout(self) { return LabGeometry(self, in: lecture.panes) }
    return LabScreen(model: self, cache: PictureCache()).geometry
  }
}
