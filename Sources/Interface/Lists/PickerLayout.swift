import Screen

/// Where the lines of the list of scenes stand: for drawing and for the mouse.
struct PickerLayout {
  enum Line: Hashable {
    case chapter(String)
    /// By its index among the items.
    case scene(Int)
    case blank
  }

  /// The lines that are shown, from `top` down.
  let lines: [Line]
  let top = 2
  /// Rows of the summary, above the keys.
  let summaryRows: Range<Int>
  let keyRow: Int
  /// Whether there are lines before the first and after the last.
  let hasMore: (above: Bool, below: Bool)

  init(_ picker: ScenePicker, size: Size) {
    let summaryCount = size.rows >= 20 ? 3 : 1
    keyRow = size.rows - 1
    summaryRows = keyRow - summaryCount..<keyRow
    let all = Self.lines(of: picker.items)
    let room = max(1, summaryRows.lowerBound - 1 - top)
    let chosen = all.firstIndex(of: .scene(picker.choice)) ?? 0
    // The choice stands in the middle, but for the ends of the list.
    let first = max(0, min(chosen - room / 2, all.count - room))
    let last = min(all.count, first + room)
    lines = Array(all[first..<last])
    hasMore = (first > 0, last < all.count)
  }

  private static func lines(of items: [ScenePicker.Item]) -> [Line] {
    var lines: [Line] = []
    for (index, item) in items.enumerated() {
      if index == 0 || items[index - 1].chapter != item.chapter {
        if index > 0 { lines.append(.blank) }
        lines.append(.chapter(item.chapter))
      }
      lines.append(.scene(index))
    }
    return lines
  }
}
