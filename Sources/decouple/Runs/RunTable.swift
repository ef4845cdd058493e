import Export
import Lessons
import Plotting
import Screen
import Simulation

/// The runs as a table to be read: for each a heading and its rows, numbers below one another.
struct RunTable {
  /// What is told of one run.
  private struct Block {
    var heading: String
    /// For each column its name and its numbers, one or none in a row.
    var columns: [(name: String, numbers: [Double?])]
  }

  private let blocks: [Block]
  /// What is shown of a run if nothing else is asked for.
  private static let usual = ["t", "x", "y", "loss", "norm"]
  /// Between two columns.
  private static let gap = "  "

  init(_ report: RunReport) {
    let wanted = report.columns ?? Self.usual.compactMap(RunColumn.named)
    // What is the same in all rows stands above them.
    let columns = wanted.flatMap(\.coordinates).filter(\.isNumeric)
    blocks = report.runs.map { run in
      var numbers: [[Double?]] = columns.map { _ in [] }
      report.selection.forEachRow(of: run.trajectory) { row in
        for (index, column) in columns.enumerated() {
          numbers[index].append(column.number(in: row, of: run))
        }
      }
      return Block(
        heading: Self.heading(of: run.name, run.trajectory.outcome),
        columns: Array(zip(columns.map(\.name), numbers)))
    }
  }

  init(_ report: NetworkReport) {
    let all = NetworkColumn.all(of: report.scene, coordinates: report.coordinates)
    let usual = all.filter { column in
      NetworkColumn.usual.contains(column.name) || report.isAsked(column)
    }
    let columns = (report.columns ?? usual).filter(\.isNumeric)
    blocks = report.runs.map { run in
      var numbers: [[Double?]] = columns.map { _ in [] }
      report.forEachRow(of: run) { row in
        for (index, column) in columns.enumerated() {
          numbers[index].append(column.number(in: row))
        }
      }
      return Block(
        heading: Self.heading(of: run.name, run.trajectory.outcome),
        columns: Array(zip(columns.map(\.name), numbers)))
    }
  }

  func print() throws {
    var stream = StandardOutput.stream()
    for (index, block) in blocks.enumerated() {
      if index > 0 { try stream.write("\n") }
      for line in lines(of: block) { try stream.write(PrintedLook.safe(line) + "\n") }
    }
    try stream.flush()
  }

  private func lines(of block: Block) -> [String] {
    let cells = block.columns.map { column in
      [column.name]
        + (column.name == "t" ? column.numbers.map(Self.whole) : Self.texts(of: column.numbers))
    }
    let widths = cells.map { $0.map(\.count).max() ?? 0 }
    let rows = (cells.first ?? []).indices.map { row in
      let line = zip(cells, widths).map { column, width in
        String(repeating: " ", count: width - column[row].count) + column[row]
      }.joined(separator: Self.gap)
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return [block.heading] + rows
  }

  /// The label, the name where that is another, and how the run ended, if not at its last step.
  private static func heading(of name: Scene.RunName, _ outcome: Trajectory.Outcome) -> String {
    let title = name.label == name.name ? name.label : "\(name.label) (\(name.name))"
    guard case .diverged(let step) = outcome else { return title }
    return "\(title): diverged at step \(step)"
  }

  private static func whole(_ number: Double?) -> String { number.map { String(Int($0)) } ?? "" }

  /// Six significant digits of the largest, and as many decimals for the others; those that would lose
  /// most of their digits have an exponent.
  private static func texts(of numbers: [Double?]) -> [String] {
    let largest = numbers.compactMap(\.self).filter(\.isFinite).map(\.magnitude).max() ?? 0
    let isWide = largest >= 1e9
    var decimals = 5
    var bound = 10.0
    while decimals > 0, largest >= bound {
      decimals -= 1
      bound *= 10
    }
    let least = (0..<decimals).reduce(100.0) { least, _ in least / 10 }
    return numbers.map { number in
      guard let number else { return "" }
      guard number != 0 else { return NumberText.fixed(0, decimals: decimals) }
      return isWide || number.magnitude < least
        ? NumberText.shortest(number, digits: 6)
        : NumberText.fixed(number, decimals: decimals, glyphs: .ascii)
    }
  }
}
