import Screen
import Testing

@testable import Plotting

@Suite("Sign")
struct SignTests {
  @Test("one glyph, one meaning, in every glyph set", arguments: GlyphSet.allCases)
  func distinct(glyphs: GlyphSet) {
    var meanings: [Unicode.Scalar: Set<String>] = [:]
    for sign in Sign.allCases { meanings[sign.scalar(in: glyphs), default: []].insert("\(sign)") }
    for family in 0..<SeriesNumber.families {
      meanings[SeriesGlyph.scalar(series: family, glyphs: glyphs), default: []].insert("\(family)")
    }
    let viewport = window(8, 4)
    for (x, y) in [(9, 0), (9, 9), (0, 9), (-9, 9), (-9, 0), (-9, -9), (0, -9), (9, -9)] {
      let arrow = Bearing(ofX: Double(x), y: Double(y), from: viewport)?.scalar(in: glyphs)
      if let arrow { meanings[arrow, default: []].insert("outside") }
    }
    #expect(meanings.allSatisfy { $1.count == 1 }, "\(meanings)")
    #expect(Set(Sign.allCases.map(\.word)).count == Sign.allCases.count)
    #expect(meanings.keys.allSatisfy { CharacterWidth.columns(of: $0) == 1 })
    #expect(glyphs != .ascii || meanings.keys.allSatisfy(\.isASCII))
  }

  @Test("a text's signs are spelled as they are drawn in seven bits")
  func spelling() {
    for sign in Sign.allCases where sign != .minimum {
      let text = String(Character(sign.scalar(in: .full)))
      #expect(GlyphSet.ascii.spelling(text) == String(Character(sign.scalar(in: .ascii))))
    }
  }
}
