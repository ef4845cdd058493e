extension Double {
  /// A decimal number as scenes, flags and the lab read it: `-1.5`, `.5`, `1e-3`. Not `inf`, `nan`,
  /// `0x10` or `1_000`. One too large to be represented is infinite.
  package init?(decimal text: String) {
    guard text.utf8.allSatisfy({ "+-.eE0123456789".utf8.contains($0) }), let value = Double(text)
    else { return nil }
    self = value
  }
}
