import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("RatesView")
struct RatesViewTests {
  /// The percentages of a text.
  private func percentages(in text: String) -> [Double] {
    let words = text.split { $0 == " " || $0 == "\n" }
    return words.indices.compactMap { index in
      guard words[index] == "%", index > 0 else { return nil }
      return Double(words[index - 1].replacing("−", with: "-"))
    }
  }

  @Test(
    "no frame tells a share above all, but where lr·λ is more",
    arguments: BundledScenes.ofTwoWeights)
  func shares(_ name: String) throws {
    var session = try Session(name)
    let runs = session.model.shown.runs.paths
    let isWhole = runs.contains { $0.run.decays && $0.run.decaysWhole(at: 1) }
    #expect(isWhole == (name == "large-steps"))
    for step in [0, session.scene.pause ?? 0, session.scene.steps] {
      session.model.seek(to: step)
      let shares = percentages(in: session.text)
      if !isWhole { #expect(shares.allSatisfy { $0 <= 100 }, "step \(step)") }
    }
  }

  @Test("a weight that starts small keeps its rate where that is the point")
  func smallWeights() throws {
    for name in ["same-step", "half-life", "wrong-sign"] {
      let runs = LabRuns(try #require(try BundledScenes.scene(named: name)), after: nil)
      for trajectory in runs.paths where trajectory.run.decays {
        let rate = trajectory.decayRate(at: 5)
        #expect(rate.x != nil && rate.y != nil, "\(name)")
      }
    }
  }

  @Test("beside weights at rest a tiny share is a short bar: theirs is the scale")
  func besideBalance() throws {
    let text = try Session("scale-free", at: 400).text
    #expect(text.contains("balanced") && text.contains("x ▇                  0.002 %"))
    #expect(try Session("iris", at: 2000).text.contains("x ▇                   0.20 %"))
  }

  @Test("bars say what they are wherever that leaves them room")
  func named() throws {
    var session = try Session(columns: 80, rows: 24)
    #expect(session.text.contains("decay per step: none      decay x ▇"))
    session.type("1")
    #expect(session.text.contains("decay    x ▇"))
    session = try Session("half-life", columns: 100, rows: 30)
    #expect(session.text.contains("decay x ▇"))
    session = try Session("half-life", at: 467, columns: 80, rows: 24)
    #expect(
      session.text.contains("x ▇        0.07 %") && session.text.contains("x ▇▇▇▇▇▇▇  0.50 %"))
  }
}
