import Screen

/// The contour lines of a second surface, dashed and without bands: computed once, drawn in every
/// pane over the contours of the first.
package struct DashedContours: Hashable, Sendable {
  let size: Size
  /// The braille pattern of the dashes in each cell.
  let dots: [UInt8]

  /// How many bands the lines part: fewer than the first surface's, so that both can be read.
  package static let bandCount = 4

  /// - Parameter map: the surface's lines; its bands aren't used.
  package init(_ map: ContourMap) {
    size = Size(columns: map.columns, rows: map.rows)
    var lines = DotLines(patterns: map.dots, size: size)
    dots = lines.dashed(.long)
  }
}

/// Lines one dot wide, to be walked along.
private struct DotLines {
  private let size: Size
  /// Which dots of the lines haven't been walked over, row by row.
  private var rest: [Bool]

  /// What is left over where a line has a step is no line of its own.
  private static let shortest = 3

  private var width: Int { size.columns * 2 }
  private var height: Int { size.rows * 4 }

  init(patterns: [UInt8], size: Size) {
    self.size = size
    rest = Array(repeating: false, count: patterns.count * 8)
    for cell in patterns.indices where patterns[cell] != 0 {
      for row in 0..<4 {
        for column in 0..<2 where patterns[cell] & Braille.bit(column: column, row: row) != 0 {
          let (x, y) = (cell % size.columns * 2 + column, cell / size.columns * 4 + row)
          rest[y * width + x] = true
        }
      }
    }
  }

  /// The patterns of the dashes, counted along each line from where it is met first.
  mutating func dashed(_ dashes: Dashes) -> [UInt8] {
    var grid = DotGrid(size: size)
    for start in rest.indices where rest[start] {
      let line = walk(from: start)
      guard line.count >= Self.shortest else { continue }
      for (index, dot) in line.enumerated() where dashes.isOn(index) {
        grid.set(x: dot % width, y: dot / width)
      }
    }
    return grid.patterns
  }

  private mutating func walk(from start: Int) -> [Int] {
    var line: [Int] = []
    var dot: Int? = start
    while let here = dot {
      rest[here] = false
      line.append(here)
      dot = neighbour(of: here)
      if let next = dot { cutCorners(from: here, to: next) }
    }
    return line
  }

  /// A step to a corner leaves out the dots beside it: a slope is as thin as a level line.
  private mutating func cutCorners(from dot: Int, to next: Int) {
    guard dot / width != next / width, dot % width != next % width else { return }
    rest[dot / width * width + next % width] = false
    rest[next / width * width + dot % width] = false
  }

  /// A dot of the line that touches another one, by a corner before by a side.
  private func neighbour(of dot: Int) -> Int? {
    let (x, y) = (dot % width, dot / width)
    let steps = [(1, 1), (-1, 1), (1, -1), (-1, -1), (1, 0), (0, 1), (-1, 0), (0, -1)]
    for (right, down) in steps {
      let (column, row) = (x + right, y + down)
      guard column >= 0, column < width, row >= 0, row < height else { continue }
      if rest[row * width + column] { return row * width + column }
    }
    return nil
  }
}
