/// Where a field, known at the crossings of a grid, has a value: marching squares.
///
/// Between two crossings the field is taken to be linear. NaN counts as higher than every number.
package struct FieldContours {
  private let x: [Double]
  private let y: [Double]
  /// Row by row.
  private let values: [Double]

  /// - Parameters:
  ///   - x: the columns' places, ascending.
  ///   - y: the rows' places, ascending.
  ///   - values: one for each crossing, row by row.
  package init(x: [Double], y: [Double], values: [Double]) {
    precondition(values.count == x.count * y.count, "one value per crossing")
    self.x = x
    self.y = y
    self.values = values.map { $0.isNaN ? .infinity : $0 }
  }

  /// The lines along which the field has a value; closed ones end where they begin.
  package func lines(at level: Double) -> [[Point]] {
    guard x.count > 1, y.count > 1 else { return [] }
    return Tracer(field: self, level: level).lines()
  }

  /// The rings around all that isn't lower, closed along the grid's border.
  package func rings(above level: Double) -> [[Point]] {
    guard let left = x.first, let right = x.last, let top = y.first, let bottom = y.last else {
      return []
    }
    let low = [Double](repeating: -.infinity, count: x.count + 2)
    var rows: [Double] = []
    for row in y.indices {
      rows.append(-.infinity)
      rows += values[row * x.count..<(row + 1) * x.count]
      rows.append(-.infinity)
    }
    return FieldContours(
      x: [left] + x + [right], y: [top] + y + [bottom], values: low + rows + low
    ).lines(at: level)
  }

  /// The same field, going on beyond its border as it goes at it.
  package func reaching(x columns: ClosedRange<Double>, y rows: ClosedRange<Double>)
    -> FieldContours
  {
    guard x.count > 1, y.count > 1 else { return self }
    let (wideX, wideY) = (Self.ends(x, columns), Self.ends(y, rows))
    let lines = y.indices.map { row in
      Self.extended(Array(values[row * x.count..<(row + 1) * x.count]), along: x, to: wideX)
    }
    let upright = wideX.indices.map { column in
      Self.extended(lines.map { $0[column] }, along: y, to: wideY)
    }
    return FieldContours(
      x: wideX, y: wideY, values: wideY.indices.flatMap { row in upright.map { $0[row] } })
  }

  private static func ends(_ places: [Double], _ range: ClosedRange<Double>) -> [Double] {
    [range.lowerBound] + places + [range.upperBound]
  }

  /// With one more number at either end, on the line through the two nearest.
  private static func extended(
    _ values: [Double], along places: [Double], to wide: [Double]
  ) -> [Double] {
    func beyond(_ near: Int, _ far: Int, at place: Double) -> Double {
      let slope = (values[near] - values[far]) / (places[near] - places[far])
      let value = values[near] + slope * (place - places[near])
      return value.isFinite ? value : values[near]
    }
    let last = values.count - 1
    return [beyond(0, 1, at: wide[0])] + values + [beyond(last, last - 1, at: wide[last + 2])]
  }

  /// Follows one level through all squares.
  private struct Tracer {
    let field: FieldContours
    let level: Double
    /// The sides that a line leads to from a side: at most two.
    private var neighbors: [Int: [Int]] = [:]

    private var columns: Int { field.x.count }

    init(field: FieldContours, level: Double) {
      self.field = field
      self.level = level
      for row in 0..<field.y.count - 1 {
        for column in 0..<field.x.count - 1 { cross(column, row) }
      }
    }

    private func value(_ column: Int, _ row: Int) -> Double { field.values[row * columns + column] }

    private func isHigh(_ column: Int, _ row: Int) -> Bool { value(column, row) >= level }

    /// The side from a crossing to the one right of it.
    private func across(_ column: Int, _ row: Int) -> Int { 2 * (row * columns + column) }

    /// The side from a crossing to the one below it.
    private func down(_ column: Int, _ row: Int) -> Int { 2 * (row * columns + column) + 1 }

    private mutating func cross(_ column: Int, _ row: Int) {
      let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { isHigh(column + $0.0, row + $0.1) }
      let sides = [
        across(column, row), down(column + 1, row), across(column, row + 1), down(column, row),
      ]
      let crossed = (0..<4).filter { corners[$0] != corners[($0 + 1) % 4] }
      if crossed.count == 2 {
        join(sides[crossed[0]], sides[crossed[1]])
      } else if crossed.count == 4 {
        // A saddle: its middle decides which corners belong together.
        let middle = [(0, 0), (1, 0), (1, 1), (0, 1)]
          .map { value(column + $0.0, row + $0.1) / 4 }.reduce(0, +)
        let around = (middle >= level) == corners[0] ? 0 : 3
        join(sides[around], sides[(around + 1) % 4])
        join(sides[(around + 2) % 4], sides[(around + 3) % 4])
      }
    }

    private mutating func join(_ a: Int, _ b: Int) {
      neighbors[a, default: []].append(b)
      neighbors[b, default: []].append(a)
    }

    /// The open lines, then the closed ones, each from its first side on.
    func lines() -> [[Point]] {
      var rest = neighbors
      let sides = neighbors.keys.sorted()
      let open = sides.filter { neighbors[$0]?.count == 1 }
      var lines: [[Point]] = []
      for start in open + sides where rest[start]?.isEmpty == false {
        var line = [start]
        while let here = line.last, let next = rest[here]?.first {
          rest[here]?.removeFirst()
          if let back = rest[next]?.firstIndex(of: here) { rest[next]?.remove(at: back) }
          line.append(next)
        }
        lines.append(line.map(point))
      }
      return lines
    }

    private func point(on side: Int) -> Point {
      let (row, column) = (side / 2 / columns, side / 2 % columns)
      let isAcross = side.isMultiple(of: 2)
      let (nextColumn, nextRow) = isAcross ? (column + 1, row) : (column, row + 1)
      let (a, b) = (value(column, row), value(nextColumn, nextRow))
      let share = a.isFinite && b.isFinite ? (level - a) / (b - a) : 0.5
      return Point(
        field.x[column] + share * (field.x[nextColumn] - field.x[column]),
        field.y[row] + share * (field.y[nextRow] - field.y[row]))
    }
  }
}
