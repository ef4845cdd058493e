package import Screen

/// Loss bands and contour dots of a viewport: computed once, drawn in every pane.
package struct ContourMap: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// The loss is the same everywhere.
  package let isPlateau: Bool
  /// The band of each cell, row by row, 0 the lowest.
  let bands: [UInt8]
  /// The braille pattern of the contour lines in each cell.
  let dots: [UInt8]

  /// Samples the loss at the centre of every dot and cuts it at its quantiles (`BandLevels`).
  ///
  /// - Parameters:
  ///   - bandCount: how many bands; see `bandCount(for:)`.
  ///   - sample: the loss at points given as two arrays of one number per dot, row by row from the
  ///     top left. Values that aren't finite lie in the highest band.
  package init(
    viewport: Viewport, bandCount: Int, sample: (_ x: [Double], _ y: [Double]) -> [Double]
  ) {
    let region = viewport.region
    let (x, y) = viewport.dotCentres()
    let values = region.isEmpty ? [] : sample(x, y)
    precondition(values.count == x.count, "one loss per dot")
    guard let thresholds = Self.thresholds(of: values, width: region.columns * 2, bandCount) else {
      self.init(plateauOf: region.size, bandCount: bandCount)
      return
    }
    self.init(size: region.size, values: values, thresholds: thresholds)
  }

  /// Cuts values, one a dot, at given thresholds in rising order: a dot's band is how many of them
  /// lie below its value.
  package init(size: Size, values: [Double], thresholds: [Double]) {
    precondition(values.count == size.columns * size.rows * 8, "one value per dot")
    precondition(thresholds.count < 255, "a band is a byte")
    let raster = BandRaster(values: values, width: size.columns * 2, thresholds: thresholds)
    columns = size.columns
    rows = size.rows
    isPlateau = false
    (bands, dots) = raster.cells()
  }

  /// One flat fill, the second band, without lines.
  private init(plateauOf size: Size, bandCount: Int) {
    columns = size.columns
    rows = size.rows
    isPlateau = true
    bands = Array(repeating: bandCount > 1 ? 1 : 0, count: columns * rows)
    dots = Array(repeating: 0, count: columns * rows)
  }

  /// How many bands suit a terminal: what the theme has, and four where lines are drawn in whole
  /// characters.
  package static func bandCount(for appearance: Appearance) -> Int {
    appearance.glyphs == .ascii ? 4 : appearance.theme.bandCount
  }

  /// The quantiles of every second row of dots, 2 × 2 a cell; nil for a plateau.
  private static func thresholds(of values: [Double], width: Int, _ bandCount: Int) -> [Double]? {
    guard !values.isEmpty else { return nil }
    var finite: [Double] = []
    finite.reserveCapacity(values.count / 2)
    var spread = FiniteSpread()
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      for value in values[start + width..<start + 2 * width] where value.isFinite {
        finite.append(value)
        spread.include(value)
      }
    }
    return spread.isVisible
      ? BandLevels.quantiles(of: &finite, bandCount: bandCount) : nil
  }
}

/// The smallest and the largest of some numbers.
private struct FiniteSpread {
  private var low = Double.infinity
  private var high = -Double.infinity

  mutating func include(_ value: Double) {
    low = min(low, value)
    high = max(high, value)
  }

  /// Larger than what rounding alone makes of a constant, such as sin² + cos².
  var isVisible: Bool { high - low > 0x1p-48 * max(abs(low), abs(high)) }
}

extension Viewport {
  /// The centres of all dots, row by row.
  fileprivate func dotCentres() -> (x: [Double], y: [Double]) {
    let width = region.columns * 2
    let height = region.rows * 4
    let row = (0..<width).map { x.lowerBound + (Double($0) + 0.5) * dotWidth }
    var xs: [Double] = []
    var ys: [Double] = []
    xs.reserveCapacity(width * height)
    ys.reserveCapacity(width * height)
    for j in 0..<height {
      xs += row
      ys += repeatElement(y.upperBound - (Double(j) + 0.5) * dotWidth, count: width)
    }
    return (xs, ys)
  }
}
