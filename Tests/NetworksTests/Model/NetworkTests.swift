import Networks
import Testing

@Suite("A network")
struct NetworkTests {
  @Test("its tensors lie in PyTorch's order, one behind the other")
  func tensors() {
    let network = Network(layers: [64, 32, 10])
    #expect(
      network.tensors.map(\.name) == [
        "layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias",
      ])
    #expect(network.tensors.map(\.first) == [0, 2048, 2080, 2400])
    #expect(network.tensors.map(\.shape) == [[32, 64], [32], [10, 32], [10]])
    #expect(network.weightCount == 2410)
    #expect(network.tensor(named: "layer2.weight")?.range == 2080..<2400)
    #expect(network.tensor(named: "layer3.bias") == nil)
  }

  @Test("it starts from the seed's normal draws over the root of the inputs, and biases of 0")
  func start() {
    let weights = Network(layers: [4, 3, 2]).initialWeights(seed: 3)
    #expect((weights[0] - -2.013276053761378 / 2).magnitude < 1e-15)
    #expect((weights[1] - 0.14034758412669282 / 2).magnitude < 1e-15)
    #expect(weights[12..<15].allSatisfy { $0 == 0 } && weights[15] != 0)
  }

  @Test("rows are told by their largest output, the first of equals", arguments: [0, 1, 2])
  func ties(label: Int) throws {
    let rows = LabelledRows(features: 1, values: [1], labels: [label], classes: 3)
    let network = Network(layers: [1, 3])
    // The outputs are 0, 5, 5.
    let evaluation = try #require(network.evaluation(of: [0, 2, 3, 0, 3, 2], on: rows))
    #expect(evaluation.accuracy == (label == 1 ? 1 : 0))
  }

  @Test("a loss far beyond e^709 is right, and so is one of nothing")
  func largeLosses() throws {
    let rows = LabelledRows(features: 1, values: [1, 1], labels: [0, 1], classes: 2)
    let network = Network(layers: [1, 2])
    let evaluation = try #require(network.evaluation(of: [0, 5000, 0, 0], on: rows))
    #expect(evaluation.loss == 2500 && evaluation.accuracy == 0.5)
  }

  @Test("no rows have no loss")
  func noRows() {
    let rows = LabelledRows(features: 1, values: [], labels: [], classes: 2)
    #expect(Network(layers: [1, 2]).evaluation(of: [0, 0, 0, 0], on: rows) == nil)
  }
}
