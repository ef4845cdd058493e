import Plotting

/// Why pixels of a map have no colour.
struct MapBlanks: OptionSet, Hashable {
  let rawValue: Int

  /// No run of the grid belongs there, as at the slanted ends of a map over lr·λ, or its run hasn't
  /// been made yet.
  static let notComputed = MapBlanks(rawValue: 1)
  static let diverged = MapBlanks(rawValue: 2)

  /// What a legend says about them, from the longest form to the shortest; nil if there are none.
  var words: [String]? {
    switch self {
    case .notComputed: ["blank: not computed"]
    case .diverged: ["blank: diverged"]
    case [.notComputed, .diverged]: ["blank: not computed or diverged", "blank: no value"]
    default: nil
    }
  }
}

extension MapGeometry {
  /// The blanks that are seen here.
  var blanks: MapBlanks {
    var blanks: MapBlanks = []
    for column in 0..<max(0, region.columns) {
      for halfRow in 0..<max(0, region.rows * 2) {
        guard let cell = cell(at: HeatMap.PixelPlace(column: column, halfRow: halfRow)) else {
          blanks.insert(.notComputed)
          continue
        }
        switch map.sketch(row: cell.row, column: cell.column) {
        case .pending: blanks.insert(.notComputed)
        case .diverged: blanks.insert(.diverged)
        case .value: break
        }
      }
    }
    return blanks
  }
}
