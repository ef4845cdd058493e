import Testing

@testable import Screen

@Suite("SeriesNumber")
struct SeriesNumberTests {
  @Test("a number holds its family, and a family's own colour is one of its shades")
  func families() {
    for family in 0..<SeriesNumber.families {
      #expect(SeriesNumber.of(family: family) == UInt8(family))
      let own = SeriesNumber.ownShade(ofFamily: family)
      #expect((1...SeriesNumber.shadeCount(ofFamily: family)).contains(own))
      let number = SeriesNumber.of(family: family, shade: own)
      #expect(SeriesNumber.family(of: Int(number)) == family)
      for theme in Theme.allCases {
        #expect(theme.color(of: .series(number)) == theme.color(of: .series(UInt8(family))))
      }
    }
    #expect(SeriesNumber.family(of: -1) == 5)
  }

  @Test("no shade of a family is another one, in 24 bits and in 256 colours")
  func distinct() {
    for theme in Theme.allCases {
      for family in 0..<SeriesNumber.families {
        let colors = (1...SeriesNumber.shadeCount(ofFamily: family)).map {
          theme.color(of: .series(SeriesNumber.of(family: family, shade: $0)))
        }
        #expect(Set(colors.map(\.rgb)).count == colors.count)
        #expect(Set(colors.map(\.palette256)).count == colors.count)
      }
    }
  }
}
