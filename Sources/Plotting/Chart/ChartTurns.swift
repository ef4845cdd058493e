import Screen

/// Which curve is seen where several share a cell: they take turns, three columns each, or fewer where
/// there aren't as many columns for all; one that has been seen least is next.
///
/// The turns hang on the whole curves, not on how far they have been drawn: nothing changes its colour
/// while time passes.
struct ChartTurns {
  /// By cell, the curves that are present, the one whose turn it is first.
  private let orders: [[Int]]

  /// - Parameter patterns: for each curve the dots of each cell, row by row.
  init(patterns: [[UInt8]], size: Size) {
    var orders = [[Int]](repeating: [], count: size.columns * size.rows)
    let totals = patterns.map { pattern in pattern.count { $0 != 0 } }
    let width = min(3, max(1, size.columns / max(1, patterns.count)))
    var seen = [Int](repeating: 0, count: patterns.count)
    // By the curves that meet: whose turn it is and since which column.
    var turns: [[Int]: (curve: Int, column: Int)] = [:]
    for column in 0..<size.columns {
      for row in 0..<size.rows {
        let cell = row * size.columns + column
        let present = patterns.indices.filter { patterns[$0][cell] != 0 }
        guard present.count > 1 else {
          orders[cell] = present
          continue
        }
        if let turn = turns[present], column - turn.column < width {
          seen[turn.curve] += 1
        } else {
          // Of those seen least the one that has the fewest cells, then the first.
          let next = present.min { (seen[$0], totals[$0], $0) < (seen[$1], totals[$1], $1) }
          turns[present] = (next ?? present[0], column)
          seen[next ?? present[0]] += 1
        }
        let curve = turns[present]?.curve ?? present[0]
        let others = present.filter { $0 != curve }
        orders[cell] = [curve] + others.sorted { (seen[$0], $0) < (seen[$1], $1) }
      }
    }
    self.orders = orders
  }

  func order(in cell: Int) -> [Int] { orders[cell] }

  /// The curve that is seen in each cell, of those that have a dot there: none of which has any stays
  /// unseen.
  func owners(isDotted: (_ curve: Int, _ cell: Int) -> Bool) -> [Int?] {
    var owners = orders.indices.map { cell in orders[cell].first { isDotted($0, cell) } }
    var counts = owners.reduce(into: [:]) { counts, owner in counts[owner, default: 0] += 1 }
    for curve in Set(orders.joined()).sorted() where counts[curve] == nil {
      let cells = owners.indices.filter { orders[$0].contains(curve) && isDotted(curve, $0) }
      guard
        let cell = cells.max(by: { counts[owners[$0], default: 0] < counts[owners[$1], default: 0] }
        ),
        counts[owners[cell], default: 0] > 1
      else { continue }
      counts[owners[cell], default: 0] -= 1
      counts[curve] = 1
      owners[cell] = curve
    }
    return owners
  }
}
