import Drawing

/// Where the parts of a figure stand, in its own units.
struct FigureLayout: Hashable {
  let width: Double
  let height: Double
  /// Whether title and caption stand above.
  let hasTitle: Bool
  /// The plots of the panes.
  let panes: [Rectangle]
  /// The plots of the charts; the lines' names stand right of them.
  let charts: [Rectangle]
  let sizes: Sizes
  /// Whether bars show the decay, or a line of words.
  let hasBars: Bool

  /// Heights of letters.
  struct Sizes: Hashable {
    var name: Double
    var tick: Double
    var word: Double
  }

  /// What stands at the charts: how many there are, and how wide their names are.
  struct Charts: Hashable {
    var count: Int
    /// In heights of their letters.
    var names: Double
    /// Whether they stand at each of several charts, not only at the last one.
    var allNamed = false
  }

  /// Side by side; the names at the last one, at the others their values alone.
  private static func row(_ frame: Rectangle, _ count: Int, gap: Double) -> [Rectangle] {
    let width = (frame.width - gap * Double(count - 1)) / Double(max(1, count))
    return (0..<count).map { index in
      Rectangle(
        x: frame.x + Double(index) * (width + gap), y: frame.y, width: width, height: frame.height)
    }
  }

  /// A slide of 1280 × 720.
  init(slideOf count: Int, charts: Charts, isOverlay: Bool) {
    (width, height, hasTitle) = (1280, 720, true)
    sizes = Sizes(name: 20, tick: 14, word: 15)
    if isOverlay {
      hasBars = false
      panes = [Self.fitted(Rectangle(x: 76, y: 176, width: 640, height: 464))]
      let room = min(300, charts.names * sizes.tick + 40)
      let high = (464 - 70 * Double(charts.count - 1)) / Double(charts.count)
      self.charts = (0..<charts.count).map { index in
        Rectangle(
          x: 800, y: 186 + Double(index) * (high + 70), width: 1280 - 800 - room,
          height: min(high, 320))
      }
      return
    }
    let columns = count <= 4 ? max(1, count) : 3
    let rows = (count + columns - 1) / columns
    hasBars = rows == 1
    let (left, right, gap) = (76.0, 56.0, 34.0)
    let (top, bottom) = (142.0, rows == 1 ? 556.0 : 584.0)
    let wide = (1280 - left - right - gap * Double(columns - 1)) / Double(columns)
    let high = (bottom - top) / Double(rows)
    panes = (0..<count).map { index in
      let (column, row) = (index % columns, index / columns)
      return Self.fitted(
        Rectangle(
          x: left + Double(column) * (wide + gap), y: top + Double(row) * high + 38, width: wide,
          height: high - 38 - (rows == 1 ? 84 : 44)))
    }
    let chartTop = rows == 1 ? 574.0 : 604.0
    let names = min(320, max(190, charts.names * sizes.tick + 40))
    self.charts = Self.row(
      Rectangle(x: left, y: chartTop, width: 1280 - left - names, height: 688 - chartTop),
      charts.count, gap: charts.allNamed ? names + 26 : 130)
  }

  /// A figure so many millimetres wide, for a text of ten points or so: its height follows.
  init(millimetres: Double, panes count: Int, charts: Charts, isOverlay: Bool) {
    // On 170 mm, a usual page, letters of 20 units are 6.4 points high.
    width = millimetres / 170 * 1500
    hasTitle = false
    hasBars = false
    sizes = Sizes(name: 22, tick: 18, word: 18)
    let shown = isOverlay ? 1 : count
    let cells = shown + charts.count
    // Numbers stand left of the first column.
    let left = 66.0
    let room = width - left - 10
    let most = min(cells, max(1, Int(room / 310)))
    let rows = (cells + most - 1) / most
    let columns = (cells + rows - 1) / rows
    let gap = 30.0
    let wide = (room - gap * Double(columns - 1)) / Double(columns)
    let plot = min(340, wide * 1.15)
    let high = 44 + plot + 74
    func cell(_ index: Int) -> Rectangle {
      let (column, row) = (index % columns, index / columns)
      return Rectangle(
        x: left + Double(column) * (wide + gap), y: 44 + Double(row) * high, width: wide,
        height: plot)
    }
    panes = (0..<shown).map { Self.fitted(cell($0)) }
    let names = min(charts.names * sizes.tick + 34, wide * 0.55)
    self.charts = (shown..<cells).map { index in
      var chart = cell(index)
      let first = (rows - 1) * columns
      if index >= first, first >= shown {
        // A last row of charts alone is filled.
        let count = cells - first
        let row = Rectangle(x: left, y: chart.y, width: room, height: plot)
        chart = Self.row(row, count, gap: gap)[index - first]
      }
      chart.x += 30
      chart.width = max(40, chart.width - 30 - names)
      return chart
    }
    height = Double(rows) * high
  }

  /// Maps side by side, on a slide or a page.
  init(mapsOf count: Int, millimetres: Double?) {
    hasTitle = millimetres == nil
    hasBars = false
    width = millimetres.map { $0 / 170 * 1500 } ?? 1280
    sizes = hasTitle ? Sizes(name: 20, tick: 14, word: 15) : Sizes(name: 22, tick: 18, word: 18)
    let (left, gap, top) = (76.0, 84.0, hasTitle ? 190.0 : 50.0)
    let fitting = Int((width - left - 40 + gap) / (hasTitle ? 200 : 330))
    let columns = min(max(1, count), hasTitle ? 3 : max(1, fitting))
    let rows = (max(1, count) + columns - 1) / columns
    let wide = (width - left - 56 - gap * Double(columns - 1)) / Double(columns)
    let below = sizes.tick * 2.5 + sizes.word * 3.6
    let high =
      hasTitle
      ? (720 - 50 - top - Double(rows) * below - Double(rows - 1) * 44) / Double(rows)
      : min(420, wide * 1.1)
    panes = (0..<count).map { index in
      let (column, row) = (Double(index % columns), Double(index / columns))
      return Rectangle(
        x: left + column * (wide + gap), y: top + row * (high + below + 44), width: wide,
        height: high)
    }
    height = hasTitle ? 720 : top + Double(rows) * (high + below + 44) + 36
    charts = []
  }

  /// In whole samples of the loss, two units each, in an even number of rows.
  private static func fitted(_ frame: Rectangle) -> Rectangle {
    Rectangle(
      x: frame.x, y: frame.y, width: (frame.width / 4).rounded(.down) * 4,
      height: (frame.height / 8).rounded(.down) * 8)
  }
}
