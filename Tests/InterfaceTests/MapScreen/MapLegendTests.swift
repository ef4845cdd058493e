import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("MapLegend")
struct MapLegendTests {
  /// The legend's row.
  private func legend(_ model: Model, glyphs: GlyphSet = .full) throws -> String {
    let frame = LabView().frame(of: model, depth: .palette256, glyphs: glyphs)
    let row = try #require(MapLayout(size: model.size, mapCount: 3, focus: 0).legendRow)
    return String(frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)[row])
  }

  /// A complete map with one value everywhere, another one without decay, and one at the end.
  private func model(_ value: Double, without bare: Double, best: Double) throws -> Model {
    var model = Model(scene: try mapScene(), size: Size(columns: 120, rows: 40))
    model.update(.key(.character("m")))
    let map = try #require(model.shown.map)
    for (index, sweep) in map.definition.sweeps.enumerated() {
      let count = sweep.weightDecays.count * sweep.learningRates.count
      var cells = [SweepMap.Cell](
        repeating: .value(sweep.weightDecays == [0] ? bare : value), count: count)
      if index == 0 { cells[0] = .value(best) }
      model.receive([SweepPart(sweep: index, indices: Array(0..<count), cells: cells)], for: map.id)
    }
    return model
  }

  @Test(
    "the dots stay at every width, whatever else has to go",
    arguments: [60, 80, 99, 100, 110, 120, 200], [24, 32, 60])
  func dots(columns: Int, rows: Int) throws {
    var model = try modelWithMap(size: Size(columns: columns, rows: rows))
    #expect(try legend(model).contains("• best λ"))
    #expect(try legend(model, glyphs: .ascii).contains("O best"))
    if columns >= 80 { #expect(try legend(model).contains("blank: diverged")) }
    model.update(.key(.character("x")))
    #expect(try legend(model).contains("• best lr·λ"))
  }

  @Test("blank is what diverged, and under lr·λ also what the slanted grid doesn't reach")
  func blanks() throws {
    var model = try modelWithMap()
    #expect(try legend(model).hasSuffix("blank: diverged"))
    model.update(.key(.character("x")))
    #expect(try legend(model).contains("blank: not computed or diverged"))
    model.update(.resize(Size(columns: 80, rows: 24)))
    #expect(try legend(model).contains("blank: no"))
    model = try self.model(0.5, without: 1, best: 0.1)
    #expect(try !legend(model).contains("blank"))
    model.update(.key(.character("x")))
    #expect(try legend(model).hasSuffix("blank: not computed"))
  }

  @Test("different numbers look different, with two digits if that will do")
  func digits() throws {
    let close = try legend(try model(2.5312, without: 1.0031, best: 1.0012))
    for word in [" 2.531 ", " 1.001 ", "without decay 1.003"] {
      #expect(close.contains(word), "\(word): \(close)")
    }
  }

  @Test("an axis from zero has a tick at each end")
  func ticks() throws {
    var scene = try mapScene()
    scene.sweep?.learningRate = 0...0.1
    var model = Model(scene: scene, size: Size(columns: 80, rows: 24))
    model.update(.key(.character("m")))
    let layout = MapLayout(size: model.size, mapCount: 3, focus: 0)
    let frame = LabView().frame(of: model, depth: .palette256, glyphs: .full)
    let line = frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    for pane in layout.panes {
      let ticks = line[pane.tickRow].dropFirst(pane.plot.column).prefix(pane.plot.columns)
      #expect(ticks.split(separator: " ") == ["0", "0.1"])
      #expect(ticks.hasPrefix("0"))
    }
  }
}
