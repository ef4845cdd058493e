import Lessons
import Screen
import Testing

@testable import Interface

/// A lab without a terminal: events go in, frames come out.
struct Session {
  var model: Model

  init(_ name: String = "first-look", columns: Int = 120, rows: Int = 40, step: Int = 1600) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    self.init(scene, columns: columns, rows: rows, step: step)
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

  var frame: Frame { LabView().frame(of: model, depth: .palette256, glyphs: .full) }
  var geometry: LabGeometry { LabGeometry(model) }
  var scene: Scene { model.document.scene }
  var selectedText: String { model.selectedValue.text }

  mutating func press(_ keys: Key...) {
    for key in keys { model.update(.key(key)) }
  }

  /// Types characters one by one.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  mutating func choose(_ quantity: Adjustable) {
    for _ in Adjustable.all(in: scene) where model.selection != quantity { press(Key(.tab)) }
  }

  mutating func mouse(
    _ action: Mouse.Action, _ button: Mouse.Button = .left, at column: Int, _ row: Int
  ) {
    model.update(.mouse(Mouse(action, button, at: Place(column: column, row: row))))
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
