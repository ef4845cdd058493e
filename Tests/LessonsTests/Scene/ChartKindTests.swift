import Testing

@testable import Lessons

@Suite("ChartKind")
struct ChartKindTests {
  private func scene(_ more: String) throws -> Scene {
    try Scene(
      text: "title: T\nloss: x^2+y^2\nstart: [1, 1]\noptimizers: [sgd]\n" + more, file: "f",
      name: "f")
  }

  @Test("a scene and its beats may ask for a chart, and the file keeps it")
  func keys() throws {
    let text = """
      chart: log_loss
      story:
        - {at: 0, say: One.}
        - {at: 10, say: Two., chart: xy}
      """
    let scene = try scene(text)
    #expect(scene.chart == .logLoss)
    #expect(scene.story.map(\.chart) == [nil, .axes])
    #expect(scene.chart(of: nil) == .logLoss)
    #expect(scene.story.map(scene.chart(of:)) == [.logLoss, .axes])
    #expect(try Scene(text: scene.fileText, file: "f", name: "f") == scene)
  }

  @Test("their names are those of the reference")
  func names() {
    #expect(
      ChartKind.allCases.map(\.rawValue) == [
        "norm", "log_norm", "xy", "loss", "log_loss", "angle", "distance", "validation",
        "decay_rate", "root_v", "lr", "accuracy", "never_lit",
      ])
  }

  @Test(
    "what a scene doesn't have can't be shown",
    arguments: [
      (ChartKind.distance, "target: [0, 0]"), (.distance, "overlays: [minimum]"),
      (.validation, "validation: x^2"), (.learningRate, "schedule: 1/t"),
    ])
  func lacks(kind: ChartKind, remedy: String) throws {
    #expect(try scene("").lack(for: kind) != nil)
    #expect(try scene(remedy).lack(for: kind) == nil)
  }

  @Test("plain gradient descent has neither decay nor v")
  func rules() throws {
    var scene = try scene("")
    for kind in [ChartKind.decayRate, .rootV] { #expect(scene.lack(for: kind) != nil) }
    scene.chooseOptimizers([.adamW])
    for kind in [ChartKind.decayRate, .rootV] { #expect(scene.lack(for: kind) == nil) }
  }

  @Test("the flag says what the scene lacks")
  func flag() throws {
    let scene = try scene("")
    #expect(try FlagText("--chart", "log_norm").chart(of: scene) == .logNorm)
    let error = #expect(throws: FlagError.self) {
      try FlagText("--chart", "lr").chart(of: scene)
    }
    #expect(error?.message == "--chart lr: the scene has no schedule; choose another chart")
  }
}
