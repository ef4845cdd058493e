import Foundation
import Networks
import Simulation
import Testing

// The README shows the two imports of the library and the lines between the marks: here they are compiled
// as a user would.

// README: begin
/// The share of 797 digits that a network of 32 hidden units tells right after 500 steps of AdamW.
func accuracyOnDigits() -> Double? {
  let data = TrainingData(.digits, .init(training: 1000), seed: 3)
  var settings = Hyperparameters()
  settings.learningRate = 0.003
  settings.weightDecay = 0.1
  var experiment = NetworkExperiment(
    network: Network(layers: [64, 32, 10]), data: data,
    runs: [.init(rule: .adamW, hyperparameters: settings)], steps: 500, seed: 3, batch: 32)
  experiment.keptInterval = 100
  return experiment.trajectory(ofRun: 0)?.kept.last?.validation?.accuracy
}
// README: end

@Suite("The README's example of networks")
struct NetworkExampleTests {
  @Test("nine digits of ten are told right")
  func accuracy() throws {
    let accuracy = try #require(accuracyOnDigits())
    #expect(accuracy > 0.9)
  }

  @Test("the README shows this very text")
  func readme() throws {
    let here = URL(filePath: #filePath)
    let source = try String(contentsOf: here, encoding: .utf8)
    let readme = try String(
      contentsOf: here.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md"), encoding: .utf8)
    let parts = source.components(separatedBy: "// README: ")
    let example = try #require(parts.count > 2 ? parts[1] : nil).dropFirst("begin\n".count)
    #expect(readme.contains("```swift\nimport Networks\nimport Simulation\n\n" + example + "```"))
  }
}
