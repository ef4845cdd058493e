import Drawing
import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Figures of networks")
struct FigureNetworkTests {
  private func figure(panes: String, data: String, _ options: Figure.Options = .init()) throws
    -> Drawing
  {
    let text = """
      title: A network
      network: {data: \(data)}
      steps: 20
      lr: 0.01
      weight_decay: 0.1
      seed: 3
      optimizers: [adam, {rule: adam+l2, weight_decay: 0.01}, adamw]
      panes: \(panes)
      """
    let scene = try Scene(text: text, file: "-", name: "network")
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.still(step: 20))
    model.completeWork(threads: 1)
    return Figure(of: model, options).drawing()
  }

  private static let digits = "digits, train: 60, layers: [64, 4, 10], batch: 16"
  private static let sums = "modular(5), train: 15, layers: [10, 8, 5], activation: relu"

  private func words(of drawing: Drawing) -> [String] {
    drawing.shapes.compactMap { shape in
      if case .text(let text) = shape { text.spans.map(\.text).joined() } else { nil }
    }
  }

  @Test(
    "every content has its words",
    arguments: [
      ("rates", digits, ["slope 0.00", "√v", "no decay", "decay W1 0.10 %"]),
      ("pixels", digits, ["1", "filled: |weights of a pixel| / start; coloured: never lit"]),
      ("answers", sums, ["grey: given, right; coloured: unseen, right"]),
      ("plane", digits, ["start"]),
    ])
  func contents(panes: String, data: String, expected: [String]) throws {
    var options = Figure.Options()
    options.spacing = 16
    let drawing = try figure(panes: panes, data: data, options)
    let words = words(of: drawing)
    for word in expected { #expect(words.contains(word), "\(word) in \(words)") }
    #expect(words.contains("AdamW"))
    if panes == "plane" { #expect(words.contains { $0.hasPrefix("under the head") }) }
    for shape in drawing.shapes {
      guard case .rectangle(let frame, _) = shape else { continue }
      #expect(frame.x >= 0 && frame.right <= drawing.width && frame.bottom <= drawing.height)
    }
  }

  @Test("on paper there are letters, and greys")
  func paper() throws {
    var options = Figure.Options()
    options.millimetres = 170
    options.theme = .print
    let words = words(of: try figure(panes: "rates", data: Self.digits, options))
    #expect(words.contains("decay W2 0.10 %"))
    #expect(words.contains("(c)"))
  }
}
