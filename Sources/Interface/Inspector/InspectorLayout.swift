import Screen
import Simulation

/// Where the parts of the inspector stand: a picture of the step where there is room, the table, an
/// explanation, the decay rates, and the numbers that the table is worked out with.
struct InspectorLayout {
  /// One region a run: its columns, and the rows of the picture, which may be none.
  let pictures: [Region]
  let titleRow: Int
  /// Between the header and the titles.
  let captionRows: Range<Int>
  /// The row with `x` and `y`: that of the titles on low screens.
  let headRow: Int
  /// The row of each stage.
  private(set) var stageRows: [(stage: StepAccount.Stage, row: Int)] = []
  /// Rows with a connector between two stages.
  private(set) var connectorRows: [Int] = []
  let explanationRows: Range<Int>
  let rateRow: Int?
  /// How far the run is from what theory says of it, or why theory is silent.
  let gapRows: Range<Int>
  let numbersRow: Int?
  let keyRow: Int

  private static let gap = 2
  /// Columns that stay free at the left and at the right.
  private static let margin = 2
  private static let narrowest = 24
  private static let tallestPicture = 12
  private static let shortestPicture = 5
  /// Rows below the table: words, rates, the gap.
  private static let below = 5

  /// How many runs fit side by side.
  static func columnCount(_ columns: Int) -> Int {
    max(1, (columns - 2 * margin + gap) / (narrowest + gap))
  }

  /// - Parameters:
  ///   - marked: the stages where λ comes in.
  ///   - captionRows: how many the caption takes: one or two.
  init(
    size: Size, runCount: Int, stages: [StepAccount.Stage], marked: [StepAccount.Stage] = [],
    captionRows captionCount: Int = 1
  ) {
    keyRow = size.rows - 1
    let isTall = size.rows >= 30
    captionRows = 1..<1 + max(1, captionCount)
    titleRow = captionRows.upperBound + (isTall ? 1 : 0)
    numbersRow = size.rows >= 20 ? keyRow - 1 : nil
    let bottom = numbersRow ?? keyRow
    let headRows = isTall ? 1 : 0
    let room = max(0, bottom - titleRow - 1 - headRows)
    let shown = Self.mostTelling(stages, marked: marked, count: room)
    let spare = room - shown.count - Self.below - (isTall ? 2 : 0)
    let pictureRoom = min(Self.tallestPicture, spare - 1)
    let pictureRows = pictureRoom >= Self.shortestPicture ? pictureRoom : 0
    let rest = spare - (pictureRows > 0 ? pictureRows + 1 : 0)
    pictures = Self.pictures(size: size, count: max(1, runCount), row: titleRow + 1, pictureRows)
    headRow = titleRow + headRows + (pictureRows > 0 ? pictureRows + 1 : 0)
    let (tableRow, isConnected) = (headRow + 1, isTall && rest >= Self.connected.count)
    var row = tableRow
    for stage in shown {
      if isConnected, Self.connected.contains(stage) {
        if stage != .adaptive { connectorRows.append(row) }
        row += 1
      }
      stageRows.append((stage, row))
      row += 1
    }
    row += isTall ? 1 : 0
    explanationRows = row..<max(row, min(row + 2, bottom))
    row += 2 + (isTall ? 1 : 0)
    rateRow = row + 2 <= bottom ? row : nil
    gapRows = min(row + 2, bottom)..<bottom
  }

  private static func pictures(size: Size, count: Int, row: Int, _ rows: Int) -> [Region] {
    let width = max(0, (size.columns - 2 * margin - gap * (count - 1)) / count)
    return (0..<count).map {
      Region(column: margin + $0 * (width + gap), row: row, columns: width, rows: rows)
    }
  }

  /// As many stages as there are rows for, in their order.
  private static func mostTelling(
    _ stages: [StepAccount.Stage], marked: [StepAccount.Stage], count: Int
  ) -> [StepAccount.Stage] {
    let lines = stages.filter { if case .line = $0 { !marked.contains($0) } else { false } }
    let dropped = (lines + leastTelling).filter(stages.contains)
      .prefix(max(0, stages.count - count))
    return Array(stages.filter { !dropped.contains($0) }.prefix(count))
  }

  /// What a low screen gives up first.
  private static let leastTelling: [StepAccount.Stage] = [
    .largestBefore, .decayMomentBefore, .secondMomentBefore, .firstMomentBefore, .largest,
    .decayMoment, .correctedSecond, .corrected, .divisor, .secondMoment, .firstMoment, .step,
    .fullGradient, .gradient, .adaptive, .decay,
  ]

  /// Stages with room before them, where there is any.
  private static let connected: [StepAccount.Stage] = [.gradient, .firstMoment, .step, .adaptive]
}
