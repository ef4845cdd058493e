import Testing

@testable import Surfaces

/// Texts as RFC 4180 has them, and those that it doesn't.
@Suite("CSV")
struct CSVReaderTests {
  /// The texts of all cells; a failure of the test if there is a mistake.
  private func records(_ text: String) throws -> [[String]] {
    var reader = try CSVReader(Array(text.utf8))
    var cells: [CSVReader.Cell] = []
    var records: [[String]] = []
    while try reader.next(&cells) { records.append(cells.map(reader.text)) }
    return records
  }

  private func mistake(_ bytes: [UInt8]) -> String? {
    do {
      var reader = try CSVReader(bytes)
      var cells: [CSVReader.Cell] = []
      while try reader.next(&cells) {}
      return nil
    } catch {
      return "\(error.place.line):\(error.place.column) \(error.reason)"
    }
  }

  @Test(
    "lines end in LF, CRLF, CR or nothing, and may be empty",
    arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2", "a,b\n\n1,2\n\n\n", "\u{FEFF}a,b\n1,2"])
  func lines(text: String) throws {
    #expect(try records(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("quotes hold commas, line ends and quotes; blanks around cells are none of them")
  func quotes() throws {
    #expect(try records("\"a,b\",\"c\"\"d\"\n") == [["a,b", "c\"d"]])
    #expect(try records("\"a\r\nb\",c\nd") == [["a\r\nb", "c"], ["d"]])
    #expect(try records("  a , \"b\" ,\tc\t\n") == [["a", "b", "c"]])
    #expect(try records("5\" pipe,\"\"\n") == [["5\" pipe", ""]])
    #expect(try records("\"\"\"\",x\n") == [["\"", "x"]])
  }

  @Test("a cell may be empty, the last one too")
  func emptyCells() throws {
    #expect(try records(",\na,\n,b\n,") == [["", ""], ["a", ""], ["", "b"], ["", ""]])
    #expect(try records("") == [])
    #expect(try records("\n\n") == [])
    #expect(try records("\u{FEFF}") == [])
  }

  @Test("what is no CSV is said with its place")
  func mistakes() {
    #expect(mistake(Array("a,b\nc,\"d\ne".utf8)) == "2:3 openQuote")
    #expect(mistake(Array("a,b\nλ,\"d\"e\n".utf8)) == "2:6 textBehindQuote")
    #expect(mistake([0x61, 0x0A, 0x62, 0xFF]) == "2:2 notUTF8")
    #expect(mistake([0x22]) == "1:1 openQuote")
  }

  @Test("places are lines and columns in characters, behind line ends in quotes too")
  func places() throws {
    var reader = try CSVReader(Array("\"α\nβ\",γ,  δ\n é,z\n".utf8))
    var cells: [CSVReader.Cell] = []
    _ = try reader.next(&cells)
    #expect(
      cells.map(reader.place) == [
        .init(line: 1, column: 1), .init(line: 2, column: 4), .init(line: 2, column: 8),
      ])
    _ = try reader.next(&cells)
    #expect(cells.map(reader.place) == [.init(line: 3, column: 2), .init(line: 3, column: 4)])
    #expect(reader.end(of: cells[1]) == .init(line: 3, column: 5))
  }

  @Test("whatever cells hold, quoting them and reading them again gives them back")
  func roundTrips() throws {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("a1,\"\n\r λ;x")
    for _ in 0..<500 {
      let width = 2 + next(3)
      let table = (0..<1 + next(4)).map { _ in
        (0..<width).map { _ in
          "w" + String((0..<next(6)).map { _ in alphabet[next(alphabet.count)] }) + "w"
        }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: next(2) == 0 ? "\n" : "\r\n")
      #expect(try records(text) == table)
    }
  }
}
