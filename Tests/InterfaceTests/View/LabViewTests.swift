import Lessons
import Screen
import Testing

@testable import Interface

@Suite("LabView")
struct LabViewTests {
  private func scene(_ name: String) throws -> Scene {
    try #require(try BundledScenes.scene(named: name))
  }

  private func frame(
    _ name: String, _ columns: Int, _ rows: Int, appearance: Appearance = Appearance()
  ) throws -> Frame {
    stillFrame(
      of: try scene(name), at: nil, size: Size(columns: columns, rows: rows),
      appearance: appearance)
  }

  @Test(
    "the first scenes look as they should, at every size",
    arguments: [
      ("first-look", 120, 40), ("first-look", 80, 24), ("first-look", 200, 60),
      ("first-look", 60, 20), ("box", 120, 40), ("plateau", 120, 40), ("plateau", 80, 24),
    ])
  func pictures(name: String, columns: Int, rows: Int) throws {
    try expectSnapshot(frame(name, columns, rows), named: "\(name)-\(columns)x\(rows)")
  }

  @Test(
    "six optimizers stand in two rows, each with its name and its norm",
    arguments: [(80, 24), (120, 40)])
  func six(columns: Int, rows: Int) throws {
    var scene = try scene("first-look")
    scene.replaceOptimizers([
      .adam, .adamL2, .adamW, .sgdW, .adamL2FirstMoment, .adamL2SecondMoment,
    ])
    let frame = stillFrame(
      of: scene, at: nil, size: Size(columns: columns, rows: rows), appearance: Appearance())
    try expectSnapshot(frame, named: "six-\(columns)x\(rows)")
  }

  @Test("without colour and with seven bits, glyphs carry the picture")
  func monochrome() throws {
    let frame = try frame(
      "plateau", 80, 24, appearance: Appearance(depth: .monochrome, glyphs: .ascii))
    #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
    try expectSnapshot(frame, named: "plateau-80x24-ascii")
  }

  @Test("first-look says on the screen what was measured")
  func numbersOnTheScreen() throws {
    let text = try frame("first-look", 120, 40).plainText
    for expected in [
      "step 1600/2400", "(2.97, 2.97)  ‖w‖ 4.21", "(1.54, 0.12)  ‖w‖ 1.55",
      "(0.86, 0.86)  ‖w‖ 1.22",
      "0.05 %", "0.50 %", "0.10 %", "decay per step: none",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  /// Each size has its turn with one of the glyph sets, every third in the other theme too.
  @Test("every size has a picture, down to nothing", arguments: [Theme.dark, .light])
  func everySize(theme: Theme) throws {
    var model = Model(scene: try scene("first-look"), size: Size(columns: 0, rows: 0), theme: theme)
    model.seek(to: 1600)
    let view = LabView()
    for (column, columns) in [0, 1, 2, 39, 40, 57, 79, 80, 99, 100, 133, 300].enumerated() {
      for (row, rows) in [0, 1, 2, 11, 12, 13, 19, 20, 29, 30, 31, 90].enumerated() {
        guard theme == .dark || (column + row).isMultiple(of: 3) else { continue }
        let size = Size(columns: columns, rows: rows)
        model.update(.resize(size))
        let all = GlyphSet.allCases
        let glyphs = all[(column + row + (theme == .dark ? 0 : 1)) % all.count]
        let frame = view.frame(of: model, depth: .palette256, glyphs: glyphs)
        #expect(frame.size == size)
      }
    }
  }

  @Test("below 40×12 a card says what is needed")
  func card() throws {
    let text = try frame("first-look", 39, 12).plainText
    #expect(text.contains("needs 40×12"))
    #expect(text.contains("q quits"))
  }

  @Test("a cache changes nothing but the time")
  func cache() throws {
    var model = Model(scene: try scene("box"), size: Size(columns: 120, rows: 40))
    let view = LabView()
    for command in [
      Command.time(.step(by: 10)), .number(.adjust(by: 1)), .picture(.toggleOverlay),
      .number(.adjust(by: -3)), .picture(.toggleOptimizer(1)),
      .picture(.toggleOverlay), .number(.undo), .program(.nextScene), .time(.lastStep),
      .picture(.cycleContours), .program(.previousScene),
    ] {
      model.obey(command, on: Scenery())
      #expect(
        view.frame(of: model, depth: .palette256, glyphs: .full)
          == LabView().frame(of: model, depth: .palette256, glyphs: .full))
    }
  }

  @Test("a diverged run says so where it stood")
  func diverged() throws {
    let text = "{title: x, loss: x^4+y^2, start: [3, 1], lr: 1, optimizers: [sgd, adam]}"
    let scene = try Scene(text: text, file: "-", name: "x")
    let frame = stillFrame(
      of: scene, at: 20, size: Size(columns: 120, rows: 40), appearance: Appearance())
    #expect(frame.plainText.contains("diverged at 6: the gradient in x"))
    let narrow = stillFrame(
      of: scene, at: 20, size: Size(columns: 60, rows: 20), appearance: Appearance())
    #expect(narrow.plainText.contains("diverged at 6"))
  }
}
