import Screen
import Testing

@testable import Plotting

@Suite("DashedContours")
struct DashedContoursTests {
  private func contours(_ columns: Int, _ rows: Int) -> DashedContours {
    DashedContours(
      ContourMap(viewport: window(columns, rows), bandCount: DashedContours.bandCount) { x, y in
        zip(x, y).map { $0 * $0 + $1 * $1 }
      })
  }

  private func picture(_ appearance: Appearance, style: ContourStyle = .both) -> Frame {
    drawn(24, 10) { frame in
      var pane = Pane(viewport: window(24, 10))
      pane.showsAxes = false
      pane.contourStyle = style
      pane.dashedContours = contours(24, 10)
      pane.marks = [Mark(x: 0, y: 0, .validationMinimum, word: "val")]
      pane.draw(into: &frame, appearance: appearance)
    }
  }

  @Test("three broken rings about a cross")
  func rings() {
    #expect(
      picture(colorful).plainText == """
                ⠠⠒⠒⠉⠉⠒⠂ ⢄
            ⢀⠔⠉  ⢀⣀⣀⣀    ⠑⢄
            ⠁  ⡠⠊⠁    ⠈⠢⡀   ⡀
          ⢠⠃ ⢀   ⢀⠔⠒⠒⢄  ⠈⠂  ⢣
          ⠘  ⢸  ⠰⠁    ⢀  ⢰  ⠈
          ⢰  ⠈ val  × ⡸  ⠸  ⢠⠃
          ⠈⠆  ⠣⡀  ⠑⠒ ⠈  ⢀⠄  ⠘
            ⢄  ⠈⠂ ⣀⣀⣀ ⠠⠔⠁  ⡔
             ⠑⢄          ⠠⠊
                ⠐⠒⠢⠄ ⠒⠒⠉
        """)
  }

  @Test("seven bits are enough")
  func sevenBits() {
    #expect(
      picture(ascii).plainText == """
                ::::::: :
            :::  ::::    ::
            :  :::    :::   :
          :: :   :::::  ::  :
          :  :  ::    :  :  :
          :  : val  x :  :  ::
          ::  ::  :: :  ::  :
            :  :: ::: :::  :
             ::          ::
                :::: :::
        """)
  }

  @Test("a level line is six dots on and three off, a slope too, whatever its corners")
  func dashes() {
    func line(_ isBelow: (Int, Int) -> Bool) -> [UInt8] {
      let size = Size(columns: 9, rows: 5)
      let values = (0..<20).flatMap { row in
        (0..<18).map { isBelow($0, row) ? 1.0 : 0 }
      }
      return DashedContours(ContourMap(size: size, values: values, thresholds: [0.5])).dots
    }
    let level = line { _, row in row > 5 }
    #expect(
      level[9..<18].map(Braille.scalar)
        == ["⠒", "⠒", "⠒", " ", "⠐", "⠒", "⠒", "⠂", " "].map { $0 == " " ? "\u{2800}" : $0 })
    let slope = line { column, row in row > column }
    #expect(slope.map(\.nonzeroBitCount).reduce(0, +) == 12)
  }

  @Test("the second surface stays when only bands are shown")
  func bandsOnly() {
    #expect(picture(colorful, style: .bands).plainText == picture(colorful).plainText)
  }

  @Test("a plateau and an empty region have no lines", arguments: [(0, 0), (1, 1), (3, 2)])
  func nothing(size: (Int, Int)) {
    let flat = ContourMap(viewport: window(size.0, size.1), bandCount: 4) { x, _ in x.map { _ in 0 }
    }
    #expect(DashedContours(flat).dots.allSatisfy { $0 == 0 })
  }
}
