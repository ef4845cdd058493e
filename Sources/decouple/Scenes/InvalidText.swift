/// Where bytes stop being UTF-8.
struct InvalidText: Hashable {
  /// From 1.
  private(set) var line = 1
  /// From 1, in Unicode scalars.
  private(set) var column = 1

  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
