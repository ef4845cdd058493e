import Simulation
import Testing

@testable import Lessons

/// What a scene would take is counted before it is run, and the message says which number helps.
@Suite("What a scene may take")
struct SceneCostLimitsTests {
  /// Three runs on many rows.
  private func text(steps: Int) -> String {
    let rows = (0..<20_000).map { "  - [\($0), 1, \($0 % 2)]\n" }.joined()
    return """
      title: T
      start: [1, 1]
      sweep: {lr: [1e-3, 1], weight_decay: [1e-3, 1], size: [512, 512]}
      steps: \(steps)
      data:
       model: logistic
       rows:\n
      """ + rows
  }

  @Test("runs of more than ten minutes are refused at steps, and as many as are offered are not")
  func runs() throws {
    let sentence = try #require(complaint(text(steps: 1_000_000)))
    #expect(
      sentence.hasPrefix("4:1: 1,000,000 steps of these runs would take more than ten minutes"))
    let offered = sentence.split(separator: " ").last.map { $0.replacing(",", with: "") }
    let steps = try #require(offered.flatMap { Int($0) })
    #expect(steps > 1000 && complaint(text(steps: steps)) == nil)
    #expect(complaint(text(steps: steps + 2)) != nil)
  }

  @Test("after the largest number a file gets another name")
  func largestNumber() {
    #expect(SceneFileName.next(after: "box-9.yaml") == "box-10.yaml")
    let largest = "a-9223372036854775807"
    #expect(SceneFileName.next(after: largest + ".yaml") == largest + "-2.yaml")
  }

  @Test("a flag is refused with the same words")
  func flag() throws {
    var scene = try scene(text(steps: 1000))
    let before = scene
    #expect(throws: FlagError.self) { try scene.apply([FlagText("--steps", "1000000")]) }
    #expect(scene == before)
  }

  @Test("maps of more than an hour are refused, smaller ones not")
  func maps() throws {
    var scene = try scene(text(steps: 10_000))
    let problem = try #require(scene.costProblem(of: try scene.sweeps()))
    #expect(problem.sentence.contains("make them smaller, or lower steps to "))
    scene.sweep = Scene.Sweep(columns: 4, rows: 4)
    #expect(scene.costProblem(of: try scene.sweeps()) == nil)
  }
}
