import Lessons
import Plotting
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("MapView")
struct MapViewTests {
  private func frame(
    _ model: Model, depth: ColorDepth = .palette256, glyphs: GlyphSet = .full
  ) -> Frame {
    LabView().frame(of: model, depth: depth, glyphs: glyphs)
  }

  @Test("the map looks as it should, at every size", arguments: [(120, 40), (80, 24), (200, 60)])
  func pictures(columns: Int, rows: Int) throws {
    let model = try modelWithMap(size: Size(columns: columns, rows: rows))
    try expectSnapshot(frame(model), named: "map-\(columns)x\(rows)")
  }

  @Test("in a hall exponents are large, the title is whole, and what belongs to a desk is left out")
  func hall() throws {
    var model = try modelWithMap(size: Size(columns: 100, rows: 28))
    model.beginLecture()
    let rows = frame(model).plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("λ ∝ lr^") })
    #expect(rows[row].split(separator: " ").filter { $0.hasPrefix("lr^") }.count == 3)
    #expect([row - 1, row + 1].allSatisfy { rows[$0].contains { "▀▄".contains($0) } })
    #expect(rows[0].hasPrefix(" A ridge") && rows[0].hasSuffix("   map"))
    #expect(!rows.contains { $0.contains("keep λ") })
  }

  @Test("a click on a map's title moves the focus there")
  func clickedTitle() throws {
    var model = try modelWithMap()
    for (column, focus) in [(60, 1), (100, 2), (20, 0)] {
      model.happen(Mouse(.press, .left, at: Place(column: column, row: 4)))
      #expect(model.shown.map?.focus == focus)
    }
  }

  @Test("coarse cells stand for their finer neighbours")
  func coarse() throws {
    let model = try modelWithMap(isComplete: false)
    try expectSnapshot(frame(model), named: "map-coarse-120x40")
  }

  @Test("without colour and with seven bits, density carries the picture")
  func monochrome() throws {
    let frame = frame(
      try modelWithMap(size: Size(columns: 80, rows: 24)), depth: .monochrome, glyphs: .ascii)
    #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
    try expectSnapshot(frame, named: "map-80x24-ascii")
  }

  @Test("slopes and transfer stand beside their maps")
  func numbers() throws {
    var model = try modelWithMap()
    var text = frame(model).plainText
    for word in ["∝ lr^−2.00", "∝ lr^−1.00", "∝ lr^0.00", "0.2 ", "λ doesn't help"] {
      #expect(text.contains(word), "\(word)")
    }
    model.update(.key(.character("x")))
    text = frame(model).plainText
    for word in [
      "best lr·λ ∝ lr^−1.00", "best lr·λ ∝ lr^0.00", "best lr·λ ∝ lr^1.00", "keep lr·λ, change lr",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("every pane shows five decades around its ridge, all of the same length")
  func windows() throws {
    let map = try #require(try modelWithMap().shown.map)
    let windows = MapWindow.windows(of: map)
    for window in windows {
      #expect(abs(window.upperBound - window.lowerBound - 5) < 1e-9)
    }
    #expect(abs(windows[0].lowerBound + 3.5) < 1e-9)
    #expect(abs(windows[2].lowerBound + 5.5) < 1e-9)
  }

  @Test("every size has a picture, with every glyph set and axis")
  func everySize() throws {
    var model = try modelWithMap()
    for _ in 0..<2 {
      model.update(.key(.character("x")))
      for columns in [0, 1, 39, 40, 57, 80, 133, 300] {
        for rows in [0, 1, 12, 13, 19, 24, 31, 48, 90] {
          let size = Size(columns: columns, rows: rows)
          model.update(.resize(size))
          for glyphs in GlyphSet.allCases {
            #expect(frame(model, glyphs: glyphs).size == size)
          }
        }
      }
    }
  }

  @Test("nothing known, one cell, a λ of zero: pictures all the same")
  func degenerate() throws {
    for (columns, rows, decay) in [
      (1, 1, 0.1...0.1), (3, 1, 0.1...0.1), (1, 5, 0.01...1), (4, 4, 0...1),
    ] {
      var scene = try mapScene()
      scene.sweep = Scene.Sweep(
        learningRate: 0.01...0.1, weightDecay: decay, columns: columns, rows: rows)
      scene.optimizers[3].sweep = nil
      var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
      model.openMap()
      _ = frame(model)
      model.completeWork(threads: 1)
      model.update(.key(Key(.up)))
      #expect(frame(model).plainText.contains("map"))
    }
  }
}
