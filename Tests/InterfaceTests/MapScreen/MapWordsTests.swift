import Simulation
import Testing

@testable import Interface

@Suite("MapWords")
struct MapWordsTests {
  /// The model of `mapScene`, its maps' values made of α and λ; nil diverged.
  private func model(_ value: (Double, Double) -> Double?) throws -> Model {
    var model = Model(scene: try mapScene(), size: .init(columns: 120, rows: 40))
    model.openMap()
    let map = try #require(model.shown.map)
    let parts = map.definition.sweeps.enumerated().map { index, sweep in
      let cells = sweep.weightDecays.flatMap { weightDecay in
        sweep.learningRates.map { value($0, weightDecay).map(SweepMap.Cell.value) ?? .diverged }
      }
      return SweepPart(sweep: index, indices: Array(cells.indices), cells: cells)
    }
    model.receive(parts, for: map.id)
    return model
  }

  private func picture(_ model: Model) -> String {
    LabView().frame(of: model, depth: .palette256, glyphs: .full).plainText
  }

  @Test("how a ridge runs is what its map bears out")
  func slopes() throws {
    for (value, words) in [
      ({ _, _ in 0 }, "several λ equally good"),
      ({ _, decay in 1 + decay }, "best: the smallest λ"),
      ({ _, decay in decay > 0 ? 1 / decay : 2e9 }, "best: the largest λ"),
      ({ rate, decay in rate > 0.01 ? 1 + decay : 2e3 - decay }, "best λ at the edge"),
      ({ _, decay in decay > 0.02 ? nil : 1 - decay }, "best λ beside divergence"),
      ({ _, decay in (decay - 0.02) * (decay - 0.02) - 1 }, "best λ fits no power law"),
      ({ _, _ in nil }, "no run has a value"),
    ] as [((Double, Double) -> Double?, String)] {
      let map = try #require(try model(value).shown.map)
      #expect(MapWords.slopes(of: map, 0, glyphs: .full).first == words)
    }
  }

  @Test("the longest form comes first, the shortest fits the narrowest pane")
  func forms() throws {
    for value in [{ _, _ in 0 }, { _, decay in 1 + decay }] as [(Double, Double) -> Double] {
      let map = try #require(try model(value).shown.map)
      let lengths = MapWords.slopes(of: map, 0, glyphs: .full).map(\.count)
      #expect(lengths == lengths.sorted(by: >) && lengths.last.map { $0 <= 12 } == true)
    }
  }

  @Test("without a law there is no factor, no bar and no word of divergence")
  func noFactor() throws {
    // One run diverged, whose λ nobody borrows.
    let model = try model { _, decay in decay > 90 ? nil : 1 + decay }
    let map = try #require(model.shown.map)
    #expect(map.maps[0].transfer == 1)
    #expect(MapWords.factor(of: map, 0) == "–")
    #expect(map.transfer(of: 0) == nil)
    let picture = picture(model)
    #expect(!picture.contains("diverges") && !picture.contains("▇"))
  }

  @Test("with a law it is the factor along the axis that is shown, or a divergence")
  func factor() throws {
    var map = try #require(try modelWithMap().shown.map)
    #expect(map.maps.map(\.course.isLaw) == [true, true, true])
    #expect(MapWords.factor(of: map, 0) == "diverges")
    #expect(MapWords.factor(of: map, 2) == "1.00")
    map.axis = .product
    #expect(MapWords.factor(of: map, 1) == "1.00")
    #expect((map.transfer(of: 2) ?? 0) > 2)
  }

  @Test("the caption promises nothing that the maps don't bear out")
  func caption() throws {
    #expect(picture(try model { _, _ in 0 }).contains("no best one to mark"))
  }

  @Test("where several λ are the best, none is marked")
  func marks() throws {
    let flat = picture(try model { _, _ in 1 })
    // The caption and the legend name the mark.
    #expect(flat.count { $0 == "•" } <= 1)
    #expect(picture(try modelWithMap()).count { $0 == "•" } > 17)
  }
}
