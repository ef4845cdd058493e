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
  /// loops into vectors.
  private static func fill(
    _ bands: UnsafeMutableBufferPointer<UInt8>, from values: UnsafeBufferPointer<Double>,
    width: Int, thresholds: [Double]
  ) {
    guard width > 0 else { return }
    let highest = UInt8(thresholds.count)
    for start in stride(from: 0, to: values.count, by: width) {
      let row = start..<start + width
      for i in row { bands.initializeElement(at: i, to: 0) }
      for threshold in thresholds {
        for i in row { bands[i] &+= values[i] > threshold ? 1 : 0 }
      }
      for i in row { bands[i] = values[i].magnitude < .infinity ? bands[i] : highest }
    }
  }

  /// For each cell the band of the median of its dots (the upper of the two middle ones) and the
  /// braille pattern of its contour dots: a dot is on the line if its right or its lower neighbour
  /// lies in another band.
  func cells() -> (bands: [UInt8], dots: [UInt8]) {
    let columns = width / 2
    guard columns > 0 else { return ([], []) }
    let patterns = patterns()
    let medians = bands.withUnsafeBufferPointer { bands in
      patterns.indices.map { cell in
        let first = cell / columns * 4 * width + cell % columns * 2
        // A contour between two dots of the cell marks one of them.
        return patterns[cell] == 0 ? bands[first] : median(in: bands, first)
      }
    }
    return (medians, patterns)
  }

  private func patterns() -> [UInt8] {
    let columns = width / 2
    let height = bands.count / width
    var patterns = [UInt8](repeating: 0, count: columns * height / 4)
    var edges = [UInt8](repeating: 0, count: width)
    for j in 0..<height {
      setEdges(&edges, row: j, isLastRow: j == height - 1)
      let left = Braille.bit(column: 0, row: j % 4)
      let right = Braille.bit(column: 1, row: j % 4)
      let first = j / 4 * columns
      edges.withUnsafeBufferPointer { edges in
        patterns.withUnsafeMutableBufferPointer { patterns in
          for column in 0..<columns {
            let dots =
              (edges[2 * column] == 0 ? 0 : left) | (edges[2 * column + 1] == 0 ? 0 : right)
            patterns[first + column] |= dots
          }
        }
      }
    }
    return patterns
  }

  /// What is not zero where the right or the lower neighbour lies in another band.
  private func setEdges(_ edges: inout [UInt8], row: Int, isLastRow: Bool) {
    let start = row * width
    let below = isLastRow ? start : start + width
    edges.withUnsafeMutableBufferPointer { edges in
      bands.withUnsafeBufferPointer { bands in
        for i in 0..<width - 1 {
          let band = bands[start + i]
          edges[i] = (band ^ bands[start + i + 1]) | (band ^ bands[below + i])
        }
        edges[width - 1] = bands[start + width - 1] ^ bands[below + width - 1]
      }
    }
  }

  private func median(in bands: UnsafeBufferPointer<UInt8>, _ first: Int) -> UInt8 {
    var dots = SIMD8<UInt8>()
    for j in 0..<4 {
      dots[2 * j] = bands[first + j * width]
      dots[2 * j + 1] = bands[first + j * width + 1]
    }
    let (low, high) = (dots.min(), dots.max())
    // Nearly always two neighbouring bands: then the sum tells how many dots are in the upper one.
    guard high - low > 1 else { return (dots &- low).wrappedSum() >= 4 ? high : low }
    return Self.sorted(dots)[4]
  }

  private static func sorted(_ dots: SIMD8<UInt8>) -> SIMD8<UInt8> {
    var sorted = dots
    for n in 1..<8 {
      var place = n
      while place > 0, sorted[place - 1] > dots[n] {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = dots[n]
    }
    return sorted
  }
}
