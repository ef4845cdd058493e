import Screen
import Testing

@testable import Plotting

@Suite("SignLegend")
struct SignLegendTests {
  private func legend(_ change: (inout Pane) -> Void) -> SignLegend {
    var frame = Frame(size: Size(columns: 24, rows: 6))
    var pane = Pane(viewport: window(24, 6))
    change(&pane)
    return pane.draw(into: &frame, appearance: colorful)
  }

  @Test("it lists what is seen, not what a head or another sign covers or lies outside")
  func seen() {
    let legend = legend { pane in
      pane.marks = [
        Mark(x: 0, y: 0, .minimum), Mark(x: 0, y: 0, .start), Mark(x: 99, y: 0, .validationMinimum),
      ]
      pane.predictions = [.point(x: 3, y: 1, .limit), .point(x: -3, y: -1, .mapPoint)]
      pane.heads = [Head(x: 3, y: 1, series: 2)]
    }
    #expect(legend.signs == [.minimum, .mapPoint])
    #expect(legend.bearings.isEmpty)
  }

  @Test("a head outside is a sign; those of several panes are listed once, and spelled")
  func entries() {
    var all = legend { $0.heads = [Head(x: 99, y: 0, series: 0), Head(x: -99, y: 0, series: 1)] }
    all.formUnion(legend { $0.marks = [Mark(x: 0, y: 0, .start)] })
    all.formUnion(legend { $0.predictions = [.point(x: 0, y: 0, .mapPoint)] })
    #expect(
      all.entries(in: .ascii).map { "\($0.glyph) \($0.meaning)" } == [
        "S start", "M MAP: minimum of loss + lambda/2 |w|^2", "< outside the view, that way",
        "> outside the view, that way",
      ])
  }
}
