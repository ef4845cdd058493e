import Screen
import Simulation

/// Where the parts of the inspector stand: a picture of the step where there is room, the table, an
/// explanation, the decay rates.
struct InspectorLayout {
  /// One region a run: its columns, and the rows of the picture, which may be none.
  let pictures: [Region]
  let titleRow: Int
  /// Between the header and the titles.
  let captionRows: Range<Int>
  /// The row with `x` and `y`.
  let headRow: Int
  /// The row of each stage.
  let stageRows: [(stage: StepAccount.Stage, row: Int)]
  /// Rows with a connector between two stages.
  let connectorRows: [Int]
  let explanationRows: Range<Int>
  let rateRow: Int?
  /// How far the run is from what theory says of it, or why theory is silent.
  let gapRows: Range<Int>
  let keyRow: Int

  private static let gap = 2
  private static let narrowest = 24
  private static let tallestPicture = 12
  private static let shortestPicture = 5

  /// How many runs fit side by side.
  static func columnCount(_ columns: Int) -> Int {
    max(1, (columns - 2 + gap) / (narrowest + gap))
  }

  /// - Parameter captionRows: how many the caption takes: one or two.
  init(size: Size, runCount: Int, stages: [StepAccount.Stage], captionRows captionCount: Int = 1) {
    let count = max(1, runCount)
    let width = (size.columns - 2 - Self.gap * (count - 1)) / count
    keyRow = size.rows - 1
    let isTall = size.rows >= 30
    captionRows = 1..<1 + max(1, captionCount)
    titleRow = captionRows.upperBound + (isTall ? 1 : 0)
    // What the table needs besides the picture: its head, the stages, two rows of words, two of rates,
    // one for the gap.
    let fixed = titleRow + 1 + 1 + stages.count + (isTall ? 3 : 0) + 2 + 2 + 1
    let spare = max(0, size.rows - fixed)
    let connectorCount = spare >= Self.connected.count ? Self.connected.count : 0
    let pictureRoom = min(Self.tallestPicture, spare - connectorCount - 1)
    let pictureRows = pictureRoom >= Self.shortestPicture ? pictureRoom : 0
    let pictureRow = titleRow + 1
    pictures = (0..<count).map {
      Region(
        column: 2 + $0 * (width + Self.gap), row: pictureRow, columns: width, rows: pictureRows)
    }
    headRow = titleRow + 1 + pictureRows + (pictureRows > 0 ? 1 : 0)
    var row = headRow + 1
    var stageRows: [(stage: StepAccount.Stage, row: Int)] = []
    var connectorRows: [Int] = []
    for stage in stages {
      if connectorCount > 0, Self.connected.contains(stage) {
        if stage != .adaptive { connectorRows.append(row) }
        row += 1
      }
      if row < keyRow { stageRows.append((stage, row)) }
      row += 1
    }
    self.stageRows = stageRows
    self.connectorRows = connectorRows
    row += isTall ? 1 : 0
    explanationRows = row..<max(row, min(row + 2, keyRow))
    row += 2 + (isTall ? 1 : 0)
    rateRow = row + 2 <= keyRow ? row : nil
    gapRows = min(row + 2, keyRow)..<keyRow
  }

  /// Stages with room before them, where there is any.
  private static let connected: [StepAccount.Stage] = [.gradient, .firstMoment, .step, .adaptive]
}
