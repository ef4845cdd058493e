import Testing

@testable import Simulation

@Suite("Norm")
struct NormTests {
  @Test("ordinary norms have the bits of the square root of the rounded sum of squares")
  func ordinary() {
    let stream = RandomStream(seed: 3)
    for index in 0..<2000 as Range<UInt64> {
      let scale = Double(sign: .plus, exponent: Int(index % 1000) - 500, significand: 1)
      let (x, y) = (scale * stream.normal(at: 2 * index), scale * stream.normal(at: 2 * index + 1))
      #expect(Vector(x, y).norm == (x * x + y * y).squareRoot())
    }
  }

  @Test("large and small numbers have a norm too")
  func edges() {
    // These doubles' own norm lies halfway between 5e200 and the number below it.
    #expect(abs(Vector(3e200, 4e200).norm - 5e200) <= 5e200.ulp)
    #expect(Vector(3e-200, -4e-200).norm == 5e-200)
    #expect(Vector(0, -1e300).norm == 1e300)
    #expect(Vector(.leastNonzeroMagnitude, 0).norm == .leastNonzeroMagnitude)
    #expect(Vector(.greatestFiniteMagnitude, 1).norm == .greatestFiniteMagnitude)
    #expect(Vector(.greatestFiniteMagnitude, .greatestFiniteMagnitude).norm == .infinity)
    #expect(Vector(0, -0.0).norm == 0)
    #expect(Vector(-.infinity, 1).norm == .infinity)
    #expect(Vector(.nan, 1e300).norm.isNaN)
  }

  @Test("eight at a time have the same bits, whatever their neighbours are")
  func lanes() {
    let numbers: [Double] = [
      0, -0.0, 1, 3e200, -4e200, 1e-170, 3e-200, .leastNonzeroMagnitude, 1.5e308, .infinity, .nan,
      -7,
    ]
    for offset in 0..<numbers.count * numbers.count {
      var (x, y) = (Lanes.zero, Lanes.zero)
      for lane in 0..<Lanes.count {
        let (a, b) = (offset + 5 * lane).quotientAndRemainder(dividingBy: numbers.count)
        x[lane] = numbers[a % numbers.count]
        y[lane] = numbers[b]
      }
      let norms = Norm.of(x, y)
      for lane in 0..<Lanes.count {
        let single = Vector(x[lane], y[lane]).norm
        #expect(norms[lane] == single || (norms[lane].isNaN && single.isNaN))
      }
    }
  }

  @Test("a run's norms, all at once, are those of its points", arguments: [1e-250, 1, 1e250])
  func trajectory(scale: Double) {
    var hyperparameters = Hyperparameters()
    hyperparameters.learningRate = 0.5
    hyperparameters.weightDecay = 1
    let flat = AnalyticSurface(loss: { _, _, _ in 0 }, gradient: { _, _, _ in .zero })
    let run = Experiment.Run(
      rule: .adamW, hyperparameters: hyperparameters, start: Vector(3 * scale, 4 * scale),
      surface: flat)
    let trajectory = Experiment(runs: [run], steps: 541).trajectories()[0]
    #expect(trajectory.norms() == trajectory.path.map(\.norm))
    #expect(trajectory.norms()[0] == Vector(3 * scale, 4 * scale).norm)
    guard scale == 1 else { return }
    #expect(trajectory.norms()[540] == 5 * Double(sign: .plus, exponent: -540, significand: 1))
  }
}
