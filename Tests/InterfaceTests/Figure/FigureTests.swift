import Drawing
import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Figures")
struct FigureTests {
  /// - Parameter steps: how many at most; of fewer the rest isn't run.
  private func model(_ name: String, steps: Int = .max) throws -> Model {
    var scene = try #require(try BundledScenes.scene(named: name))
    if steps < scene.steps {
      scene.dropLesson()
      scene.steps = steps
      scene.pause = scene.pause.map { min($0, steps) }
    }
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.passQuestions()
    model.open(.still(step: scene.openingStep ?? scene.steps))
    model.completeWork(threads: 1)
    return model
  }

  private func points(of shape: Shape) -> [Point] {
    switch shape {
    case .rectangle(let frame, _): [Point(frame.x, frame.y), Point(frame.right, frame.bottom)]
    case .circle(let center, _, _, _): [center]
    case .polygon(let points, _, _), .line(let points, _): points
    case .area(let rings, _): rings.flatMap(\.self)
    case .text(let text):
      [box(of: text)].flatMap { [Point($0.x, $0.y), Point($0.right, $0.bottom)] }
    }
  }

  /// What a word covers.
  private func box(of text: Shape.Text) -> Rectangle {
    let left =
      switch text.anchor {
      case .start: 0.0
      case .middle: text.width / 2
      case .end: text.width
      }
    return Rectangle(
      x: text.place.x - left, y: text.place.y - 0.7 * text.size, width: text.width,
      height: 0.7 * text.size)
  }

  private func texts(of drawing: Drawing) -> [Shape.Text] {
    drawing.shapes.compactMap { shape in
      if case .text(let text) = shape { text } else { nil }
    }
  }

  private func words(of drawing: Drawing) -> [String] {
    texts(of: drawing).map { $0.spans.map(\.text).joined() }
  }

  @Test(
    "every scene has one, all of it on the paper",
    arguments: BundledScenes.ofTwoWeights)
  func scenes(name: String) throws {
    let model = try model(name, steps: 150)
    let arrangements = [(Figure.Arrangement.side, nil), (.one, 85.0), (.side, 85), (.one, nil)]
    // Drawing takes a debug build long: each scene has its turn with one of them.
    let turn = BundledScenes.ofTwoWeights.firstIndex(of: name) ?? 0
    var options = Figure.Options()
    (options.arrangement, options.millimetres) = arrangements[turn % arrangements.count]
    options.showsLevels = true
    options.spacing = 8
    expectOnPaper(Figure(of: model, options).drawing())
  }

  /// Words too, as wide as they are taken to be.
  private func expectOnPaper(_ drawing: Drawing) {
    let paper = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
    for shape in drawing.shapes {
      #expect(points(of: shape).allSatisfy { paper.contains($0) }, "\(shape)")
    }
  }

  @Test("in print nothing has a colour", arguments: ["first-look", "regression", "valley"])
  func greys(name: String) throws {
    var options = Figure.Options()
    options.theme = .print
    options.spacing = 8
    for shape in Figure(of: try model(name), options).drawing().shapes {
      for color in colors(of: shape) {
        #expect(
          color.value >> 16 == color.value & 0xFF && color.value >> 8 & 0xFF == color.value & 0xFF)
      }
    }
  }

  private func colors(of shape: Shape) -> [RGB] {
    switch shape {
    case .rectangle(_, let fill), .area(_, let fill): [fill]
    case .circle(_, _, let fill, let stroke), .polygon(_, let fill, let stroke):
      [fill, stroke?.color].compactMap(\.self)
    case .line(_, let stroke): [stroke.color]
    case .text(let text): text.spans.map(\.color)
    }
  }

  @Test("maps have the best of each lr, their laws and every shade inside their frames")
  func maps() throws {
    let scene = try Scene(
      text: """
        title: T
        loss: (x-1)^2 + 0.1*y^2
        start: [2, 1]
        steps: 40
        sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-3, 1], size: [5, 4]}
        """, file: "s.yaml", name: "s")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.still(step: 40))
    model.openMap()
    model.completeWork(threads: 1)
    for millimetres in [nil, 85.0, 170] {
      var options = Figure.Options()
      options.millimetres = millimetres
      let drawing = Figure(of: model, options).drawing()
      expectOnPaper(drawing)
      let dots = drawing.shapes.count { shape in
        if case .circle(_, let radius, _, _) = shape { radius <= 4 } else { false }
      }
      #expect(dots >= 5)
      #expect(words(of: drawing).contains { $0 == "larger" || $0 == "no better than no decay" })
    }
  }

  @Test("numbers on contour lines keep off paths, heads and signs", arguments: ["box", "iris"])
  func levels(name: String) throws {
    var options = Figure.Options()
    options.showsLevels = true
    let drawing = Figure(of: try model(name), options).drawing()
    let boxes = texts(of: drawing).filter { $0.size == 12 }.map(box)
    #expect(boxes.count > 3)
    for shape in drawing.shapes {
      let points: [Point] =
        switch shape {
        case .circle(let center, _, _, _): [center]
        case .polygon(let points, _, _): points
        case .line(let points, let stroke) where stroke.width > 5: points
        default: []
        }
      for point in points { #expect(!boxes.contains { $0.contains(point) }) }
    }
  }

  @Test("the loss on validation data has dashed lines")
  func validation() throws {
    func dashes(_ name: String) throws -> Int {
      Figure(of: try model(name), Figure.Options()).drawing().shapes.count { shape in
        if case .line(_, let stroke) = shape { stroke.dashes == [7, 4] } else { false }
      }
    }
    #expect(try dashes("regression") > 5)
    #expect(try dashes("box") == 0)
  }

  @Test("a chart says how its axis is bent, and where a run has left it")
  func bentChart() throws {
    let scene = try Scene(
      text: """
        {title: T, loss: x^4 + 0.1*y^2, start: [1.2, 2], steps: 40, lr: 0.6, optimizers: [sgd, adam]}
        """, file: "s.yaml", name: "s")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.still(step: 40))
    let drawing = Figure(of: model, Figure.Options()).drawing()
    let ink = FigureStyle(theme: .light).color(.series(UInt8(model.shown.runs.series(of: 0))))
    // Above the chart's upper edge.
    let arrows = drawing.shapes.filter { shape in
      guard case .polygon(let points, ink, nil) = shape, points.count == 3 else { return false }
      return points.allSatisfy { (560...578).contains($0.y) }
    }
    #expect(arrows.count == 1)
    #expect(words(of: drawing).contains("step"))
    #expect(
      words(of: Figure(of: try self.model("valley"), Figure.Options()).drawing()).contains(
        "log scale"))
  }

  @Test("long titles and names are made to fit")
  func longNames() throws {
    let long = String(repeating: "A name that goes on ", count: 9)
    let scene = try Scene(
      text: """
        title: \(long)
        loss: x^2 + y^2
        start: [1, 2]
        steps: 40
        optimizers: [{rule: adamw, label: "1 \(long)"}, {rule: sgd, label: "2 \(long)"}, adam, adam+l2]
        """, file: "s.yaml", name: "s")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.still(step: 40))
    for arrangement in Figure.Arrangement.allCases {
      var options = Figure.Options()
      options.arrangement = arrangement
      options.spacing = 8
      expectOnPaper(Figure(of: model, options).drawing())
    }
  }

  @Test("a run alone has one pane, in its colour")
  func alone() throws {
    var model = try model("first-look")
    model.show(only: 2)
    let words = words(of: Figure(of: model, Figure.Options()).drawing())
    #expect(words.contains("AdamW") && !words.contains("Adam+L2"))
    #expect(words.contains { $0.hasPrefix("AdamW 1.2") })
  }
}
