import Lessons
import Screen
import Testing

@testable import Interface

@Suite("LegendView")
struct LegendViewTests {
  private func legend(of session: Session, columns: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), appearance: Appearance())
    LegendView(model: session.model).draw(on: &canvas, row: 0)
    return canvas.frame.plainText
  }

  @Test("names of one family are said once where the row is short")
  func families() throws {
    let session = try Session("regression", step: 0)
    #expect(
      legend(of: session, columns: 60)
        == "   ■ Adam+L2 λ 0.2 ■ 0.3 ■ 0.45 ▲ AdamW λ 0.2 ▲ 0.3 ▲ 0.45")
    #expect(legend(of: session, columns: 200).hasSuffix("▲ AdamW λ 0.45 0.00   ‖w‖"))
  }

  @Test("every run is named, in every scene and at every width")
  func complete() throws {
    for name in BundledScenes.ofTwoWeights {
      let session = try Session(name, step: 0)
      for columns in [40, 60, 80, 120, 200] {
        let legend = legend(of: session, columns: columns)
        let count = legend.unicodeScalars.count { "●■▲◆▼★".unicodeScalars.contains($0) }
        #expect(count == session.scene.optimizers.count, "\(name), \(columns): \(legend)")
      }
    }
  }
}
