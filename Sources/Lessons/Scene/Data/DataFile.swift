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
    /// In the scene: of the columns that it names one, features before the target, or all of them.
    case column(DataProblem, Int?)
    /// In what the scene asks for.
    case whole(DataProblem)
  }

  /// Reads the file. Linear in its size.
  func contents(of bytes: [UInt8], named file: String) throws(Fault) -> Contents {
    var table = try DataTable(
      bytes, named: file,
      wanted: .init(features: features, target: target, featureCount: 2))
    var contents = Contents(names: table.columns.names)
    var labels = DataLabels()
    while try table.advance() {
      guard contents.rows.count < SceneLimits.dataRows else {
        throw .inside(.tooManyRows(limit: SceneLimits.dataRows), table.place)
      }
      contents.rows.append(
        .init(
          features: Vector(try table.number(0), try table.number(1)),
          target: model == .linear ? try table.number(2) : try labels.number(of: table)))
    }
    guard !contents.rows.isEmpty else { throw .whole(.noRows(file: file)) }
    if model == .logistic { try contents.decide(labels) }
    if isStandardized { try contents.standardize() }
    return contents
  }
}

extension DataLabels {
  /// The number of a row's label; what it stands for is decided when all are known.
  fileprivate mutating func number(of table: DataTable) throws(DataFile.Fault) -> Double {
    let text = try table.text(2)
    if let index = index(of: text) { return Double(index) }
    throw .inside(
      .thirdLabel(column: table.columns.names[2], text: text, others: names),
      table.place(of: 2))
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
