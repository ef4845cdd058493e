import Simulation
import Surfaces

/// What a scene wants of a file of data.
struct DataFile {
  var model: DataSurface.Model
  var features: [String]?
  var target: String?
  var isStandardized: Bool

  /// What was read: rows, and how they came about.
  struct Contents {
    var rows: [DataSurface.Sample] = []
    var names: [String]
    var scaling: DataSource.Scaling?
    var labels: [String]?
  }

  /// What is wrong, and where.
  enum Fault: Error {
    /// In the file.
    case inside(DataProblem, Place)
    /// In the scene: of the columns that it names the first, second or third, or all of them.
    case column(DataProblem, Int?)
    /// In what the scene asks for.
    case whole(DataProblem)
  }

  /// Reads the file. Linear in its size.
  func contents(of bytes: [UInt8], named file: String) throws(Fault) -> Contents {
    var table = try Table(bytes, named: file, wanted: self)
    var contents = Contents(names: table.columns.names)
    var labels = DataLabels()
    while try table.advance() {
      guard contents.rows.count < SceneLimits.dataRows else {
        throw .inside(.tooManyRows(limit: SceneLimits.dataRows), table.place)
      }
      contents.rows.append(
        .init(
          features: Vector(try table.number(0), try table.number(1)),
          target: model == .linear ? try table.number(2) : try table.label(&labels)))
    }
    guard !contents.rows.isEmpty else { throw .whole(.noRows(file: file)) }
    if model == .logistic { try contents.decide(labels) }
    if isStandardized { try contents.standardize() }
    return contents
  }
}

extension DataFile {
  /// The rows of the file, one after the other.
  private struct Table {
    let columns: DataColumns
    private var reader: CSVReader
    private var cells: [CSVReader.Cell] = []
    /// Whether the first line has still to be taken for a row.
    private var holdsRow = false

    init(_ bytes: [UInt8], named file: String, wanted: DataFile) throws(Fault) {
      let hasFirst: Bool
      do {
        reader = try CSVReader(bytes)
        hasFirst = try reader.next(&cells)
      } catch {
        throw .inside(.text(error.reason), Place(error.place))
      }
      guard hasFirst else { throw .whole(.noRows(file: file)) }
      do {
        let first = cells.map(reader.text)
        columns = try DataColumns(
          features: wanted.features, target: wanted.target, first: first)
      } catch {
        throw .column(error.problem, error.index)
      }
      holdsRow = !columns.hasHead
    }

    /// Goes to the next row; false at the end.
    mutating func advance() throws(Fault) -> Bool {
      guard !holdsRow else {
        holdsRow = false
        return true
      }
      do {
        guard try reader.next(&cells) else { return false }
      } catch {
        throw .inside(.text(error.reason), Place(error.place))
      }
      guard cells.count == columns.count else {
        let place =
          cells.count > columns.count
          ? reader.place(of: cells[columns.count]) : reader.end(of: cells[cells.count - 1])
        throw .inside(
          .wrongWidth(count: cells.count, expected: columns.count), Place(place))
      }
      return true
    }

    /// Where the row begins.
    var place: Place { Place(reader.place(of: cells[0])) }

    /// The text of a feature or the target, which isn't empty.
    private func text(_ position: Int) throws(Fault) -> String {
      let cell = cells[columns.indices[position]]
      let text = reader.text(of: cell)
      if text.isEmpty {
        throw .inside(.emptyCell(column: columns.names[position]), Place(reader.place(of: cell)))
      }
      return text
    }

    func number(_ position: Int) throws(Fault) -> Double {
      let text = try text(position)
      do {
        return try Double(written: text)
      } catch {
        throw .inside(
          .notANumber(column: columns.names[position], text: text, cause: error),
          Place(reader.place(of: cells[columns.indices[position]])))
      }
    }

    /// The number of a label; what it stands for is decided when all are known.
    func label(_ labels: inout DataLabels) throws(Fault) -> Double {
      let text = try text(2)
      if let index = labels.index(of: text) { return Double(index) }
      throw .inside(
        .thirdLabel(column: columns.names[2], text: text, others: labels.names),
        Place(reader.place(of: cells[columns.indices[2]])))
    }
  }
}

extension DataFile.Contents {
  fileprivate mutating func decide(_ labels: DataLabels) throws(DataFile.Fault) {
    do {
      let targets = try labels.targets()
      for index in rows.indices { rows[index].target = targets.values[Int(rows[index].target)] }
      self.labels = targets.areWords ? labels.names : nil
    } catch {
      throw .column(error, 2)
    }
  }

  /// Each feature's mean becomes 0, its standard deviation 1.
  fileprivate mutating func standardize() throws(DataFile.Fault) {
    let count = Double(rows.count)
    let sum = rows.reduce(Vector.zero) { $0 + $1.features }
    let mean = Vector(sum.x / count, sum.y / count)
    let squares = rows.reduce(Vector.zero) { sum, row in
      let d = row.features - mean
      return sum + Vector(d.x * d.x, d.y * d.y)
    }
    let deviation = Vector((squares.x / count).squareRoot(), (squares.y / count).squareRoot())
    for (position, size) in [deviation.x, deviation.y].enumerated()
    where !(size > 0 && size.isFinite) {
      throw .column(.constant(column: names[position]), position)
    }
    for index in rows.indices {
      let d = rows[index].features - mean
      rows[index].features = Vector(d.x / deviation.x, d.y / deviation.y)
    }
    scaling = DataSource.Scaling(mean: mean, deviation: deviation)
  }
}

extension Place {
  fileprivate init(_ place: CSVError.Place) { self.init(line: place.line, column: place.column) }
}
