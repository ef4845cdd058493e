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
  /// The losses between the bands, rising.
  let levels: [Double]
  /// Whether most of a cell has no finite loss, row by row; empty if no cell is so.
  let undefined: [Bool]

  /// Samples the loss at the centre of every dot and cuts it at its quantiles (`BandLevels`).
  ///
  /// - Parameters:
  ///   - bandCount: how many bands; see `bandCount(for:)`.
  ///   - sample: the loss at points given as two arrays of one number per dot, row by row from the
  ///     top left. Cells of values that aren't finite are hatched.
  package init(
    viewport: Viewport, bandCount: Int, sample: (_ x: [Double], _ y: [Double]) -> [Double]
  ) {
    let region = viewport.region
    let (x, y) = viewport.dotCentres()
    let values = region.isEmpty ? [] : sample(x, y)
    precondition(values.count == x.count, "one loss per dot")
    var finite = FiniteSample(of: values, width: region.columns * 2)
    let undefined = finite.isWhole ? [] : Self.undefinedCells(values, size: region.size)
    let count = min(bandCount, finite.mostBands)
    guard count > 1 else {
      self.init(plateauOf: region.size, bandCount: bandCount, undefined: undefined)
      return
    }
    self.init(
      size: region.size, values: values, thresholds: finite.quantiles(bandCount: count),
      undefined: undefined)
  }

  /// Cuts values, one a dot, at given thresholds in rising order: a dot's band is how many of them
  /// lie below its value.
  package init(
    size: Size, values: [Double], thresholds: [Double], undefined: [Bool] = []
  ) {
    precondition(values.count == size.columns * size.rows * 8, "one value per dot")
    precondition(thresholds.count < 255, "a band is a byte")
    let raster = BandRaster(values: values, width: size.columns * 2, thresholds: thresholds)
    columns = size.columns
    rows = size.rows
    isPlateau = false
    levels = thresholds
    self.undefined = undefined
    (bands, dots) = raster.cells()
  }

  /// The losses between the bands that a field is drawn in, rising; none where it is flat.
  ///
  /// - Parameters:
  ///   - values: row by row, of an even number of rows.
  ///   - width: how many values a row has.
  package static func levels(of values: [Double], width: Int, bandCount: Int) -> [Double] {
    var finite = FiniteSample(of: values, width: width)
    let count = min(bandCount, finite.mostBands)
    return count > 1 ? finite.quantiles(bandCount: count) : []
  }

  /// One flat fill, the second band, without lines.
  private init(plateauOf size: Size, bandCount: Int, undefined: [Bool]) {
    columns = size.columns
    rows = size.rows
    isPlateau = true
    levels = []
    self.undefined = undefined
    bands = Array(repeating: bandCount > 1 ? 1 : 0, count: columns * rows)
    dots = Array(repeating: 0, count: columns * rows)
  }

  /// How many bands suit a terminal: what the theme has, and four where lines are drawn in whole
  /// characters.
  package static func bandCount(for appearance: Appearance) -> Int {
    appearance.glyphs == .ascii ? 4 : appearance.theme.bandCount
  }

  private static func undefinedCells(_ values: [Double], size: Size) -> [Bool] {
    let width = size.columns * 2
    let cells = (0..<size.columns * size.rows).map { cell in
      let first = cell / size.columns * 4 * width + cell % size.columns * 2
      let dots = (0..<4).flatMap { [first + $0 * width, first + $0 * width + 1] }
      return dots.count { !values[$0].isFinite } > 4
    }
    return cells.contains(true) ? cells : []
  }
}

/// The finite losses of every second row of dots, 2 × 2 a cell.
private struct FiniteSample {
  private var values: [Double] = []
  private var low = Double.infinity
  private var high = -Double.infinity
  /// Whether all were finite.
  let isWhole: Bool

  init(of losses: [Double], width: Int) {
    values.reserveCapacity(losses.count / 2)
    for start in stride(from: 0, to: losses.count, by: max(1, 2 * width)) {
      for value in losses[start + width..<start + 2 * width] where value.isFinite {
        values.append(value)
        low = min(low, value)
        high = max(high, value)
      }
    }
    isWhole = 2 * values.count == losses.count
  }

  /// Changes the order of the values.
  mutating func quantiles(bandCount: Int) -> [Double] {
    BandLevels.quantiles(of: &values, bandCount: bandCount)
  }

  /// How many bands the field is worth: one where its values agree to nine digits, as what rounding
  /// makes of a constant does, and one more for each digit in which they differ.
  var mostBands: Int {
    let size = max(abs(low), abs(high))
    guard high > low, size > 0 else { return 1 }
    // The difference of finite values may overflow.
    let share = high / size - low / size
    return (1...8).first { share <= 1e-9 * Self.powers[$0 - 1] } ?? .max
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]
}

extension Viewport {
  /// The centres of all dots, row by row.
  package func dotCentres() -> (x: [Double], y: [Double]) {
    let width = region.columns * 2
    let height = region.rows * 4
    let row = (0..<width).map { x.lowerBound + (Double($0) + 0.5) * dotWidth }
    var xs: [Double] = []
    var ys: [Double] = []
    xs.reserveCapacity(width * height)
    ys.reserveCapacity(width * height)
    for j in 0..<height {
      xs += row
      ys += repeatElement(y.upperBound - (Double(j) + 0.5) * dotHeight, count: width)
    }
    return (xs, ys)
  }
}
