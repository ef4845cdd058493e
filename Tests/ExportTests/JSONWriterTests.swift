import Foundation
import Testing

@testable import Export

@Suite("JSONWriter")
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) throws -> Void) throws -> String {
    let written = Written()
    var json = JSONWriter(written.stream())
    try body(&json)
    try json.finish()
    return written.text
  }

  @Test("commas stand between values and nowhere else")
  func commas() throws {
    let text = try written { json in
      try json.beginObject()
      try json.field("a", 1)
      try json.key("b")
      try json.beginArray()
      try json.beginArray()
      try json.endArray()
      try json.lineBreak()
      try json.value(true)
      try json.lineBreak()
      try json.null()
      try json.endArray()
      try json.field("c", "d")
      try json.endObject()
    }
    #expect(text == "{\"a\":1,\"b\":[[],\ntrue,\nnull],\"c\":\"d\"}\n")
  }

  @Test(
    "a number reads back to the same bits",
    arguments: [
      0, -0.0, 0.1, 1 / 3, 3, 1e-5, 1e16, 123_456_789_012_345_680, -2.5e-300,
      .leastNonzeroMagnitude,
      .leastNormalMagnitude, .greatestFiniteMagnitude, .pi, 2.545152452757466,
    ] as [Double])
  func roundTrip(number: Double) throws {
    let text = try written { try $0.value(number) }
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    let value = try #require(parsed as? Double)
    #expect(value == number)
    #expect(Double(text.dropLast())?.bitPattern == number.bitPattern)
  }

  @Test("what is no number is null", arguments: [Double.nan, .infinity, -.infinity])
  func notANumber(number: Double) throws {
    #expect(try written { try $0.value(number) } == "null\n")
  }

  @Test("hostile text is escaped and reads back unchanged")
  func strings() throws {
    let text = "a\"b\\c\n\t\u{1B}[31m\u{9B}2J\u{202E}\u{0}é λ 𝛼 \u{E0001}"
    let json = JSONWriter.quoted(text)
    #expect(!json.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!json.unicodeScalars.contains { $0.properties.generalCategory == .format })
    #expect(json.contains("é λ 𝛼"))
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    #expect(parsed as? String == text)
  }
}
