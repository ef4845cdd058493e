/// The band of every dot, and what a cell makes of its 2 × 4 dots.
///
/// Everything here is a plain loop over dots or cells without a branch, and reads through pointers,
/// which check nothing at each step: so the compiler turns it into vectors.
struct BandRaster {
  /// Dots in a row.
  let width: Int
  private var bands: [UInt8]

  /// A dot's band is how many thresholds lie below its value; all of them if it isn't finite.
  ///
  /// - Parameter values: whole cells of eight dots each.
  init(values: [Double], width: Int, thresholds: [Double]) {
    precondition(values.count.isMultiple(of: 8), "whole cells")
    self.width = width
    bands = Array(unsafeUninitializedCapacity: values.count) { bands, count in
      values.withUnsafeBytes { values in
        thresholds.withUnsafeBufferPointer { thresholds in
          Self.fill(UnsafeMutableRawBufferPointer(bands), from: values, thresholds: thresholds)
        }
      }
      let highest = UInt8(thresholds.count)
      for i in values.indices {
        bands[i] = values[i].magnitude < .infinity ? bands[i] : highest
      }
      count = values.count
    }
  }

  private static func fill(
    _ bands: UnsafeMutableRawBufferPointer, from values: UnsafeRawBufferPointer,
    thresholds: UnsafeBufferPointer<Double>
  ) {
    for first in stride(from: 0, to: bands.count, by: 8) {
      let eight = values.loadUnaligned(
        fromByteOffset: first * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
      bands.storeBytes(
        of: Self.bands(of: eight, thresholds: thresholds), toByteOffset: first,
        as: SIMD8<UInt8>.self)
    }
  }

  /// How many thresholds lie below each finite value.
  @inline(__always)
  private static func bands(
    of values: SIMD8<Double>, thresholds: UnsafeBufferPointer<Double>
  ) -> SIMD8<UInt8> {
    var counts = SIMD8<Int64>.zero
    for threshold in thresholds {
      counts &+= ones(where: SIMD8(repeating: threshold) .< values)
    }
    return SIMD8<UInt8>(truncatingIfNeeded: counts)
  }

  /// 1 or 0. As a choice between two vectors comparisons stay whole; a mask by itself the compiler takes
  /// apart number by number.
  @inline(__always)
  private static func ones(where mask: SIMDMask<SIMD8<Int64>>) -> SIMD8<Int64> {
    SIMD8.zero.replacing(with: SIMD8(repeating: 1), where: mask)
  }

  /// For each cell the band of the median of its dots (the upper of the two middle ones) and the
  /// braille pattern of its contour dots: a dot is on the line if its right or its lower neighbour
  /// lies in another band.
  func cells() -> (bands: [UInt8], dots: [UInt8]) {
    let columns = width / 2
    guard columns > 0 else { return ([], []) }
    var medians = [UInt8](repeating: 0, count: bands.count / 8)
    var patterns = medians
    var edges = [UInt8](repeating: 0, count: width)
    for firstCell in stride(from: 0, to: medians.count, by: columns) {
      medians.withUnsafeMutableBufferPointer { medians in
        setMedians(medians, firstCell: firstCell)
      }
      for row in 0..<4 {
        setEdges(&edges, firstDot: 8 * firstCell + row * width)
        patterns.withUnsafeMutableBufferPointer { patterns in
          Self.add(edges, row: row, to: patterns, firstCell: firstCell)
        }
      }
    }
    return (medians, patterns)
  }

  // MARK: Lines

  /// All bits where the right or the lower neighbour lies in another band, else none.
  private func setEdges(_ edges: inout [UInt8], firstDot: Int) {
    let isLastRow = firstDot + width == bands.count
    edges.withUnsafeMutableBufferPointer { edges in
      bands.withUnsafeBufferPointer { bands in
        let row = UnsafeBufferPointer(rebasing: bands[firstDot..<firstDot + width])
        let below =
          isLastRow
          ? row : UnsafeBufferPointer(rebasing: bands[firstDot + width..<firstDot + 2 * width])
        for i in 0..<width - 1 {
          edges[i] = row[i] == row[i + 1] && row[i] == below[i] ? 0 : .max
        }
        edges[width - 1] = row[width - 1] == below[width - 1] ? 0 : .max
      }
    }
  }

  /// Adds the marked dots of one of a cell's four rows to the patterns of a row of cells.
  private static func add(
    _ edges: [UInt8], row: Int, to patterns: UnsafeMutableBufferPointer<UInt8>, firstCell: Int
  ) {
    let left = UInt16(Braille.bit(column: 0, row: row))
    let right = UInt16(Braille.bit(column: 1, row: row))
    edges.withPairs { edges in
      for column in edges.indices {
        let bits = edges[column] & (left | right << 8)
        patterns[firstCell &+ column] |= UInt8(truncatingIfNeeded: bits | bits >> 8)
      }
    }
  }

  // MARK: Medians

  /// The fifth of each cell's eight bands in rising order, by a network of comparisons: both columns
  /// are sorted; then the largest of one against the smallest of the other, and so on, leaves the
  /// four largest of the eight, and the smallest of those is the fifth.
  private func setMedians(_ medians: UnsafeMutableBufferPointer<UInt8>, firstCell: Int) {
    let columns = width / 2
    bands.withPairs { pairs in
      // Four rows of as many pairs as there are columns.
      let first = UnsafeBufferPointer(rebasing: pairs[4 * firstCell..<4 * (firstCell + columns)])
      for column in 0..<columns {
        let (a, b) = (first[column], first[column &+ columns])
        let (c, d) = (first[column &+ 2 &* columns], first[column &+ 3 &* columns])
        let left = Self.sorted(a & 0xFF, b & 0xFF, c & 0xFF, d & 0xFF)
        let right = Self.sorted(a >> 8, b >> 8, c >> 8, d >> 8)
        let upper = (
          max(left.0, right.3), max(left.1, right.2), max(left.2, right.1), max(left.3, right.0)
        )
        medians[firstCell &+ column] = UInt8(
          truncatingIfNeeded: min(min(upper.0, upper.1), min(upper.2, upper.3)))
      }
    }
  }

  @inline(__always)
  private static func sorted(
    _ a: UInt16, _ b: UInt16, _ c: UInt16, _ d: UInt16
  ) -> (UInt16, UInt16, UInt16, UInt16) {
    let (low, high) = ((min(a, b), min(c, d)), (max(a, b), max(c, d)))
    let (second, third) = (max(low.0, low.1), min(high.0, high.1))
    return (min(low.0, low.1), min(second, third), max(second, third), max(high.0, high.1))
  }
}

extension [UInt8] {
  /// Calls `body` with the bytes two by two, the first in the low half of each pair: the compiler
  /// makes vectors of every pair, but not of every second byte.
  fileprivate func withPairs(_ body: (UnsafeBufferPointer<UInt16>) -> Void) {
    assert(UInt16(littleEndian: 1) == 1, "the first byte is the low one")
    withUnsafeBufferPointer { $0.withMemoryRebound(to: UInt16.self, body) }
  }
}
