import Screen
import Testing

@testable import Console

@Suite("ColorLadder")
struct ColorLadderTests {
  private func depth(
    _ colors: Int, _ environment: [String: String] = [:], wanted: ColorDepth? = nil
  ) -> ColorDepth {
    ColorLadder(colors: colors, environment: environment).depth(wanted: wanted)
  }

  @Test("as many colours as the terminal has, unless nobody wants them")
  func natural() {
    #expect(depth(0) == .monochrome)
    #expect(depth(8) == .palette16)
    #expect(depth(256) == .palette256)
    #expect(depth(0x100_0000) == .trueColor)
    #expect(depth(256, ["NO_COLOR": "1"]) == .monochrome)
    #expect(depth(256, ["COLORTERM": "truecolor"]) == .trueColor)
    #expect(depth(256, ["COLORTERM": "truecolor", "NO_COLOR": "1"]) == .monochrome)
    // The console of Linux has sixteen, whatever a variable says.
    #expect(depth(8, ["COLORTERM": "truecolor"]) == .palette16)
  }

  @Test("a wish outweighs the environment, but not the terminal")
  func wished() {
    #expect(depth(256, ["NO_COLOR": "1"], wanted: .palette16) == .palette16)
    #expect(depth(256, wanted: .trueColor) == .trueColor)
    #expect(depth(256, ["COLORTERM": "truecolor"], wanted: .palette256) == .palette256)
    #expect(depth(8, wanted: .trueColor) == .palette16)
    #expect(depth(0x100_0000, wanted: .palette256) == .trueColor)
  }
}
