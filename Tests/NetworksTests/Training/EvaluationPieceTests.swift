import Testing

@testable import Networks

@Suite("What is evaluated when")
struct EvaluationPieceTests {
  @Test("every place once, the ends first", arguments: [1, 2, 3, 4, 5, 8, 9, 201, 202])
  func order(count: Int) {
    let order = EvaluationPiece.order(count)
    #expect(order.sorted() == Array(0..<count))
    #expect(order.first == count - 1)
    if count > 1 { #expect(order[1] == 0) }
  }

  @Test("what has been seen is always spread over all")
  func spread() {
    #expect(EvaluationPiece.order(9) == [8, 0, 4, 6, 2, 7, 5, 3, 1])
  }

  @Test("rows whose features are 0 in sixteen of them are evaluated as one by one")
  func zeros() throws {
    let network = Network(layers: [5, 4, 3])
    let weights = network.initialWeights(seed: 7)
    let rows: [[Double]] = (0..<70).map { row in
      let isDark = row / 16 % 2 == 0
      return (0..<5).map { (feature: Int) -> Double in
        isDark && feature < 3 ? 0 : Double(row * 5 + feature).squareRoot() - 9
      }
    }
    let labels = (0..<70).map { $0 % 3 }
    let data = LabelledRows(features: 5, values: Array(rows.joined()), labels: labels, classes: 3)
    let all = try #require(network.evaluation(of: weights, on: data))
    var sum = 0.0
    for (row, label) in zip(rows, labels) {
      let one = LabelledRows(features: 5, values: row, labels: [label], classes: 3)
      sum += try #require(network.evaluation(of: weights, on: one)).loss
    }
    #expect((all.loss - sum / 70).magnitude < 1e-13)
  }
}
