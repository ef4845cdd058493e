import Foundation
import Testing

@testable import Networks

@Suite("Elementary functions")
struct ElementaryTests {
  private static let arguments: [Double] = {
    let small = (0..<60).map { pow(10, -Double($0) / 4) }
    let large = (0..<160).map { 0.13 * Double($0) * Double($0) / 8 }
    return (small + large).flatMap { [$0, 0 - $0] }
  }()

  @Test("e^x is libm's within two units of the last place")
  func exponential() {
    for x in Self.arguments where x.magnitude <= 700 {
      let value = Elementary.exponential(Sixteen(repeating: x))[7]
      #expect((value - exp(x)).magnitude <= 2 * exp(x).ulp, "e^\(x)")
    }
  }

  @Test("tanh x is libm's within four units of the last place")
  func tangent() {
    for x in Self.arguments {
      let value = Elementary.tanh(Sixteen(repeating: x))[3]
      #expect((value - tanh(x)).magnitude <= 4 * tanh(x).ulp, "tanh \(x)")
    }
  }

  @Test("at the ends they are 0, 1 and next to nothing")
  func ends() {
    #expect(Elementary.tanh(Sixteen(repeating: 0))[0] == 0)
    #expect(Elementary.tanh(Sixteen(repeating: .infinity))[0] == 1)
    #expect(Elementary.exponential(Sixteen(repeating: 0))[0] == 1)
    #expect(Elementary.exponential(Sixteen(repeating: -1e300))[0] < 1e-300)
  }
}
