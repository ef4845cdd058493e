import Drawing
import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Figures")
struct FigureTests {
  private func model(_ name: String) throws -> Model {
    let scene = try #require(try BundledScenes.scene(named: name))
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
    case .text(let text): [text.place]
    }
  }

  @Test(
    "every scene has one in every arrangement, all of it on the paper",
    arguments: BundledScenes.names)
  func scenes(name: String) throws {
    let model = try model(name)
    for (arrangement, millimetres) in [(Figure.Arrangement.side, nil), (.one, 85.0)] {
      var options = Figure.Options()
      (options.arrangement, options.millimetres) = (arrangement, millimetres)
      options.showsLevels = true
      let drawing = Figure(of: model, options).drawing()
      let paper = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
      for shape in drawing.shapes {
        #expect(points(of: shape).allSatisfy { paper.contains($0) }, "\(shape)")
      }
    }
  }

  @Test("in print nothing has a colour", arguments: ["first-look", "regression", "valley"])
  func greys(name: String) throws {
    var options = Figure.Options()
    options.theme = .print
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
      let paper = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
      for shape in drawing.shapes {
        #expect(points(of: shape).allSatisfy { paper.contains($0) }, "\(shape)")
      }
      let dots = drawing.shapes.count { shape in
        if case .circle(_, let radius, _, _) = shape { radius <= 4 } else { false }
      }
      #expect(dots >= 5)
    }
  }

  @Test("a run alone has one pane, in its colour")
  func alone() throws {
    var model = try model("first-look")
    model.show(only: 2)
    let drawing = Figure(of: model, Figure.Options()).drawing()
    let words = drawing.shapes.compactMap { shape -> String? in
      if case .text(let text) = shape { text.spans.map(\.text).joined() } else { nil }
    }
    #expect(words.contains("AdamW") && !words.contains("Adam+L2"))
    #expect(words.contains { $0.hasPrefix("AdamW 1.2") })
  }
}
