import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Seven bits")
struct SevenBitTests {
  @Test(
    "every screen of every scene is ASCII where only ASCII is to be had",
    arguments: [(80, 24), (120, 40), (60, 20), (200, 60)])
  func allScreens(columns: Int, rows: Int) throws {
    let screens: [[Key]] = [
      [], [.character("i")], [.character("?")], [.character("/")], [.character("L")],
      [.character("n")], [.character("o")], [.character("v")], [.character("V")],
    ]
    for name in BundledScenes.ofTwoWeights {
      let scene = try #require(try BundledScenes.scene(named: name))
      var opened = Model(scene: scene, size: Size(columns: columns, rows: rows))
      opened.seek(to: scene.openingStep ?? scene.steps)
      let view = LabView()
      for keys in columns == 80 ? screens : [[]] {
        var model = opened
        for key in keys { model.update(.key(key)) }
        let frame = view.frame(of: model, depth: .monochrome, glyphs: .ascii)
        let foreign = frame.cells.filter { !$0.scalar.isASCII }.map { String($0.scalar) }
        #expect(foreign.isEmpty, "\(name) \(keys): \(Set(foreign).sorted())")
      }
    }
  }
}
