import Simulation

extension ValueReader {
  /// `{x: [lower, upper], y: [lower, upper]}`, `{equal: true}`, or both together.
  func view() throws(Mistake) -> (window: Scene.Window?, isEqual: Bool?) {
    var fields = try fields(of: .view)
    let isEqual = fields.optional("equal", as: ValueReader.flag)
    let hasWindow = fields.has("x") || fields.has("y") || !fields.has("equal")
    let window = hasWindow ? fields.window() : nil
    try fields.finish()
    return (window, isEqual)
  }

  /// `[lower, upper]` of a window.
  fileprivate func axis() throws(Mistake) -> ClosedRange<Double> {
    let range = try interval()
    if let requirement = Scene.Window.requirement(violatedBy: range) {
      throw mistake(
        .value(
          .outOfRange(
            subject: "the bounds of \(subject)", text: "[\(range.lowerBound), \(range.upperBound)]",
            requirement: requirement)))
    }
    return range
  }

  /// The predictions to draw, each once.
  func overlays() throws(Mistake) -> [Scene.Overlay] {
    var overlays: [Scene.Overlay] = []
    for item in try list(of: "overlays, such as [minimum]", limit: nil) {
      let overlay: Scene.Overlay = try item.choice()
      if overlays.contains(overlay) {
        throw item.mistake(.value(.listedTwice(subject: subject, text: overlay.rawValue)))
      }
      overlays.append(overlay)
    }
    return overlays
  }

  /// The axis of a map; the scene, if it could be read so far, has to have one.
  func mapAxis(of scene: Scene?) throws(Mistake) -> MapAxis {
    let axis: MapAxis = try choice()
    if let scene, !scene.optimizers.contains(where: { $0.rule.decaysWeights }) {
      throw mistake(.combination(.mapWithoutDecay))
    }
    return axis
  }

  /// What the chart shows; the scene, if it could be read so far, has to have it.
  func chart(of scene: Scene?) throws(Mistake) -> ChartKind {
    let kind: ChartKind = try choice()
    if let lack = scene?.lack(for: kind) {
      throw mistake(.combination(.chartWithout(kind.rawValue, lack: lack)))
    }
    return kind
  }
}

extension MappingReader {
  fileprivate mutating func window() -> Scene.Window {
    let x = required("x", placeholder: 0...1, example: "[-1, 5]", as: ValueReader.axis)
    let y = required("y", placeholder: 0...1, example: "[-1, 5]", as: ValueReader.axis)
    return Scene.Window(x: x, y: y)
  }
}
