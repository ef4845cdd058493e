package import Screen

/// Round numbers along an axis, in steps of 1, 2 or 5 times a power of ten.
package struct Ticks: Hashable, Sendable {
  package let values: [Double]
  /// The distance between two values.
  package let step: Double

  /// The multiples of the smallest step that is at least `spacing`.
  package init(in range: ClosedRange<Double>, spacing: Double) {
    values = []
    step = 1
  }

  /// The value with as many decimals as the step needs.
  package func label(_ value: Double, glyphs: GlyphSet) -> String { "" }

  /// Ticks of the horizontal axis, about one per 9 columns.
  package static func x(of viewport: Viewport) -> Ticks { Ticks(in: viewport.x, spacing: 1) }

  /// Ticks of the vertical axis, about one per 5 rows.
  package static func y(of viewport: Viewport) -> Ticks { Ticks(in: viewport.y, spacing: 1) }

  /// Writes the numbers of the x axis into the row below the viewport.
  package static func drawX(
    below viewport: Viewport, into frame: inout Frame, appearance: Appearance
  ) {}

  /// Writes the numbers of the y axis into the columns left of the viewport, with a column between
  /// if the gutter is wide enough.
  package static func drawY(
    leftOf viewport: Viewport, gutter: Int, into frame: inout Frame, appearance: Appearance
  ) {}
}
