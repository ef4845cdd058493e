import Export
import Lessons
import Simulation

/// What an export writes, as text, and in how many pieces.
final class Written {
  private var bytes: [UInt8] = []
  private(set) var pieces = 0

  /// - Parameter pieceSize: small, so that the seams are tested too.
  func stream(pieceSize: Int = 7) -> ByteStream {
    ByteStream(pieceSize: pieceSize) { piece in
      self.bytes += piece
      self.pieces += 1
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }
}

extension RunReport {
  /// The runs of a scene's text.
  init(_ text: String, every: Int = 1) throws {
    let scene = try Scene(text: text, file: "test.yaml", name: "test")
    self.init(
      scene: scene, trajectories: scene.experiment().trajectories(),
      selection: RowSelection(every: every))
  }

  var csv: Written {
    get throws {
      let written = Written()
      try writeCSV(to: written.stream())
      return written
    }
  }

  var json: Written {
    get throws {
      let written = Written()
      try writeJSON(to: written.stream())
      return written
    }
  }
}
