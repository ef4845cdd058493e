import Testing

@testable import Console

@Suite struct ColorPairsTests {
  @Test("numbers from 1 in the order of need, the same for the same pair")
  func order() {
    var pairs = ColorPairs(limit: 10)
    #expect(pairs.number(of: .init(ink: 7, paper: 16)) == .new(1))
    #expect(pairs.number(of: .init(ink: 16, paper: 7)) == .new(2))
    #expect(pairs.number(of: .init(ink: 7, paper: 16)) == .known(1))
  }

  @Test("at the limit there are no more, until all are given back")
  func limit() {
    var pairs = ColorPairs(limit: 2)
    #expect(pairs.number(of: .init(ink: 1, paper: 0)) == .new(1))
    #expect(pairs.number(of: .init(ink: 2, paper: 0)) == .none)
    #expect(pairs.number(of: .init(ink: 1, paper: 0)) == .known(1))
    pairs.removeAll()
    #expect(pairs.number(of: .init(ink: 2, paper: 0)) == .new(1))
  }
}
