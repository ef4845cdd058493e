import Drawing
import Plotting
import Screen
import Simulation

/// The maps of a figure: a rectangle for each run of cells of one shade, the best of each lr, axes, the law
/// and what it costs to keep the axis.
struct FigureMap {
  let map: MapModel
  let index: Int
  let frame: Rectangle
  let window: ClosedRange<Double>
  let shades: MapShades?
  let style: FigureStyle
  let sizes: FigureLayout.Sizes
  /// Of what stands above the frame at its left.
  let nameWidth: Double

  private var cells: SweepMap { map.maps[index] }
  private var scale: MapScale { MapScale(axis: map.axis, map: cells) }
  private var columnWidth: Double { frame.width / Double(max(1, cells.columns)) }

  /// - Parameter lawIsBeside: whether the law stands beside the name, or below.
  func shapes(lawIsBeside: Bool) -> [Shape] {
    let corners = [
      Point(frame.x, frame.y), Point(frame.right, frame.y), Point(frame.right, frame.bottom),
      Point(frame.x, frame.bottom),
    ]
    let rim = Shape.polygon(corners, fill: nil, stroke: Shape.Stroke(style.color(.dim), width: 1))
    return shadedCells() + ridge() + [rim] + heights() + rates() + words(lawIsBeside: lawIsBeside)
  }

  /// Why some of it has no shade.
  var blanks: MapBlanks {
    var blanks: MapBlanks = []
    for column in 0..<cells.columns {
      let rows = (0..<cells.rows).filter { row in
        window.contains(scale.height(row: row, column: column))
      }
      if rows.contains(where: { cells[row: $0, column: column] == .diverged }) {
        blanks.insert(.diverged)
      }
      let half = scale.rowHeight / 2
      let (low, high) = (
        scale.height(row: 0, column: column) - half,
        scale.height(row: cells.rows - 1, column: column) + half
      )
      if low > window.lowerBound + half || high < window.upperBound - half {
        blanks.insert(.notComputed)
      }
    }
    return blanks
  }

  /// Where a height of the axis is.
  private func y(_ height: Double) -> Double {
    let length = window.upperBound - window.lowerBound
    let share = length > 0 ? (window.upperBound - height) / length : 0.5
    return frame.y + share * frame.height
  }

  // MARK: Cells

  private func level(_ row: Int, _ column: Int) -> UInt8? {
    guard let shades, case .value(let value) = cells[row: row, column: column] else { return nil }
    return shades.level(of: value, in: cells)
  }

  private func shadedCells() -> [Shape] {
    (0..<cells.columns).flatMap { column -> [Shape] in
      var shapes: [Shape] = []
      var first = 0
      for row in 0..<cells.rows {
        let ends = row + 1 == cells.rows || level(row + 1, column) != level(row, column)
        guard ends else { continue }
        if let block = block(of: first...row, column) { shapes.append(block) }
        first = row + 1
      }
      return shapes
    }
  }

  /// Cells of one shade in a column, as far as the window shows them.
  private func block(of rows: ClosedRange<Int>, _ column: Int) -> Shape? {
    let half = scale.rowHeight / 2
    let top = max(frame.y, y(scale.height(row: rows.upperBound, column: column) + half))
    let bottom = min(frame.bottom, y(scale.height(row: rows.lowerBound, column: column) - half))
    guard bottom > top else { return nil }
    let x = frame.x + Double(column) * columnWidth
    // A hair larger, so that no seam shows.
    let place = Rectangle(
      x: x, y: top, width: min(columnWidth + 0.4, frame.right - x),
      height: min(frame.bottom, bottom + 0.4) - top)
    let ink: Ink = level(rows.lowerBound, column).map { .heat($0) } ?? .base
    return ink == .base ? nil : .rectangle(place, fill: style.color(ink))
  }

  private func ridge() -> [Shape] {
    (0..<cells.columns).compactMap { column in
      guard let row = cells.clearBestRow(column: column) else { return nil }
      let center = Point(
        frame.x + (Double(column) + 0.5) * columnWidth, y(scale.height(row: row, column: column)))
      guard frame.contains(center) else { return nil }
      return .circle(
        center: center, radius: min(4, columnWidth * 0.3), fill: style.color(.heat(0)), stroke: nil)
    }
  }

  // MARK: Numbers

  private func word(
    _ text: String, at place: Point, _ anchor: Shape.Text.Anchor, _ ink: Ink = .dim,
    bold: Bool = false, size: Double? = nil
  ) -> Shape {
    .text(
      Shape.Text(
        [.init(text, style.color(ink), bold: bold)], at: place, size: size ?? sizes.tick,
        anchor: anchor))
  }

  private func heights() -> [Shape] {
    let name = word(
      MapWords.symbol(map.axis, .full), at: Point(frame.x - 8, frame.y - 8), .end, .text)
    let labels: [(Double, String)]
    if scale.isLogarithmic {
      labels = DecadeTicks(in: window, limit: 8).exponents.map {
        (Double($0), DecadeTicks.label($0))
      }
    } else {
      let ends = [cells.weightDecays.first, cells.weightDecays.last].compactMap(\.self)
      labels = Array(zip(ends, DistinctNumbers.texts(of: ends)))
    }
    return [name]
      + labels.map { word($1, at: Point(frame.x - 8, y($0) + sizes.tick / 3), .end) }
  }

  private func rates() -> [Shape] {
    let rates = cells.learningRates
    guard let first = rates.first, let last = rates.last else { return [] }
    let baseline = frame.bottom + sizes.tick * 1.3
    let name = word(
      "lr", at: Point(frame.x + frame.width / 2, baseline + sizes.tick * 1.2), .middle, .text)
    let (low, high) = (Log.decimal(first), Log.decimal(last))
    let decades = first > 0 && last > first ? DecadeTicks(in: low...high, limit: 6).exponents : []
    let inner = frame.width - columnWidth
    func place(_ share: Double) -> Point {
      Point(frame.x + columnWidth / 2 + share * inner, baseline)
    }
    guard decades.count > 1 else {
      let ends = zip(DistinctNumbers.texts(of: [first, last]), [0.0, 1])
      return [name] + ends.map { word($0, at: place($1), .middle) }
    }
    return [name]
      + decades.map {
        word(DecadeTicks.label($0), at: place((Double($0) - low) / (high - low)), .middle)
      }
  }

  // MARK: Words

  private var law: String { MapWords.slopes(of: map, index, glyphs: .full).first ?? "" }

  var lawFitsBesideName: Bool {
    nameWidth + Shape.Text.width(of: law, size: sizes.name * 0.8) + 12 <= frame.width
  }

  /// The law, and the price of keeping what the axis shows.
  private func words(lawIsBeside isBeside: Bool) -> [Shape] {
    let below = frame.bottom + sizes.tick * 2.5 + sizes.word * 1.4
    let place = Point(
      frame.right, isBeside ? frame.y - 14 : below + sizes.word * 1.4)
    var words = [
      word(
        law, at: place, .end, .bright, bold: true,
        size: isBeside ? sizes.name * 0.8 : sizes.word)
    ]
    if let factor = MapWords.factor(of: map, index) {
      let texts = MapWords.transfer(of: map, glyphs: .full)
      let room = frame.width - Shape.Text.width(of: factor, size: sizes.word) - 10
      let text = texts.first { Shape.Text.width(of: $0, size: sizes.word) <= room }
      words.append(
        word(text ?? "×", at: Point(frame.x, below), .start, .text, size: sizes.word))
      words.append(
        word(factor, at: Point(frame.right, below), .end, .bright, bold: true, size: sizes.word))
    }
    return words
  }
}
