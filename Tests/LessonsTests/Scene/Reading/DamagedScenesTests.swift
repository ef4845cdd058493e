import Testing

@testable import Lessons

/// Whatever is done to a scene file, the answer is a scene or one line with a place in the file.
@Suite struct DamagedScenesTests {
  @Test("damaged scenes are read or explained in one line, at a place in the file")
  func survivesDamage() throws {
    var random = Draws(state: 1)
    let fragments = ["&a ", "*a", "!x ", "- ", "? ", ": ", "[", "}", "\"", "|", ">", "\t", "\u{0}"]
    for round in 0..<600 {
      let name = BundledScenes.names[round % BundledScenes.names.count]
      var bytes = Array(try #require(BundledScenes.text(of: name)).utf8)
      for _ in 0...random.next(below: 4) {
        let place = random.next(below: bytes.count)
        switch random.next(below: 4) {
        case 0: bytes[place] = UInt8(random.next(below: 256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes.prefix(random.next(below: 40)), at: place)
        default: bytes.insert(contentsOf: fragments[random.next(below: 13)].utf8, at: place)
        }
      }
      expectAnswer(to: bytes)
    }
  }

  private func expectAnswer(to bytes: [UInt8]) {
    do {
      let scene = try Scene(bytes: bytes, file: "f", name: "n")
      if scene.network == nil { _ = scene.experiment() }
    } catch {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect(1...(lines.count + 1) ~= error.line && error.column >= 1)
      #expect(error.message.contains("; "))
      #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 })
    }
  }
}

/// A small generator of repeatable numbers.
private struct Draws {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}
