import Surfaces

/// Which names a scene may give to parameters, runs and claims.
package enum SceneName {
  /// A letter or `_`, then letters, digits and `_`, all ASCII; at most 64 of them.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return !isDigit(first) && text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  /// A letter, then letters, digits, `-` and `_`, all ASCII; at most 64 of them.
  package static func isClaimName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return isLetter(first) && first != UInt8(ascii: "_")
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Why a parameter can't have this name; nil if it can.
  package static func problem(ofParameter name: String) -> SceneProblem? {
    guard isIdentifier(name) else {
      return .name(.illegal(subject: "a parameter's name", text: name))
    }
    let isReserved = Formula.reservedNames.contains(name) || name == "seed"
    return isReserved ? .name(.reserved(name)) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      || byte == UInt8(ascii: "_")
  }
}
