import Surfaces

/// The rows of a file of data, one after the other, of the columns that are wanted.
struct DataTable {
  let columns: DataColumns
  private var reader: CSVReader
  private var cells: [CSVReader.Cell] = []
  /// Whether the first line has still to be taken for a row.
  private var holdsRow = false

  /// - Parameters:
  ///   - file: what messages call it.
  ///   - wanted: which columns are meant.
  init(
    _ bytes: [UInt8], named file: String, wanted: DataColumns.Wanted
  ) throws(DataFile.Fault) {
    let hasFirst: Bool
    do {
      reader = try CSVReader(bytes)
      hasFirst = try reader.next(&cells)
    } catch {
      throw .inside(.text(error.reason), Place(error.place))
    }
    guard hasFirst else { throw .whole(.noRows(file: file)) }
    do {
      columns = try DataColumns(wanted, first: cells.map(reader.text))
    } catch {
      throw .column(error.problem, error.index)
    }
    holdsRow = !columns.hasHead
  }

  /// Goes to the next row; false at the end.
  mutating func advance() throws(DataFile.Fault) -> Bool {
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

  /// Where a feature or the target stands in the row.
  func place(of position: Int) -> Place {
    Place(reader.place(of: cells[columns.indices[position]]))
  }

  /// The text of a feature or the target, which isn't empty.
  func text(_ position: Int) throws(DataFile.Fault) -> String {
    let text = reader.text(of: cells[columns.indices[position]])
    if text.isEmpty {
      throw .inside(.emptyCell(column: columns.names[position]), place(of: position))
    }
    return text
  }

  func number(_ position: Int) throws(DataFile.Fault) -> Double {
    let text = try text(position)
    do {
      return try Double(written: text)
    } catch {
      throw .inside(
        .notANumber(column: columns.names[position], text: text, cause: error),
        place(of: position))
    }
  }
}

extension Place {
  fileprivate init(_ place: CSVError.Place) { self.init(line: place.line, column: place.column) }
}
