import Screen

/// A caption: at most so many lines, with the optimizers' names in their colours.
struct CaptionText {
  /// A name that is coloured wherever it stands.
  struct Name {
    let text: String
    let ink: Ink
  }

  private struct Word {
    var text: StyledText
    var width: Int
    var endsSentence: Bool
  }

  private let words: [Word]

  /// - Parameter names: what is to be coloured; of two that begin alike the longer wins.
  init(_ text: String, names: [Name], canvas: Canvas) {
    let names = names.sorted { $0.text.count > $1.text.count }
    words = Self.words(of: text, names: names, canvas: canvas)
  }

  /// The text in lines of at most `columns` columns. Text that needs more than `limit` lines loses
  /// whole sentences from its end, or if the first is too long already, words.
  func lines(columns: Int, limit: Int) -> [StyledText] {
    guard limit > 0, columns > 0, !words.isEmpty else { return [] }
    var shown = words
    while true {
      if let lines = Self.broken(shown, columns: columns, limit: limit) {
        return lines.map(Self.joined)
      }
      let sentenceEnd = shown.dropLast().lastIndex { $0.endsSentence }
      guard let sentenceEnd else { break }
      shown = Array(shown[...sentenceEnd])
    }
    return Self.greedy(shown, columns: columns).prefix(limit).map(Self.joined)
  }

  /// One line, or two broken where a sentence ends if that fits, else as many as needed.
  private static func broken(_ words: [Word], columns: Int, limit: Int) -> [[Word]]? {
    let lines = greedy(words, columns: columns)
    guard lines.count <= limit, lines.allSatisfy({ width($0) <= columns }) else { return nil }
    guard lines.count == 2 else { return lines }
    let breaks = words.indices.dropLast().filter { index in
      words[index].endsSentence && width(words[...index]) <= columns
        && width(words[(index + 1)...]) <= columns
    }
    guard let last = breaks.last else { return lines }
    return [Array(words[...last]), Array(words[(last + 1)...])]
  }

  private static func greedy(_ words: [Word], columns: Int) -> [[Word]] {
    var lines: [[Word]] = [[]]
    for word in words {
      let line = lines[lines.count - 1]
      if !line.isEmpty, width(line) + 1 + word.width > columns { lines.append([]) }
      lines[lines.count - 1].append(word)
    }
    return lines
  }

  private static func width(_ words: some Collection<Word>) -> Int {
    words.reduce(0) { $0 + $1.width } + max(0, words.count - 1)
  }

  private static func joined(_ words: [Word]) -> StyledText {
    var line = StyledText()
    for (index, word) in words.enumerated() {
      if index > 0 { line.parts.append(.init(text: " ", style: Style(.text))) }
      line += word.text
    }
    return line
  }

  // MARK: Words and names

  private static func words(of text: String, names: [Name], canvas: Canvas) -> [Word] {
    var words: [Word] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let plainEnd = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
      var word = rest[..<plainEnd]
      var styled = StyledText()
      if let name = names.first(where: { startsWithName($0.text, rest) }) {
        // A name of several words stays together.
        let nameEnd = rest.index(rest.startIndex, offsetBy: name.text.count)
        styled += canvas.text(name.text, name.ink, bold: true)
        let tailEnd = rest[nameEnd...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
        word = rest[..<tailEnd]
        let tail = rest[nameEnd..<tailEnd]
        if !tail.isEmpty { styled += canvas.text(String(tail)) }
      } else {
        styled += canvas.text(String(word))
      }
      words.append(
        Word(text: styled, width: styled.width, endsSentence: ".?!".contains(word.last ?? " ")))
      rest = rest[word.endIndex...]
    }
    return words
  }

  /// Whether the text begins with the name as a whole word.
  private static func startsWithName(_ name: String, _ text: Substring) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let after = text.dropFirst(name.count).first
    return after.map { !($0.isLetter || $0.isNumber || $0 == "+") } ?? true
  }
}
