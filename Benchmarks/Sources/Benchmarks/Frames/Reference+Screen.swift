import CReference
import Screen

extension reference_region {
  init(_ region: Region) {
    self.init(
      column: Int32(region.column), row: Int32(region.row), columns: Int32(region.columns),
      rows: Int32(region.rows))
  }
}

extension reference_cell {
  func shows(_ cell: Cell) -> Bool {
    scalar == cell.scalar.value && style == cell.style.reference
  }
}

extension Style {
  /// Packed as C wants it.
  var reference: UInt32 {
    let flags: UInt32 = (isBold ? 1 : 0) | (isReversed ? 2 : 0) | (isUnderlined ? 4 : 0)
    return ink.reference | paper.reference << 8 | flags << 16
  }
}

extension Ink {
  fileprivate var reference: UInt32 {
    switch self {
    case .base: UInt32(REFERENCE_BASE)
    case .text: UInt32(REFERENCE_TEXT)
    case .dim: UInt32(REFERENCE_DIM)
    case .contour: UInt32(REFERENCE_CONTOUR)
    case .axis: UInt32(REFERENCE_AXIS)
    case .series(let index): UInt32(REFERENCE_SERIES) + UInt32(index)
    case .band(let index): UInt32(REFERENCE_BANDS) + UInt32(index)
    case .bright: other(0)
    case .label: other(1)
    case .prediction: other(2)
    case .selectedText: other(3)
    case .selectedPaper: other(4)
    case .panel: other(5)
    case .right: other(6)
    case .wrong: other(7)
    case .ghost(let index): other(8 + UInt32(index))
    case .heat(let index): other(16 + UInt32(index))
    case .wall: other(46)
    case .adaptive: other(47)
    }
  }

  private func other(_ number: UInt32) -> UInt32 { UInt32(REFERENCE_OTHER_INKS) + number }
}
