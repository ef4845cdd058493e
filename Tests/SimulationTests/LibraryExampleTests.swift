import Foundation
import Simulation
import Testing

// The README shows `import Simulation` and the lines between the two marks: here they are compiled
// as a user would.

// README: begin
/// Where Adam, Adam+L2 and AdamW are after 3000 steps on a bowl with its minimum at (3, 1).
func endsOnABowl() -> [(rule: String, end: Vector)] {
  let bowl = AnalyticSurface(
    loss: { x, y, _ in (x - 3) * (x - 3) + 0.5 * (y - 1) * (y - 1) },
    gradient: { x, y, _ in Vector(2 * (x - 3), y - 1) })
  var settings = Hyperparameters()
  settings.learningRate = 0.02
  settings.weightDecay = 0.5
  settings.beta2 = 0.99
  let runs = [Rule.adam, .adamL2, .adamW].map { rule in
    Experiment.Run(rule: rule, hyperparameters: settings, start: .zero, surface: bowl)
  }
  return Experiment(runs: runs, steps: 3000).trajectories().map { trajectory in
    (trajectory.run.rule.label, trajectory.weights(at: trajectory.lastStep))
  }
}
// README: end

@Suite("The README's example of the library")
struct LibraryExampleTests {
  @Test("Adam ends at the minimum, Adam+L2 at the MAP point, AdamW at the box")
  func ends() {
    let ends = endsOnABowl()
    #expect(ends.map(\.rule) == ["Adam", "Adam+L2", "AdamW"])
    // Minimum (3, 1); h·c/(h + λ) = (2·3/2.5, 1/1.5); the box |w| ≤ 1/λ = 2.
    for (end, place) in zip(ends, [Vector(3, 1), Vector(2.4, 2.0 / 3), Vector(2, 1)]) {
      #expect((end.end - place).norm < 0.002, "\(end)")
    }
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
    #expect(readme.contains("```swift\nimport Simulation\n\n" + example + "```"))
  }
}
