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

  /// The predictions to draw, each once, and the bounds with formulas of their own.
  func overlays(
    parameters: [Scene.Parameter], runs: [String]
  ) throws(Mistake) -> ([Scene.Overlay], [Scene.Bound]) {
    var overlays: [Scene.Overlay] = []
    var bounds: [Scene.Bound] = []
    for item in try list(of: "overlays, such as [minimum]", limit: nil) {
      if case .mapping = item.node.content {
        bounds.append(try item.bound(parameters: parameters, runs: runs))
        continue
      }
      let overlay: Scene.Overlay = try item.choice()
      if overlays.contains(overlay) {
        throw item.mistake(.value(.listedTwice(subject: subject, text: overlay.rawValue)))
      }
      overlays.append(overlay)
    }
    return (overlays, bounds)
  }

  /// `{box: 1/weight_decay}` or `{circle: …}`, maybe with the runs whose bound it is: `of: lion`.
  private func bound(
    parameters: [Scene.Parameter], runs: [String]
  ) throws(Mistake) -> Scene.Bound {
    var fields = try fields(of: .bound)
    let variables = Scene.boundVariables(parameters)
    let given = Scene.Bound.Shape.allCases.filter { fields.has($0.rawValue) }
    let formulas = Scene.Bound.Shape.allCases.compactMap { shape in
      fields.optional(shape.rawValue) { value throws(Mistake) in
        Scene.Bound(shape: shape, formula: try value.formula(variables: variables))
      }
    }
    let names = fields.optional("of") { value throws(Mistake) in try value.names(of: runs) }
    if given.count != 1 {
      let keys = Scene.Bound.Shape.allCases.map(\.rawValue)
      fields.report(
        given.isEmpty
          ? .key(.noChoice(subject: subject, allowed: keys)) : .key(.rivals(keys[1], keys[0])))
    }
    try fields.finish()
    guard var bound = formulas.first else {
      throw mistake(
        .key(.noChoice(subject: subject, allowed: Scene.Bound.Shape.allCases.map(\.rawValue))))
    }
    bound.runs = names
    return bound
  }

  /// One of the runs, or several with commas between them or in a list.
  private func names(of runs: [String]) throws(Mistake) -> [String] {
    let items: [ValueReader]
    if case .list = node.content {
      items = try list(of: "runs, such as [adamw]", limit: nil)
    } else {
      items = try words()
    }
    var names: [String] = []
    for item in items {
      var item = item
      item.subject = subject
      names.append(try item.choice(among: runs))
    }
    return names
  }

  /// `none`, or `loss` as usual.
  func contours() throws(Mistake) -> Bool { try choice(among: ["loss", "none"]) == "loss" }

  /// The axis of a map; the scene, if it could be read so far, has to have one.
  func mapAxis(of scene: Scene?) throws(Mistake) -> MapAxis {
    let axis: MapAxis = try choice()
    if let scene, !scene.optimizers.contains(where: { $0.rule.decaysWeights }) {
      throw mistake(.combination(.mapWithoutDecay))
    }
    return axis
  }

  /// What the panes show; the scene, if it could be read so far, has to have it.
  func panes(of scene: Scene?) throws(Mistake) -> PaneContent {
    let content: PaneContent = try choice()
    if let lack = scene?.lack(for: content) {
      throw mistake(.combination(.network(.panesWithout(content.rawValue, lack: lack))))
    }
    return content
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
