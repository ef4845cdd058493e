import Networks
import Simulation

/// Small networks, rows and weights drawn from a number, for what must hold of all of them.
struct RandomNetwork {
  let network: Network
  let rows: LabelledRows
  let weights: [Double]

  init(number: UInt64, normalizesRows: Bool = false) {
    let stream = RandomStream(seed: number)
    var index: UInt64 = 0
    func below(_ count: Int) -> Int {
      index += 1
      return Int(stream.uniform(at: index) * Double(count))
    }
    func normal() -> Double {
      index += 1
      return stream.normal(at: 1000 + index)
    }
    let hidden = (0..<(normalizesRows ? 1 : 0) + below(3)).map { _ in 1 + below(19) }
    let (features, classes) = (1 + below(20), 2 + below(10))
    network = Network(
      layers: [features] + hidden + [classes],
      activation: number.isMultiple(of: 2) ? .tanh : .relu, normalizesRows: normalizesRows)
    let count = 1 + below(90)
    rows = LabelledRows(
      features: features, values: (0..<count * features).map { _ in normal() },
      labels: (0..<count).map { _ in below(classes) }, classes: classes)
    weights = (0..<network.weightCount).map { _ in 0.5 * normal() }
  }
}
