/// Spreads labels so that no two share a row.
enum ChartLabels {
  /// A row for each label, as near to the wanted one as the others allow and in the order of heights;
  /// labels beyond the number of rows are left out.
  ///
  /// - Parameter heights: finer than rows, from the top; those of equal rows decide who is above. nil for
  ///   the rows alone.
  static func rows(
    for wanted: [Int], heights: [Double]? = nil, count: Int
  ) -> [(index: Int, row: Int)] {
    let order = wanted.indices.prefix(max(0, count)).sorted { a, b in
      (wanted[a], heights?[a] ?? 0, a) < (wanted[b], heights?[b] ?? 0, b)
    }
    var rows: [Int] = []
    for index in order {
      rows.append(max(wanted[index], (rows.last ?? -1) + 1))
    }
    // What was pushed out at the bottom pushes back.
    var limit = count - 1
    for place in rows.indices.reversed() {
      rows[place] = min(rows[place], limit)
      limit = rows[place] - 1
    }
    return Array(zip(order, rows)).map { (index: $0, row: $1) }
  }
}
