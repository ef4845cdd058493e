extension Pen {
  /// The shortest SGR sequence that turns this pen into another one; nothing if they are the same.
  ///
  /// - Parameter switchesOff: the terminal can switch off a single attribute.
  func change(to pen: Pen, switchesOff: Bool) -> [UInt8] {
    guard self != pen else { return [] }
    let lost = attributes.subtracting(pen.attributes)
    let losesColor = ink != pen.ink && pen.ink.isOwn || paper != pen.paper && pen.paper.isOwn
    let anew = lost.isEmpty && !losesColor ? nil : Pen().parameters(to: pen, after: "0")
    let difference = lost.isEmpty || switchesOff ? parameters(to: pen) : nil
    let shortest = [difference, anew].compactMap { $0 }.min { $0.count < $1.count } ?? []
    // `ESC [ m` is `ESC [ 0 m`.
    let isReset = shortest == [UInt8(ascii: "0")]
    return [0x1B, UInt8(ascii: "[")] + (isReset ? [] : shortest) + [UInt8(ascii: "m")]
  }

  /// What is different in another pen, as parameters after those that stand already.
  private func parameters(to pen: Pen, after start: StaticString = "") -> [UInt8] {
    var parameters: [UInt8] = start.withUTF8Buffer { Array($0) }
    func add(_ more: some Sequence<UInt8>) {
      if !parameters.isEmpty { parameters.append(UInt8(ascii: ";")) }
      parameters += more
    }
    if attributes != pen.attributes {
      for code in attributeCodes(to: pen.attributes) { add("\(code)".utf8) }
    }
    if ink != pen.ink { add(pen.ink.isOwn ? Self.ownInk : pen.ink.parameters) }
    if paper != pen.paper { add(pen.paper.isOwn ? Self.ownPaper : pen.paper.parameters) }
    return parameters
  }

  private static let ownInk = Array("39".utf8)
  private static let ownPaper = Array("49".utf8)

  /// Bold and faint can only be switched off together.
  private func attributeCodes(to wanted: Attributes) -> [Int] {
    var present = attributes
    var codes: [Int] = []
    if !present.subtracting(wanted).isDisjoint(with: [.bold, .faint]) {
      codes.append(22)
      present.subtract([.bold, .faint])
    }
    for code in 3...9 where present.subtracting(wanted).contains(Attributes(code: code)) {
      codes.append(20 + code)
    }
    for code in 1...9 where wanted.subtracting(present).contains(Attributes(code: code)) {
      codes.append(code)
    }
    return codes
  }
}
