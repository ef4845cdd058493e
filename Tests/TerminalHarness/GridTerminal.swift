/// A terminal of paper: a grid of cells that knows text, SGR, CUP, CUF, erasing everything and whether the
/// cursor is seen. Anything else is noted as misunderstood.
package struct GridTerminal {
  package struct Look: Hashable, Sendable {
    package var ink = ""
    package var paper = ""
    package var attributes: Set<Int> = []

    /// The look that an SGR sequence sets from the terminal's own.
    package init(_ parameters: String = "") { follow(parameters) }

    mutating func follow(_ parameters: String) {
      var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
      while let word = rest.popFirst() {
        switch Int(word) ?? 0 {
        case 0: (ink, paper, attributes) = ("", "", [])
        case let code where 1...9 ~= code: attributes.insert(code)
        case 22: attributes.subtract([1, 2])
        case let code where 23...29 ~= code: attributes.remove(code - 20)
        case 39: ink = ""
        case 49: paper = ""
        case let code where [38, 48].contains(code):
          let count = rest.first == "2" ? 4 : 2
          let color = "8;" + rest.prefix(count).joined(separator: ";")
          rest = rest.dropFirst(count)
          if code == 38 { ink = color } else { paper = color }
        case let code where 30...37 ~= code || 90...97 ~= code: ink = "\(code)"
        case let code: paper = "\(code - 10)"
        }
      }
    }
  }

  package struct Cell: Hashable, Sendable {
    package var scalar: Unicode.Scalar = " "
    package var look = Look()

    package init(_ scalar: Unicode.Scalar = " ", _ look: Look = Look()) {
      (self.scalar, self.look) = (scalar, look)
    }

    /// The cell as it is seen: a blank shows no ink, nor whether it is bold.
    package var seen: Cell {
      guard scalar == " ", look.attributes.isDisjoint(with: [4, 7]) else { return self }
      var seen = Cell()
      seen.look.paper = look.paper
      return seen
    }
  }

  package let columns: Int
  package let rows: Int
  package private(set) var cells: [Cell]
  package private(set) var look = Look()
  package private(set) var showsCursor = true
  package private(set) var misunderstood: [String] = []
  private let width: (Unicode.Scalar) -> Int
  /// Behind the last column: nobody knows where.
  private var cursor: (column: Int, row: Int)? = (0, 0)

  /// - Parameter width: the columns of a character; the second cell of a wide one becomes U+0000.
  package init(columns: Int, rows: Int, width: @escaping (Unicode.Scalar) -> Int = { _ in 1 }) {
    (self.columns, self.rows, self.width) = (columns, rows, width)
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// The characters, trailing blanks cut.
  package var text: String {
    (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      line.append(
        contentsOf: cells[row * columns..<(row + 1) * columns].map(\.scalar).filter { $0 != "\0" })
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  package mutating func receive(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        put(scalar)
        continue
      }
      rest = rest.dropFirst()
      let parameters = String(rest.prefix { !("@"..."~").contains($0) })
      rest = rest.dropFirst(parameters.unicodeScalars.count)
      if let final = rest.popFirst() { act(final, parameters) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = width(scalar)
    guard let place = cursor, scalar.value >= 0x20, place.column + width <= columns else {
      return misunderstood.append(
        "\(scalar.escaped(asASCII: true)) at \(String(describing: cursor))")
    }
    let index = place.row * columns + place.column
    cells[index] = Cell(scalar, look)
    if width == 2 { cells[index + 1] = Cell("\0", look) }
    let next = place.column + width
    cursor = next < columns ? (next, place.row) : nil
  }

  private mutating func act(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    let first = numbers.first ?? 1
    switch (final, parameters) {
    case ("m", _): look.follow(parameters)
    case ("J", "2"): cells = Array(repeating: Cell(" ", look), count: columns * rows)
    case ("l", "?25"): showsCursor = false
    case ("h", "?25"): showsCursor = true
    case ("H", _):
      cursor = ((numbers.dropFirst().first ?? 1) - 1, first - 1)
    case ("C", _):
      guard let place = cursor else { return misunderstood.append("C behind the last column") }
      cursor = (place.column + first, place.row)
    default: misunderstood.append("\(parameters)\(final)")
    }
  }
}
