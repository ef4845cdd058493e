import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("Model: the map")
struct MapModelTests {
  private func press(_ keys: [Key], in model: inout Model) {
    for key in keys { model.update(.key(key)) }
  }

  @Test("m asks for a sweep and one without decay for each optimizer that has a use for λ")
  func order() throws {
    var model = Model(scene: try mapScene(), size: Size(columns: 120, rows: 40))
    #expect(model.wantedSweeps == nil)
    press([.character("m")], in: &model)
    let order = try #require(model.wantedSweeps)
    #expect(
      order.sweeps.map(\.weights?.run.rule) == [
        .adamL2, .adamW, .adamWPaper, .adamL2, .adamW, .adamWPaper,
      ])
    #expect(order.sweeps[3...].allSatisfy { $0.weightDecays == [0] })
    #expect(model.context == .map)
  }

  @Test("leaving wants nothing more; coming back goes on with what is kept")
  func leaving() throws {
    for key in [Key.character("m"), Key(.escape)] {
      var model = try modelWithMap(isComplete: false)
      let order = try #require(model.wantedSweeps)
      press([key], in: &model)
      #expect(model.context == .lab)
      #expect(model.wantedSweeps == nil)
      press([.character("m")], in: &model)
      #expect(model.wantedSweeps?.id == order.id)
      #expect((model.shown.map?.fraction ?? 0) > 0)
    }
  }

  @Test("a map that was left half done keeps what it has, and only the rest is computed")
  func resuming() throws {
    var model = try modelWithMap(isComplete: false)
    let before = try #require(model.shown.map)
    press([.character("m"), .character("m")], in: &model)
    #expect(model.wantedSweeps?.maps == before.maps + before.baselines)
    // The cells that are known were invented: no computation gives their values.
    var desks = Desks(threads: 1)
    desks.follow(model)
    while model.shown.map?.isComplete == false { desks.deliver(to: &model) }
    let after = try #require(model.shown.map)
    for (old, new) in zip(before.maps + before.baselines, after.maps + after.baselines) {
      let known = old.cells.indices.filter { old.cells[$0] != .pending }
      #expect(known.map { old.cells[$0] } == known.map { new.cells[$0] })
    }
  }

  @Test("a complete map wants nothing, and lr and λ on it don't change it; other numbers do")
  func keeping() throws {
    var model = try modelWithMap()
    let id = model.shown.map?.id
    #expect(model.wantedSweeps == nil)
    press([.character("m"), Key(.up), .character("m")], in: &model)
    #expect(model.shown.document.scene.hyperparameters.weightDecay == 0.125)
    #expect(model.shown.map?.id == id)
    press([.character("m"), Key(.tab), Key(.up), .character("m")], in: &model)
    #expect(model.shown.document.scene.hyperparameters.beta1 != 0.9)
    #expect(model.shown.map?.id != id)
    #expect(model.wantedSweeps != nil)
  }

  @Test("a λ beyond the map makes another one")
  func beyond() throws {
    var model = try modelWithMap()
    let id = model.shown.map?.id
    press([.character("m")], in: &model)
    model.change { $0.scene.hyperparameters.weightDecay = 101 }
    press([.character("m")], in: &model)
    #expect(model.shown.map?.id != id)
  }

  @Test("parts for another order are dropped")
  func late() throws {
    var model = try modelWithMap(isComplete: false)
    let before = model.shown.map?.maps
    let map = try #require(model.shown.map)
    let part = SweepPart(sweep: 0, indices: [1], cells: [.value(3)])
    model.receive([part], for: map.id + 1)
    #expect(model.shown.map?.maps == before)
    model.receive([part], for: map.id)
    #expect(model.shown.map?.maps != before)
  }

  @Test("the hand begins at the lab's own numbers, a λ of an optimizer's own included")
  func beginning() throws {
    let map = try #require(try modelWithMap().shown.map)
    #expect((0..<3).map { map.column(of: $0) } == [8, 8, 8])
    let decays = (0..<3).map { map.settings(of: $0).weightDecay }
    for (decay, expected) in zip(decays, [0.1, 0.1, 0.001]) {
      #expect(abs(decay / expected - 1) < 1e-9)
    }
  }

  @Test("left and right keep λ, up and down change it, never beyond the grid")
  func moving() throws {
    var model = try modelWithMap()
    let row = try #require(model.shown.map?.row(of: 0))
    press([Key(.left), Key(.left)], in: &model)
    #expect(model.shown.map?.column(of: 1) == 6)
    #expect(model.shown.map?.row(of: 0) == row)
    press([Key(.up), .character("k")], in: &model)
    #expect(model.shown.map?.row(of: 0) == row + 2)
    press([Key](repeating: Key(.right, shift: true), count: 9), in: &model)
    press([Key](repeating: Key(.down, shift: true), count: 20), in: &model)
    #expect(model.shown.map?.column(of: 0) == 16)
    #expect(model.shown.map?.row(of: 0) == 0)
  }

  @Test("with lr·λ on the axis, left and right keep lr·λ")
  func productAxis() throws {
    var model = try modelWithMap()
    let before = try #require(model.shown.map).settings(of: 1)
    press([.character("x")], in: &model)
    #expect(try #require(model.shown.map).settings(of: 1) == before)
    press([Key](repeating: Key(.right), count: 4), in: &model)
    let after = try #require(model.shown.map).settings(of: 1)
    #expect(after.learningRate > 3 * before.learningRate)
    let ratio =
      after.learningRate * after.weightDecay / (before.learningRate * before.weightDecay)
    #expect(abs(ratio - 1) < 1e-9)
  }

  @Test(
    "a map with a λ or an lr of 0 keeps λ on its axis, and says why",
    arguments: [(0.0...0.1, 0.01...1), (0.001...0.1, 0...1), (0.001...0.1, -1...1)])
  func noProduct(learningRate: ClosedRange<Double>, weightDecay: ClosedRange<Double>) throws {
    var scene = try mapScene()
    scene.sweep?.learningRate = learningRate
    scene.sweep?.weightDecay = weightDecay
    var model = Model(scene: scene, size: Size(columns: 80, rows: 24))
    press([.character("m")], in: &model)
    let before = model.shown.map?.cursor
    press([.character("x")], in: &model)
    #expect(model.shown.map?.axis == .decay)
    #expect(model.shown.map?.cursor == before)
    #expect(model.notice?.text == "lr·λ needs every lr and λ of the map above 0")
  }

  @Test("Enter takes the cells' very lr and λ into the lab, one step of the history")
  func taking() throws {
    var model = try modelWithMap()
    press([Key(.left), Key(.up)], in: &model)
    let map = try #require(model.shown.map)
    press([Key(.enter)], in: &model)
    #expect(model.context == .lab)
    #expect(model.notice?.text.hasPrefix("lr 0.01 → ≈0.007499, weight_decay 0.1 → ≈0.1334") == true)
    let scene = model.shown.document.scene
    let (learningRate, weightDecay) = map.settings(of: 0)
    #expect(scene.hyperparameters.learningRate == learningRate)
    #expect(scene.hyperparameters.weightDecay == weightDecay)
    #expect(
      scene.optimizers[3].settings == [.number(.weightDecay, map.settings(of: 2).weightDecay)])
    for index in map.maps.indices {
      let run = model.shown.runs.paths[map.definition.subjects[index].run].run
      let cell = try #require(map.definition.sweeps[index].weights).run(
        row: map.row(of: index), column: map.column(of: index))
      #expect(run.hyperparameters == cell.hyperparameters, "bit for bit")
    }
    press([.character("u")], in: &model)
    #expect(model.shown.document.scene == model.shown.document.original)
  }

  @Test(
    "a hand that hasn't been moved keeps the lab's own numbers; one that came back takes the cell's"
  )
  func goingBack() throws {
    var scene = try mapScene()
    scene.hyperparameters.learningRate = 0.011
    for (keys, isTaken) in [
      ([], false), ([Key(.tab), .character("x")], false), ([Key(.left), Key(.right)], true),
    ] {
      var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
      press([.character("m")] + keys, in: &model)
      let cell = try #require(model.shown.map).settings(of: 0)
      #expect(cell.learningRate != 0.011)
      press([Key(.enter)], in: &model)
      #expect(model.context == .lab)
      #expect(
        model.shown.document.scene.hyperparameters.learningRate
          == (isTaken ? cell.learningRate : 0.011))
    }
  }

  @Test("the scene's λ is that of the focused map, or of the first whose optimizer has no own")
  func takingFromFocus() throws {
    var model = try modelWithMap()
    let map = try #require(model.shown.map)
    model.shown.map?.cursor.heights[1] = map.cursor.heights[0] + 1
    model.shown.map?.hasMoved = true
    press([Key(.tab)], in: &model)
    let weightDecay = try #require(model.shown.map).settings(of: 1).weightDecay
    press([Key(.enter)], in: &model)
    #expect(model.shown.document.scene.hyperparameters.weightDecay == weightDecay)
    #expect(abs(weightDecay - 1) < 1e-9)
    model = try modelWithMap()
    press([Key(.tab, shift: true), Key(.enter)], in: &model)
    #expect(model.shown.map?.focus == 2)
    #expect(model.shown.document.scene.hyperparameters.weightDecay == 0.1)
  }

  @Test("hiding the focused map moves the focus to one that is shown")
  func hiding() throws {
    var model = try modelWithMap()
    press([.character("2")], in: &model)
    #expect(model.shown.map?.focus == 1)
    press([.character("2"), .character("3")], in: &model)
    #expect(model.shown.map?.focus == 0)
  }

  @Test("a click chooses the cell, in maps with the same axes together")
  func clicking() throws {
    var model = try modelWithMap()
    let third = try #require(model.shown.map?.row(of: 2))
    let layout = MapLayout(size: model.size, mapCount: 3, focus: 0)
    let plot = layout.panes[1].plot
    model.happen(Mouse(.press, .left, at: Place(column: plot.column, row: plot.row)))
    #expect(model.shown.map?.focus == 1)
    #expect((0..<3).map { model.shown.map?.column(of: $0) } == [0, 0, 0])
    #expect(model.shown.map?.row(of: 0) == model.shown.map?.row(of: 1))
    #expect(model.shown.map?.row(of: 2) == third)
    let before = model.shown.map?.cursor
    model.happen(Mouse(.press, .left, at: Place(column: 0, row: 0)))
    #expect(model.shown.map?.cursor == before)
  }

  @Test(
    "a click takes the better of a cell's two rows, where the dot is, and doesn't move the window")
  func clickingHalves() throws {
    var model = try modelWithMap()
    let layout = MapLayout(size: model.size, mapCount: 3, focus: 0)
    for (index, frame) in layout.panes.enumerated() {
      let map = try #require(model.shown.map)
      let geometry = MapGeometry(
        map: map.maps[index], axis: map.axis, window: MapWindow.windows(of: map)[index],
        plot: frame.plot)
      for column in stride(from: 0, to: 17, by: 4) {
        let best = try #require(map.maps[index].bestRow(column: column))
        guard let dot = geometry.pixel(row: best, column: column) else { continue }
        let place = Place(
          column: geometry.region.column + dot.column,
          row: geometry.region.row + dot.halfRow / 2)
        model.happen(Mouse(.press, .left, at: place))
        #expect(model.shown.map?.row(of: index) == best)
        #expect(model.shown.map?.column(of: index) == column)
        #expect(MapWindow.windows(of: try #require(model.shown.map))[index] == geometry.window)
      }
    }
  }

  @Test("a click beyond the slanted grid takes the nearest row")
  func clickingBeyond() throws {
    var model = try modelWithMap()
    press([.character("x")] + [Key](repeating: Key(.up), count: 50), in: &model)
    let plot = MapLayout(size: model.size, mapCount: 3, focus: 0).panes[0].plot
    model.happen(Mouse(.press, .left, at: Place(column: plot.column, row: plot.row)))
    #expect(model.shown.map?.column(of: 0) == 0)
    #expect(model.shown.map?.row(of: 0) == 48)
  }

  @Test("a key that works in the lab alone says so on the map")
  func deadKeys() throws {
    for key in ["N", "S", "L", "y", "V", "r", "c", "u"] as [Unicode.Scalar] {
      var model = try modelWithMap()
      press([.character(key)], in: &model)
      #expect(model.notice?.text == "\(key) works in the lab: m goes back there")
      #expect(model.context == .map)
    }
    for (key, notice) in [
      (.character(" "), "space works in the lab: m goes back there"),
      (Key(.home), "that key works in the lab: m goes back there"),
      (.character("Q"), "Q has no use here; ? shows the keys"),
      (.character("A"), "A has no use here; ? shows the keys"), (Key(.up), nil),
      (.character("t"), nil),
    ] as [(Key, String?)] {
      var model = try modelWithMap()
      press([key], in: &model)
      #expect(model.notice?.text == notice)
    }
  }

  @Test("keys of the lab don't reach it through the map, and the help comes back to the map")
  func otherKeys() throws {
    var model = try modelWithMap()
    let scene = model.shown.document.scene
    press(["u", "b", "N", " ", "r"].map { .character($0) }, in: &model)
    #expect(model.context == .map)
    #expect(model.shown.document.scene == scene)
    press([.character("?"), Key(.escape)], in: &model)
    #expect(model.context == .map)
    #expect(model.sheets.contains(.map))
    press([.character("q")], in: &model)
    #expect(model.orders.departure == nil && model.context == .lab, "q closes what is open")
    press([.character("q")], in: &model)
    #expect(model.orders.departure == .quit)
  }

  @Test("without an optimizer that has a use for λ there is no map")
  func noMap() throws {
    var scene = try mapScene()
    scene.replaceOptimizers([.adam, .sgd])
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    press([.character("m")], in: &model)
    #expect(model.context == .lab)
    #expect(model.notice?.text == "no optimizer here has a use for weight decay")
  }

  @Test("computed at once, a map is that of Simulation's own sweep")
  func computing() throws {
    var scene = try mapScene()
    scene.sweep?.columns = 5
    scene.sweep?.rows = 4
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.openMap()
    model.completeWork(threads: 2)
    let expected = try #require(Array(scene.sweeps().dropFirst()).plan().maps())
    #expect(model.shown.map?.maps == expected)
    #expect(model.shown.map?.isComplete == true)
  }
}
