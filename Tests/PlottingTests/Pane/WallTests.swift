import Screen
import Testing

@testable import Plotting

@Suite("Wall")
struct WallTests {
  private func picture(
    _ wall: Wall, appearance: Appearance = colorful, _ change: (inout Pane) -> Void = { _ in }
  ) -> (text: String, legend: SignLegend) {
    var legend = SignLegend()
    let frame = drawn(32, 8) { frame in
      var pane = Pane(viewport: window(32, 8))
      pane.predictions = [.wall(wall)]
      change(&pane)
      legend = pane.draw(into: &frame, appearance: appearance)
    }
    return (frame.plainText, legend)
  }

  @Test("a solid box, hatching beyond it, its word inside; no axis crosses the hatching")
  func box() {
    let (text, legend) = picture(Wall(halfX: 5, halfY: 3, word: "wall 1/λ"))
    #expect(
      text == """
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱▛▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▌╱╱╱╱╱
        ╱╱╱╱╱╱▌         ⠅         ▌╱╱╱╱╱
        ╱╱╱╱╱╱▌         ⠅         ▌╱╱╱╱╱
        ╱╱╱╱╱╱▌⠁⠁⠁⠁⠁⠁⠁⠁⠁⠅⠁⠁⠁⠁⠁⠁⠁⠁⠁▌╱╱╱╱╱
        ╱╱╱╱╱╱▌         ⠅wall 1/λ ▌╱╱╱╱╱
        ╱╱╱╱╱╱▌         ⠅         ▌╱╱╱╱╱
        ╱╱╱╱╱╱▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▘╱╱╱╱╱
        """)
    #expect(legend.hasWall && legend.hatchings == [.beyondWall])
  }

  @Test("words and marks in the hatching have a free cell on either side")
  func words() {
    let (text, _) = picture(Wall(halfX: 2, halfY: 1, word: "wall 1/λ = 2")) {
      $0.marks = [Mark(x: 5, y: 2, .minimum)]
    }
    #expect(
      text == """
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱ minimum  + ╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱▛▀▀▀▀▀▀▀▌╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱▌⠁⠁⠁⠅⠁⠁⠁▌╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱▀▀▀▀▀▀▀▀▘╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱ wall 1/λ = 2 ╱╱╱╱╱╱╱╱╱╱╱╱
        ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱
        """)
  }

  @Test("where other runs share the pane nothing is hatched")
  func shared() {
    var wall = Wall(halfX: 5, halfY: 3, word: "wall")
    wall.isHatched = false
    let (text, legend) = picture(wall)
    #expect(!text.contains("╱") && legend.hatchings.isEmpty && legend.hasWall)
  }

  @Test("a wall out of view has no word, unless all that is seen lies beyond it")
  func outOfView() {
    let inside = picture(Wall(halfX: 50, halfY: 50, word: "wall"))
    #expect(!inside.text.contains("wall") && inside.legend.signs.isEmpty && !inside.legend.hasWall)
    let beyond = picture(Wall(halfX: 1, halfY: 1, word: "wall")) {
      $0.viewport = Viewport(
        showing: 4...12, 4...8, in: Region(column: 0, row: 0, columns: 32, rows: 8))
    }
    #expect(beyond.text.contains(" beyond the wall "))
    #expect(beyond.text.count { $0 == "╱" } > 200)
  }

  @Test("in ASCII the sides and the hatching are letters")
  func asciiWall() {
    #expect(
      picture(Wall(halfX: 5, halfY: 3, word: "wall 1/L"), appearance: ascii).text == """
        ////////////////////////////////
        //////H===================H/////
        //////H         |         H/////
        //////H         |         H/////
        //////H---------|---------H/////
        //////H         |wall 1/L H/////
        //////H         |         H/////
        //////H===================H/////
        """)
  }

  @Test("where the loss has no finite value the pane is hatched and has no band")
  func undefined() {
    let (text, legend) = picture(Wall(halfX: 50, halfY: 50, word: "wall")) { pane in
      pane.contours = ContourMap(viewport: pane.viewport, bandCount: 6) { x, y in
        zip(x, y).map { $0.squareRoot() + $1 * $1 }
      }
    }
    let rows = text.split(separator: "\n")
    #expect(rows.allSatisfy { $0.prefix(16).allSatisfy { $0 == "╲" } })
    #expect(rows.allSatisfy { !$0.dropFirst(16).contains("╲") })
    #expect(legend.hatchings == [.undefined])
  }

  @Test("the loss is written on each contour line on request")
  func levels() {
    let (text, _) = picture(Wall(halfX: 50, halfY: 50, word: "wall")) { pane in
      pane.contours = ContourMap(viewport: pane.viewport, bandCount: 3) { x, _ in x }
      pane.contourStyle = .levels
    }
    #expect(
      text == """
           ⢸          ⡇ ⠅
           ⢸          ⡇ ⠅
         -6.12        ⡇ ⠅
           ⢸          ⡇ ⠅
        ⠁⠁⠁⢸⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⡇⠁⠅⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁
           ⢸       -0.875
           ⢸          ⡇ ⠅
           ⢸          ⡇ ⠅
        """)
  }
}
