import Export
import Lessons
import Plotting
import Screen
import Simulation

/// The maps of a scene as text: weight decay upwards, learning rate to the right, the more ink the
/// better, and in words how the best weight decay moves with the learning rate.
///
/// A decade is as high in all of them, so that ridges can be compared. No line is wider than the page: large maps are thinned, and sentences broken.
struct SweepPicture {
  /// A map as it is drawn.
  private struct Item {
    let label: String
    let decaysWeights: Bool
    let thinned: ThinnedMap
    var map: SweepMap { thinned.map }
  }

  private let report: SweepReport
  private let glyphs: GlyphSet
  private let depth: ColorDepth
  private let pageWidth: Int
  private let items: [Item]
  private let shades: SweepShades
  /// Columns for the labels of the rows.
  private static let gutter = 9
  /// Between two maps.
  private static let gap = 2
  /// More rows than this aren't seen together.
  private static let mostRows = 64
  /// Significant digits of the numbers beside a map.
  private static let digits = 3
  /// Room for a title and for two learning rates.
  private static let leastWidth = 12

  init(
    _ report: SweepReport, glyphs: GlyphSet = PrintedLook.glyphs,
    depth: ColorDepth = PrintedLook.depth, pageWidth: Int = PrintedLook.columns
  ) {
    self.report = report
    self.glyphs = glyphs
    self.depth = depth
    self.pageWidth = pageWidth
    let room = max(pageWidth - Self.gutter - Self.gap, Self.leastWidth)
    let decades = ThinnedMap.commonDecades(of: report.maps.map(\.map), rows: Self.mostRows)
    let items = report.maps.map { item in
      Item(
        label: item.name.label, decaysWeights: item.rule.decaysWeights,
        thinned: ThinnedMap(item.map, columns: room, rows: Self.mostRows, decades: decades))
    }
    self.items = items
    let decaying = items.filter(\.decaysWeights)
    shades = SweepShades(
      for: (decaying.isEmpty ? items : decaying).map(\.map), glyphs: glyphs, depth: depth)
  }

  func print() throws {
    let picture = FramePicture(frame(), ground: .terminal)
    if depth == .monochrome {
      try picture.writeText(to: StandardOutput.stream())
    } else {
      try picture.writeText(in: depth, to: StandardOutput.stream())
    }
  }

  func frame() -> Frame {
    let words = SweepWords(report, glyphs: glyphs)
    let shelves = shelves
    let head = words.head.flatMap { lines(of: $0) }
    let tail =
      legend.flatMap { lines(of: $0) }
      + words.conclusions.flatMap { lines(of: $0, indent: words.labelWidth) }
    let height = shelves.reduce(0) { $0 + self.height(of: $1) + 1 }
    var frame = Frame(
      size: Size(
        columns: max(Self.columns(of: head + tail), shelves.map(width).max() ?? 0),
        rows: head.count + 1 + height + tail.count))
    var row = 0
    for line in head {
      frame.write(line, column: 0, row: row, style: Style(.bright, bold: true))
      row += 1
    }
    row += 1
    for shelf in shelves {
      draw(shelf, in: &frame, row: row)
      row += self.height(of: shelf) + 1
    }
    for line in tail {
      frame.write(line, column: 0, row: row, style: Style())
      row += 1
    }
    return frame
  }

  private var legend: [String] {
    let marks = glyphs.spelling(
      shades.legend + "   \(shades.bestMark) best weight_decay at this lr   "
        + "\(shades.divergedMark) not finite")
    let widest = items.map(\.thinned).max { $0.valuesPerCharacter < $1.valuesPerCharacter }
    return [marks, widest?.note.map(glyphs.spelling)].compactMap(\.self)
  }

  private func lines(of text: String, indent: Int = 0) -> [String] {
    WrappedText.lines(of: text, columns: pageWidth, indent: indent)
  }

  // MARK: Layout

  /// The maps, as many side by side as fit on the page.
  private var shelves: [[Item]] {
    var shelves: [[Item]] = []
    for item in items {
      let used = shelves.last.map(width) ?? pageWidth
      if used + width(of: item) - Self.gap <= pageWidth, !shelves.isEmpty {
        shelves[shelves.count - 1].append(item)
      } else {
        shelves.append([item])
      }
    }
    return shelves
  }

  private func width(of shelf: [Item]) -> Int {
    shelf.reduce(0) { $0 + width(of: $1) }
  }

  private func width(of item: Item) -> Int {
    Self.gutter + max(item.map.columns * cellWidth(of: item.map), Self.leastWidth) + Self.gap
  }

  /// Title, map and the labels below.
  private func height(of shelf: [Item]) -> Int {
    2 + (shelf.map(\.map.rows).max() ?? 0)
  }

  /// Two columns make a cell square.
  private func cellWidth(of map: SweepMap) -> Int { map.columns <= 11 ? 2 : 1 }

  private static func columns(of lines: [String]) -> Int {
    lines.map { TerminalText($0).glyphs.reduce(0) { $0 + $1.width } }.max() ?? 0
  }

  // MARK: Drawing

  private func draw(_ shelf: [Item], in frame: inout Frame, row: Int) {
    var column = 0
    for map in shelf {
      draw(map, in: &frame, column: column, row: row)
      column += width(of: map)
    }
  }

  private func draw(_ item: Item, in frame: inout Frame, column: Int, row: Int) {
    let (map, left) = (item.map, column + Self.gutter)
    frame.write(
      item.label, column: left, row: row, style: Style(.bright, bold: true),
      end: column + width(of: item))
    for place in 0..<map.rows {
      let line = row + 1 + map.rows - 1 - place
      if place.isMultiple(of: 5) || place == map.rows - 1 && place % 5 > 1 {
        label(item.thinned.weightDecay(row: place), in: &frame, before: left - 1, row: line)
      }
      for cell in 0..<map.columns {
        draw(item, place, cell, in: &frame, column: left, row: line)
      }
    }
    drawRates(of: item, in: &frame, column: left, row: row + 1 + map.rows)
  }

  private func draw(
    _ item: Item, _ place: Int, _ cell: Int, in frame: inout Frame, column: Int, row: Int
  ) {
    let (map, width) = (item.map, cellWidth(of: item.map))
    let isMarked = item.decaysWeights && map.clearBestRow(column: cell) == place
    for part in 0..<width {
      frame[column: column + cell * width + part, row: row] = shades.cell(
        map.cost(of: map[row: place, column: cell]), isBest: isMarked && part == 0)
    }
  }

  /// The first and the last learning rate.
  private func drawRates(of item: Item, in frame: inout Frame, column: Int, row: Int) {
    let map = item.map
    guard let first = map.learningRates.first, let last = item.thinned.lastLearningRate else {
      return
    }
    let texts = DistinctNumbers.texts(of: [first, last], least: Self.digits)
    let end = frame.write(texts[0], column: column, row: row, style: Style(.dim))
    guard last != first else { return }
    let text = texts[1]
    let start = max(end + 1, column + map.columns * cellWidth(of: map) - text.count)
    frame.write(text, column: start, row: row, style: Style(.dim))
  }

  private func label(_ value: Double, in frame: inout Frame, before end: Int, row: Int) {
    let text = NumberText.shortest(value, digits: Self.digits)
    frame.write(text, column: max(end - text.count, 0), row: row, style: Style(.dim))
  }
}
