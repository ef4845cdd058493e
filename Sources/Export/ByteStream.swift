/// Bytes on their way out: gathered here and handed on in large pieces, so that an export of any
/// length takes the memory of one piece.
package struct ByteStream {
  /// Takes the bytes further: to a file descriptor, to an array.
  package typealias Sink = ([UInt8]) throws -> Void

  private let sink: Sink
  private let pieceSize: Int
  private var piece: [UInt8] = []

  /// - Parameter pieceSize: how many bytes are gathered at least before the sink gets them.
  package init(pieceSize: Int = 1 << 16, to sink: @escaping Sink) {
    self.sink = sink
    self.pieceSize = pieceSize
    piece.reserveCapacity(pieceSize + 1024)
  }

  /// Gathers the text as UTF-8. Throws what the sink throws.
  package mutating func write(_ text: String) throws {
    piece.append(contentsOf: text.utf8)
    if piece.count >= pieceSize { try flush() }
  }

  /// Hands on what has been gathered. To be called at the end.
  package mutating func flush() throws {
    guard !piece.isEmpty else { return }
    try sink(piece)
    piece.removeAll(keepingCapacity: true)
  }
}
