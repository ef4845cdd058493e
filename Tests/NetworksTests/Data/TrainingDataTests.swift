import Networks
import Testing

@Suite("Training data")
struct TrainingDataTests {
  @Test("the split is the seed's shuffle")
  func split() {
    let data = TrainingData(.digits, .init(training: 1000), seed: 3)
    #expect(Array(data.order.prefix(5)) == [1503, 1046, 831, 950, 1194])
    #expect(data.order.sorted() == Array(0..<1797))
    #expect(data.training.count == 1000 && data.validation.count == 797)
    #expect(Array(data.validation.row(0)) == Array(LabelledRows.digits.row(data.order[1000])))
  }

  @Test("features get mean 0 and deviation 1 over the training rows, constant ones only mean 0")
  func standardizing() {
    let rows = LabelledRows(
      rows: (0..<12).map { [Double($0), 7, Double($0 * $0)] },
      labels: (0..<12).map { $0 % 2 })
    let data = TrainingData(rows, .init(training: 8, standardizes: true), seed: 5)
    for feature in 0..<3 {
      let values = (0..<8).map { data.training.values[3 * $0 + feature] }
      let mean = values.reduce(0, +) / 8
      let square = values.reduce(0) { $0 + $1 * $1 } / 8
      #expect(mean.magnitude < 1e-14)
      #expect((square - (feature == 1 ? 0 : 1)).magnitude < 1e-14)
    }
    #expect(data.validation.values[1] == 0)
  }

  @Test("label noise changes no validation row, and of the training rows about its share")
  func labelNoise() {
    let clean = TrainingData(.digits, .init(training: 1000), seed: 9)
    let noisy = TrainingData(.digits, .init(training: 1000, labelNoise: 0.2), seed: 9)
    #expect(clean.validation == noisy.validation)
    #expect(clean.training.values == noisy.training.values)
    let changed = zip(clean.training.labels, noisy.training.labels).count { $0 != $1 }
    #expect((150...220).contains(changed))
  }

  @Test("if all rows are trained on, none validate")
  func withoutValidation() {
    #expect(TrainingData(.iris, .init(training: 150), seed: 1).validation.count == 0)
  }
}
