/// What the parser says about names that mean nothing, or something else, where they stand.
extension Parser {
  /// At most 30 names, and whether there are more.
  private func list(_ names: [String]) -> String {
    names.prefix(30).joined(separator: ", ") + (names.count > 30 ? ", …" : "")
  }

  /// A name that is no number here.
  func unknownValue(_ name: String, at place: Token) -> FormulaError {
    if let sentence = vocabulary.strangers[name] { return error(sentence, at: place.range) }
    if let callee = Callee(name, in: names) {
      return error("'\(name)' is a function; write \(callee.usage)", at: place.range)
    }
    if (vocabulary.words.all + vocabulary.parts.all).contains(name) {
      return wordAsValue(name, at: place.range)
    }
    if let remedy = ForeignName.words[name.lowercased()] {
      return error("unknown name '\(name)'; \(remedy)", at: place.range)
    }
    return unknown("name", place, known: names.variables + ["pi", "e"])
  }

  /// A name before an argument that is no function here.
  func unknownFunction(_ name: String, at place: Token) -> FormulaError {
    if let sentence = vocabulary.strangeFunctions[name] { return error(sentence, at: place.range) }
    if isValue(name) {
      return error(
        "'\(name)' is not a function; write \(name)*( to multiply", at: place.range)
    }
    let remedies = [ForeignName.functions, ForeignName.words].compactMap { $0[name.lowercased()] }
    if let remedy = remedies.first {
      return error("unknown function '\(name)'; \(remedy)", at: place.range)
    }
    let values = vocabulary.multipliesParentheses ? names.variables + ["pi"] : []
    return unknown(
      "function", place, known: names.functions.map(\.name), also: FunctionAlias.all + values)
  }

  /// - Parameter others: what is not listed, but may be meant.
  private func unknown(
    _ noun: String, _ place: Token, known: [String], also others: [String] = []
  ) -> FormulaError {
    let name = source.exactText(place.range)
    let quoted = source.text(place.range)
    let near = nearestNames(to: name, in: known + others)
    let products = products(for: name, isCall: noun == "function")
    let question = near.isEmpty ? "" : "did you mean " + alternatives(near.map { "'\($0)'" }) + "?"
    let remedy: String
    if products.isEmpty {
      remedy = near.isEmpty ? "the \(noun)s are \(list(known))" : question
    } else {
      remedy = "write " + alternatives(products) + (near.isEmpty ? "" : ", or \(question)")
    }
    return error(
      "unknown \(noun) '\(quoted)'; \(remedy)", at: place.range, suggestions: products + near)
  }

  private func alternatives(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.joined() }
    return texts.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: Names run together

  /// What a name may say if it is none: `kx` a product of names, `x2` a weight by number, a power or a
  /// product.
  private func products(for name: String, isCall: Bool) -> [String] {
    if !isCall, let split = nameBeforeDigits(name) {
      return weights(named: split.name, split.digits) + [
        "\(split.name)^\(split.digits)", "\(split.name)*\(split.digits)",
      ]
    }
    // A name doubled is a slip of the finger rather than a square.
    guard let parts = parts(of: name[...], isCall: isCall), Set(parts).count > 1 else { return [] }
    return [parts.joined(separator: "*")]
  }

  /// The weights are x and y, which are x1 and x2 elsewhere.
  private func weights(named name: String, _ digits: String) -> [String] {
    guard name == "x", names.variables.contains("y") else { return [] }
    return digits == "1" ? ["x"] : digits == "2" ? ["y"] : []
  }

  private func nameBeforeDigits(_ name: String) -> (name: String, digits: String)? {
    let head = name.prefix { !$0.isNumber }
    let digits = name.dropFirst(head.count)
    guard isValue(String(head)), !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return nil }
    return (String(head), String(digits))
  }

  /// The fewest known names that make up a name, the last of which is a function in a call; nil if there
  /// are none.
  private func parts(of name: Substring, isCall: Bool) -> [String]? {
    guard name.count <= 16 else { return nil }
    let text = String(name)
    if isCall ? Callee(text, in: names) != nil : isValue(text) { return [text] }
    for length in stride(from: name.count - 1, to: 0, by: -1) {
      let head = String(name.prefix(length))
      guard isValue(head), let rest = parts(of: name.dropFirst(length), isCall: isCall) else {
        continue
      }
      return [head] + rest
    }
    return nil
  }

  // MARK: Words

  /// Something else where one of the vocabulary's words has to be.
  func unknownWord() -> FormulaError { unknown(vocabulary.words) }

  /// Something else where one of some words has to be.
  func unknown(_ words: Vocabulary<Function>.Words) -> FormulaError {
    let list = "the \(words.noun)s are \(list(words.all))"
    guard case .name(let name) = token.kind else {
      return error("a \(words.noun)'s name is missing here; \(list)")
    }
    let nearest = nearestName(to: name, in: words.all)
    return error(
      "unknown \(words.noun) '\(source.text(token.range))'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? list))
  }

  /// A word where it would have to be a number.
  func wordAsValue(_ name: String, at range: Range<Int>? = nil) -> FormulaError {
    let noun = vocabulary.parts.all.contains(name) ? vocabulary.parts.noun : vocabulary.words.noun
    return error(
      "'\(name)' is a \(noun), not a number; ask a function for a number of the \(noun)", at: range)
  }
}
