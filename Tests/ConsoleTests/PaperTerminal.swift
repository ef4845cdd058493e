/// A terminal of one long row that knows text, SGR, moves to the right, erasing and repeating:
/// enough to see what a stream of bytes shows.
struct PaperTerminal {
  struct Look: Equatable {
    var ink = ""
    var paper = ""
    var attributes: Set<Int> = []
  }

  struct Cell: Equatable {
    var character: Character = " "
    var look = Look()

    /// The cell as it is seen: a blank shows no ink.
    var seen: Cell {
      guard character == " ", look.attributes.isDisjoint(with: [4, 7]) else { return self }
      return Cell(character: " ", look: Look(paper: look.paper))
    }
  }

  private(set) var cells = Array(repeating: Cell(), count: 4000)
  private(set) var look = Look()
  private var column = 0

  var seen: [Cell] { cells.map(\.seen) }

  mutating func receive(_ bytes: [UInt8]) {
    for match in String(decoding: bytes, as: UTF8.self).matches(
      of: #/\e\[([0-9;]*)([A-Za-z])|\e\(.|[\x0E\x0F]|[^\e]/#)
    {
      if let final = match.2, let parameters = match.1 {
        act(
          final, parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        )
      } else if match.0.count == 1, let character = match.0.first, character >= " " {
        put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    cells[column] = Cell(character: character, look: look)
    column += 1
  }

  private mutating func act(_ final: Substring, _ parameters: [String]) {
    let number = parameters.first.flatMap { Int($0) } ?? 1
    switch final {
    case "m": draw(parameters.map { $0.isEmpty ? "0" : $0 })
    case "C": column += number
    case "b": for _ in 0..<number { put(cells[column - 1].character) }
    case "X":
      for erased in column..<column + number { cells[erased] = Cell(look: Look(paper: look.paper)) }
    default: break
    }
  }

  private mutating func draw(_ parameters: [String]) {
    var rest = (parameters.isEmpty ? ["0"] : parameters)[...]
    while let first = rest.popFirst(), let code = Int(first) {
      switch code {
      case 0: look = Look()
      case 1...9: look.attributes.insert(code)
      case 22: look.attributes.subtract([1, 2])
      case 23...29: look.attributes.remove(code - 20)
      case 38, 48:
        let count = rest.first == "2" ? 4 : 2
        let color = rest.prefix(count).joined(separator: ";")
        rest = rest.dropFirst(count)
        if code == 38 { look.ink = color } else { look.paper = color }
      case 39: look.ink = ""
      case 49: look.paper = ""
      case 30...37, 90...97: look.ink = first
      default: look.paper = first
      }
    }
  }
}
