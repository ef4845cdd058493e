import Simulation

extension ValueReader {
  /// `{x: [lower, upper], y: [lower, upper]}`.
  func window() throws(Mistake) -> Scene.Window {
    var fields = try fields(wanted: "a mapping, such as {x: [-1, 5], y: [-1, 5]}")
    let x = fields.required("x", placeholder: 0...1, example: "[-1, 5]", as: ValueReader.interval)
    let y = fields.required("y", placeholder: 0...1, example: "[-1, 5]", as: ValueReader.interval)
    try fields.finish()
    return Scene.Window(x: x, y: y)
  }

  /// The predictions to draw, each once.
  func overlays() throws(Mistake) -> [Scene.Overlay] {
    var overlays: [Scene.Overlay] = []
    for item in try list(of: "overlays, such as minimum", limit: nil) {
      let overlay: Scene.Overlay = try item.choice()
      if overlays.contains(overlay) {
        throw item.mistake(.value(.listedTwice(subject: subject, text: overlay.rawValue)))
      }
      overlays.append(overlay)
    }
    return overlays
  }
}
