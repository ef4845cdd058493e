/// The records of a CSV text (RFC 4180), one after the other, each cell with its place.
///
/// Lines end in CRLF, LF or CR, the last one maybe in nothing. A byte-order mark is passed over, and so is a
/// line without a character. A cell in quotes may hold commas, line ends and `""` for a quote; blanks
/// around it are none of it. Linear in the length of the text.
package struct CSVReader {
  /// One cell of a record, as bytes of the text.
  package struct Cell: Hashable, Sendable {
    /// What it holds, without its quotes.
    fileprivate var range: Range<Int>
    /// Whether `""` stands for a quote in it.
    fileprivate var hasDoubledQuotes = false
    /// Where it begins, an opening quote included.
    fileprivate var start: Int
    fileprivate var line: Int
    /// Where its line begins.
    fileprivate var lineStart: Int
  }

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private var lineStart: Int

  /// - Throws: `notUTF8`, where the text isn't.
  package init(_ bytes: [UInt8]) throws(CSVError) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    position = bytes.starts(with: mark) ? mark.count : 0
    lineStart = position
    if let place = Self.firstFault(of: bytes) {
      throw CSVError(reason: .notUTF8, place: place)
    }
  }

  /// Reads the next record, in the place of what the array held; false at the end of the text.
  package mutating func next(_ cells: inout [Cell]) throws(CSVError) -> Bool {
    cells.removeAll(keepingCapacity: true)
    while endLine() {}
    guard position < bytes.count else { return false }
    while true {
      cells.append(try cell())
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    _ = endLine()
    return true
  }

  /// What a cell holds, without blanks at its ends.
  package func text(of cell: Cell) -> String {
    let range = trimmed(cell.range)
    let text = String(decoding: bytes[range], as: UTF8.self)
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  /// Line and column of a cell's first character, from 1, columns in Unicode scalars.
  package func place(of cell: Cell) -> CSVError.Place {
    CSVError.Place(line: cell.line, column: 1 + scalars(cell.lineStart..<cell.start))
  }

  /// The place behind a cell's last character.
  package func end(of cell: Cell) -> CSVError.Place {
    CSVError.Place(line: cell.line, column: 1 + scalars(cell.lineStart..<cell.range.upperBound))
  }

  // MARK: Cells

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private mutating func cell() throws(CSVError) -> Cell {
    let (line, lineStart) = (line, lineStart)
    let start = position
    skipBlanks()
    if position < bytes.count, bytes[position] == Self.quote {
      return try quotedCell(line: line, lineStart: lineStart)
    }
    while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
    let first = trimmed(start..<position).lowerBound
    return Cell(
      range: start..<position, start: min(first, position), line: line, lineStart: lineStart)
  }

  private mutating func quotedCell(line: Int, lineStart: Int) throws(CSVError) -> Cell {
    let start = position
    position += 1
    var cell = Cell(
      range: position..<position, start: start, line: line, lineStart: lineStart)
    while true {
      guard position < bytes.count else {
        throw CSVError(reason: .openQuote, place: place(of: cell))
      }
      switch bytes[position] {
      case Self.quote:
        position += 1
        guard position < bytes.count, bytes[position] == Self.quote else {
          cell.range = start + 1..<position - 1
          return try closed(cell)
        }
        cell.hasDoubledQuotes = true
        position += 1
      case Self.feed, Self.carriageReturn: _ = endLine()
      default: position += 1
      }
    }
  }

  private mutating func closed(_ cell: Cell) throws(CSVError) -> Cell {
    skipBlanks()
    guard position == bytes.count || Self.endsCell(bytes[position]) else {
      let place = CSVError.Place(line: line, column: 1 + scalars(lineStart..<position))
      throw CSVError(reason: .textBehindQuote, place: place)
    }
    return cell
  }

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  /// Passes over the end of a line; false where there is none.
  private mutating func endLine() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case Self.carriageReturn where position + 1 < bytes.count && bytes[position + 1] == Self.feed:
      position += 2
    case Self.carriageReturn, Self.feed: position += 1
    default: return false
    }
    line += 1
    lineStart = position
    return true
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == comma || byte == feed || byte == carriageReturn
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !Self.isBlank(bytes[$0]) }),
      let last = range.last(where: { !Self.isBlank(bytes[$0]) })
    else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }

  // MARK: Places

  /// How many characters begin in a range.
  private func scalars(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  /// Where the bytes stop being UTF-8; nil if they never do.
  private static func firstFault(of bytes: [UInt8]) -> CSVError.Place? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var place = CSVError.Place(line: 1, column: 1)
    var rest = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      place =
        scalar == "\n"
        ? CSVError.Place(line: place.line + 1, column: 1)
        : CSVError.Place(line: place.line, column: place.column + 1)
    }
    return place
  }
}
