import Screen
import Testing

@Suite("CharacterWidth")
struct CharacterWidthTests {
  @Test(
    "the characters that pictures are made of take one column",
    arguments: Array("●■▲◆▼★◇+│─┼▇▁▀▄█▘▝▖▗▌▐▞▚▛▜▙▟⠁⣿‖λβ√−–…·▶↕←→✓✗┣━•".unicodeScalars))
  func single(scalar: Unicode.Scalar) {
    #expect(CharacterWidth.columns(of: scalar) == 1)
  }

  @Test(
    "East Asian wide characters and pictographs take two",
    arguments: Array("漢あ한（😀🚀⌚⭐".unicodeScalars))
  func double(scalar: Unicode.Scalar) {
    #expect(CharacterWidth.columns(of: scalar) == 2)
  }

  @Test("half-width forms take one", arguments: Array("ｱﾝ｡".unicodeScalars))
  func halfWidth(scalar: Unicode.Scalar) {
    #expect(CharacterWidth.columns(of: scalar) == 1)
  }

  @Test("what joins or is unassigned takes none")
  func none() {
    for scalar in "\u{0301}\u{1160}\u{200D}\u{FE0F}\u{0378}\u{0}\u{AD}".unicodeScalars {
      #expect(CharacterWidth.columns(of: scalar) == 0, "\(scalar.value)")
    }
  }
}
