import Testing

@testable import Lessons

@Suite("Which scenes have a map, and what it measures")
struct MapLackTests {
  private func scene(_ more: String, optimizers: String = "[adamw]") throws -> Scene {
    try Scene(
      text: "title: T\nloss: x^2+y^2\nstart: [1, 1]\noptimizers: \(optimizers)\n" + more, file: "f",
      name: "f")
  }

  @Test(
    "a scene has one if it tells no story, or if its story has something to look for",
    arguments: ["", "sweep: {size: [3, 3]}\n", "validation: x^2\n"])
  func offered(more: String) throws {
    let story = more.isEmpty ? "" : "story: [{at: 0, say: One.}]"
    #expect(try scene(more + story).mapLack == nil)
    #expect(try scene("story: [{at: 0, say: One., map: lr}]").mapLack == nil)
  }

  @Test("else decay would only lose, and so it does without an optimizer that has a use for it")
  func lack() throws {
    #expect(
      try scene("story: [{at: 0, say: One.}]").mapLack
        == "no map here: decay wins little on a training loss alone; 'decouple sweep' prints it")
    #expect(
      try scene("", optimizers: "[adam, sgd]").mapLack
        == "no optimizer here has a use for weight decay")
  }

  @Test("of the bundled scenes those have one whose best λ lies somewhere")
  func bundled() throws {
    let names = try BundledScenes.names.filter {
      try #require(try BundledScenes.scene(named: $0)).mapLack == nil
    }
    #expect(
      names == ["regression", "regression-reversed", "separability", "intercept", "valley-map"])
  }

  @Test("beats open maps, and the file keeps it")
  func beats() throws {
    let scene = try scene(
      "story: [{at: 0, say: One., map: lr}, {at: 1, say: Two., map: lr_lambda}, {at: 2, say: Three.}]"
    )
    #expect(scene.story.map(\.map) == [.decay, .product, nil])
    #expect(try Scene(text: scene.fileText, file: "f", name: "f") == scene)
  }

  @Test("what counts is the validation loss where there is one, unless the scene says otherwise")
  func metric() throws {
    #expect(try scene("").sweepMetric == "loss")
    #expect(try scene("validation: x^2").sweepMetric == "validation")
    #expect(try scene("validation: x^2\nsweep: {metric: norm}").sweepMetric == "norm")
  }
}
