import Foundation
import Testing

@testable import Simulation

@Suite struct CorrectionTableTests {
  @Test(
    "factors are those of correctly rounded powers", arguments: [0.5, 0.9, 0.99, 0.999, 0.9999])
  func againstPowers(beta: Double) {
    let first = CorrectionTable.firstMoment(beta: beta, steps: 2_000)
    let second = CorrectionTable.secondMoment(beta: beta, steps: 2_000)
    for step in 1...2_000 {
      // The library's pow errs by less than an ulp, which 1 − βᵗ magnifies by at most 1/(1 − β).
      let held = 1 - pow(beta, Double(step))
      let tolerance = 0x1p-52 / held + 0x1p-51
      #expect((first[step] * held - 1).magnitude <= tolerance)
      #expect((second[step] * held.squareRoot() - 1).magnitude <= tolerance)
    }
  }

  @Test("powers of a number with an exact 80-bit answer")
  func exactPower() {
    // 0.75⁴⁰ = 3⁴⁰/2⁸⁰, whose numerator has 64 bits: rounded once.
    let table = CorrectionTable.firstMoment(beta: 0.75, steps: 40)
    let power = Double(12_157_665_459_056_928_801 as UInt64) * 0x1p-80
    #expect(table[40] == 1 / (1 - power))
  }

  @Test("without memory, and in the long run, there is nothing to correct")
  func ones() {
    #expect(CorrectionTable.firstMoment(beta: 0, steps: 10)[1] == 1)
    #expect(CorrectionTable.none[1] == 1)
    let table = CorrectionTable.secondMoment(beta: 0.9, steps: 1_000)
    #expect(table[356] == 1)
    #expect(table[1_000_000] == 1)
  }
}
