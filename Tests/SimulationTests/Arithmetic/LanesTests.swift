import Simulation
import Testing

@Suite struct LanesTests {
  private static let numbers: [Double] = [
    0.1, -3, 1e300, 0x1p-1070, 7, .infinity, .nan, -0.0,
  ]

  private func lanes(_ numbers: [Double]) -> Lanes {
    var lanes = Lanes.zero
    for (lane, number) in numbers.enumerated() { lanes[lane] = number }
    return lanes
  }

  @Test("each operation gives each lane the scalar operation's bits")
  func operations() {
    let (a, b) = (lanes(Self.numbers), lanes(Self.numbers.reversed()))
    for lane in 0..<Lanes.count {
      let (x, y) = (a[lane], b[lane])
      #expect((a + b)[lane].bitPattern == (x + y).bitPattern || (x + y).isNaN)
      #expect((a - b)[lane].bitPattern == (x - y).bitPattern || (x - y).isNaN)
      #expect((a * b)[lane].bitPattern == (x * y).bitPattern || (x * y).isNaN)
      #expect((a / b)[lane].bitPattern == (x / y).bitPattern || (x / y).isNaN)
      #expect(a.squareRoot()[lane].bitPattern == x.squareRoot().bitPattern || !(x >= 0))
      #expect(a.magnitude[lane].bitPattern == x.magnitude.bitPattern || x.isNaN)
      #expect(Lanes.maximum(a, b)[lane] == Double.maximum(x, y))
    }
  }

  @Test("memory for lanes is zero and begins on a cache line")
  func memory() {
    let memory = Lanes.allocate(count: 3)
    defer { memory.deallocate() }
    #expect(UInt(bitPattern: memory).isMultiple(of: 64))
    #expect((0..<3).allSatisfy { vector in (0..<8).allSatisfy { memory[vector][$0] == 0 } })
  }
}
