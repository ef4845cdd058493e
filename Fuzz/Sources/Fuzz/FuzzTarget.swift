/// What is fed. Every target ends the program by a failed precondition where a promise is broken; what
/// it refuses in words, it refuses.
enum FuzzTarget: String, CaseIterable {
  /// A formula, evaluated where it is one.
  case formula
  /// A scene file, run and measured where it is one and doesn't ask for much.
  case scene
  /// A rule file, its first rule run where it is one.
  case rule
  /// An expression of a claim, measured on one scene.
  case claim
  /// What a terminal sends, as bytes.
  case input
  /// Keys, mouse, resizing and time on every screen, from a table.
  case hand

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .formula: FormulaFeeder.feed(text(bytes))
    case .scene: SceneFeeder.feed(Array(bytes))
    case .rule: RuleFeeder.feed(Array(bytes))
    case .claim: ClaimFeeder.feed(text(bytes))
    case .input: InputFeeder.feed(text(bytes))
    case .hand: HandFeeder.feed(Array(bytes))
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// A message is one line that a terminal can show.
func expectOneLine(_ message: String, longest: Int = 2000) {
  precondition(!message.isEmpty && message.utf8.count <= longest, "too long: \(message)")
  precondition(
    message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
    "a control character: \(message)")
}
