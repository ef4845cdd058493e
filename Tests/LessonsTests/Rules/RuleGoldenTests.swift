import Foundation
import Simulation
import Surfaces
import Testing

@testable import Lessons

/// Rules written as formulas against numbers that were worked out elsewhere: by PyTorch, by the optimizers'
/// own libraries and by plain loops.
@Suite("Rules as formulas, against references")
struct RuleGoldenTests {
  /// A scene and the rows that its runs must have. What can't be told apart is null.
  struct Golden: Decodable, CustomTestStringConvertible {
    var name: String
    var scene: String
    var set: [String]
    var tolerance: Double
    var rows: [Expected]?
    var runs: [String: Run]?
    var testDescription: String { name }
  }

  struct Run: Decodable {
    var outcome: Outcome
    var rows: [Expected]
  }

  struct Outcome: Decodable {
    var kind: String
    var step: Int?
  }

  struct Expected: Decodable {
    var t: Int
    var shown: [Number?]
    var g: [Number?]?
    var states: [String: [Number?]]?
    var adaptive: [Number?]?
    var decay: [Number?]?
  }

  /// A number, or the name of one that JSON doesn't have.
  struct Number: Decodable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        value = number
      } else {
        value = try #require(Double(try container.decode(String.self)))
      }
    }
  }

  static func read(_ name: String) -> [Golden] {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: "json", subdirectory: "Goldens"),
      let data = try? Data(contentsOf: url),
      let goldens = try? JSONDecoder().decode([Golden].self, from: data)
    else { return [] }
    return goldens
  }

  @Test("there is something to compare with")
  func goldens() {
    #expect(Self.read("goldens").count == 72)
    #expect(Self.read("semantics").count == 40)
  }

  @Test("the library's rules go where their libraries go", arguments: read("goldens"))
  func library(golden: Golden) throws {
    let scene = try Scene(text: golden.scene, file: golden.name, name: golden.name)
    for trajectory in scene.experiment().trajectories() {
      try compare(trajectory, with: golden.rows ?? [], golden)
    }
  }

  @Test("each sentence about the language holds", arguments: read("semantics"))
  func semantics(golden: Golden) throws {
    var scene = try Scene(text: golden.scene, file: golden.name, name: golden.name)
    try scene.apply(golden.set.filter { $0 != "--set" }.map { FlagText("--set", $0) })
    let trajectories = scene.experiment().trajectories()
    for (name, trajectory) in zip(scene.runNames.map(\.name), trajectories) {
      let run = try #require(golden.runs?[name])
      switch trajectory.outcome {
      case .completed: #expect(run.outcome.kind == "completed")
      case .diverged(let step): #expect(run.outcome.step == step)
      }
      #expect(trajectory.lastStep == run.rows.last?.t)
      try compare(trajectory, with: run.rows, golden)
    }
  }

  private func compare(
    _ trajectory: Trajectory, with rows: [Expected], _ golden: Golden
  ) throws {
    let names = trajectory.run.rule.formulas?.stateNames ?? []
    for expected in rows {
      let row = trajectory.row(at: expected.t)
      func check(_ what: String, _ value: Vector?, _ wanted: [Number?]?) {
        guard let wanted, let value else { return }
        for (a, b) in zip([value.x, value.y], wanted) {
          if let b, b.value.isFinite {
            let difference = abs(a - b.value) / max(1, abs(b.value))
            #expect(difference <= golden.tolerance, "\(what) at \(expected.t): \(a), \(b.value)")
          } else {
            #expect(!a.isFinite, "\(what) at \(expected.t): \(a)")
          }
        }
      }
      check("shown", row.weights, expected.shown)
      check("gradient", row.update?.gradient, expected.g)
      check("adaptive step", row.update?.adaptiveStep, expected.adaptive)
      check("decay step", row.update?.decayStep, expected.decay)
      for (name, wanted) in expected.states ?? [:] where !names.isEmpty {
        let index = try #require(names.firstIndex(of: name), "no state '\(name)'")
        check(name, row.update?.states[index], wanted)
      }
    }
  }
}
