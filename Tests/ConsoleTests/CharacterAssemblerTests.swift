import Testing

@testable import Console

@Suite("CharacterAssembler")
struct CharacterAssemblerTests {
  private func text(_ bytes: [UInt8]) -> String {
    var assembler = CharacterAssembler()
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: bytes.compactMap { assembler.take($0) })
    return String(scalars)
  }

  @Test("every length of character")
  func lengths() { #expect(text(Array("aé⣿😀z".utf8)) == "aé⣿😀z") }

  @Test(
    "what is no UTF-8 is left out, and what follows isn't",
    arguments: [
      [0xFF], [0x80], [0xC3], [0xE2, 0xA3], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xE0, 0x80, 0xAF],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(text(bytes + [0x6A]) == "j")
    #expect(text(bytes + Array("é".utf8)) == "é")
  }
}
