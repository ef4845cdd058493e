/// The band of every dot, and what a cell makes of its 2 × 4 dots.
struct BandRaster {
  /// Dots in a row.
  let width: Int
  private var bands: [UInt8]

  /// A dot's band is how many thresholds lie below its value; all of them if it isn't finite.
  init(values: [Double], width: Int, thresholds: [Double]) {
    self.width = width
    bands = Array(unsafeUninitializedCapacity: values.count) { bands, count in
      values.withUnsafeBufferPointer { values in
        Self.fill(bands, from: values, width: width, thresholds: thresholds)
      }
      count = values.count
    }
  }

  /// Row by row, one comparison per threshold and dot without a branch: the compiler turns the inner
  /// loop into vectors.
  private static func fill(
    _ bands: UnsafeMutableBufferPointer<UInt8>, from values: UnsafeBufferPointer<Double>,
    width: Int, thresholds: [Double]
  ) {
    guard width > 0 else { return }
    let highest = UInt8(thresholds.count)
    for start in stride(from: 0, to: values.count, by: width) {
      for i in start..<start + width {
        bands.initializeElement(at: i, to: values[i].magnitude < .infinity ? 0 : highest)
      }
      for threshold in thresholds {
        for i in start..<start + width {
          let isAbove = values[i] > threshold && values[i] < .infinity
          bands[i] &+= isAbove ? 1 : 0
        }
      }
    }
  }

  /// For each cell the band of the median of its dots (the upper of the two middle ones) and the
  /// braille pattern of its contour dots: a dot is on the line if its right or its lower neighbour
  /// lies in another band.
  func cells() -> (bands: [UInt8], dots: [UInt8]) {
    let columns = width / 2
    guard columns > 0 else { return ([], []) }
    let height = bands.count / width
    var patterns = [UInt8](repeating: 0, count: columns * height / 4)
    var medians = patterns
    bands.withUnsafeBufferPointer { bands in
      for row in 0..<height / 4 {
        for column in 0..<columns {
          let cell = row * columns + column
          let first = row * 4 * width + column * 2
          patterns[cell] = pattern(
            in: bands, first, isLastColumn: column == columns - 1, isLastRow: row == height / 4 - 1)
          // A contour between two dots of the cell marks one of them.
          medians[cell] =
            patterns[cell] == 0 ? bands[first] : median(in: bands, first)
        }
      }
    }
    return (medians, patterns)
  }

  private func pattern(
    in bands: UnsafeBufferPointer<UInt8>, _ first: Int, isLastColumn: Bool, isLastRow: Bool
  ) -> UInt8 {
    var pattern: UInt8 = 0
    for j in 0..<4 {
      for i in 0..<2 {
        let dot = first + j * width + i
        let right = isLastColumn && i == 1 ? dot : dot + 1
        let below = isLastRow && j == 3 ? dot : dot + width
        if bands[dot] != bands[right] || bands[dot] != bands[below] {
          pattern |= Braille.bit(column: i, row: j)
        }
      }
    }
    return pattern
  }

  private func median(in bands: UnsafeBufferPointer<UInt8>, _ first: Int) -> UInt8 {
    var sorted = SIMD8<UInt8>()
    for n in 0..<8 {
      let band = bands[first + n / 2 * width + n % 2]
      var place = n
      while place > 0, sorted[place - 1] > band {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = band
    }
    return sorted[4]
  }
}
