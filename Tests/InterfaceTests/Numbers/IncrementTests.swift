import Simulation
import Testing

@testable import Interface

@Suite("Increment")
struct IncrementTests {
  private let decay = Adjustable.hyperparameter(.weightDecay)

  @Test("ten presses up are a factor of ten, through round numbers")
  func decade() {
    var value = 0.05
    var seen: [Double] = []
    for _ in 0..<10 {
      value = Increment.moved(value, by: 1, in: decay)
      seen.append(value)
    }
    #expect(seen == [0.063, 0.08, 0.1, 0.125, 0.16, 0.2, 0.25, 0.32, 0.4, 0.5])
  }

  @Test("up and down again gives the same number", arguments: [1e-8, 0.02, 0.05, 1, 3.2, 800])
  func thereAndBack(value: Double) {
    for presses in [1, 3, 10, 37] {
      let there = Increment.moved(value, by: presses, in: decay)
      #expect(Increment.moved(there, by: -presses, in: decay) == value)
    }
  }

  @Test("a number between two of the series goes to its neighbour in the direction of the press")
  func between() {
    #expect(Increment.moved(0.03, by: 1, in: decay) == 0.032)
    #expect(Increment.moved(0.03, by: -1, in: decay) == 0.025)
    #expect(Increment.moved(0.0197, by: 1, in: decay) == 0.02)
  }

  @Test("betas move in 1 − β and never reach 1")
  func betas() {
    let beta2 = Adjustable.hyperparameter(.beta2)
    #expect(Increment.moved(0.999, by: 1, in: beta2) == 0.9992)
    #expect(Increment.moved(0.999, by: -1, in: beta2) == 0.99875)
    #expect(Increment.moved(0.9, by: 10, in: beta2) == 0.99)
    #expect(Increment.moved(0.9, by: 100, in: beta2) < 1)
  }

  @Test("zero can be left upwards and negative numbers keep their sign")
  func zeroAndNegative() {
    #expect(Increment.moved(0, by: 1, in: decay) > 0)
    #expect(Increment.moved(0, by: -1, in: decay) == 0)
    #expect(Increment.moved(-0.5, by: 1, in: decay) == -0.4)
    #expect(Increment.moved(-0.5, by: -1, in: decay) == -0.63)
  }
}
