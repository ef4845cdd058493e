import Lessons
import Simulation
import Testing

@testable import Interface

@Suite struct RunWorkTests {
  @Test("the runs of every bundled scene are made at once, with all that theory says of them")
  func bundled() throws {
    let costs = try BundledScenes.ofTwoWeights.map { name in
      let scene = try #require(try BundledScenes.scene(named: name))
      let work = WeightWork(scene)
      return (name, (work.experiment.cost + work.searchCost).milliseconds)
    }
    let costliest = try #require(costs.max { $0.1 < $1.1 })
    #expect(costliest.0 == "adamc-circle")
    #expect(costliest.1 <= WeightWork.mostMilliseconds, "\(costliest)")
  }

  /// What `RunWork` begins, and the stages that others make of it.
  private func stages(of text: String) throws -> [LabRuns] {
    let scene = try Scene(text: text, file: "-", name: "test")
    var stages = [WeightWork(scene).beginning(after: nil)]
    while let last = stages.last, last.stage != .whole {
      let order = RunOrder(scene: scene, runs: last)
      stages.append(try #require(order.nextStage(unless: .never) { _ in }))
    }
    return stages
  }

  private func expect(_ runs: LabRuns, toBeThoseOf text: String) throws {
    let whole = LabRuns(try Scene(text: text, file: "-", name: "test"), after: nil)
    #expect(runs.paths.map(\.path) == whole.paths.map(\.path))
    #expect(runs.predictions == whole.predictions)
    #expect(runs.failedPredictions == whole.failedPredictions)
    #expect(runs.minima == whole.minima)
    #expect(runs.window == whole.window)
    #expect(runs.validation?.minima == whole.validation?.minima)
  }

  @Test("many rows: a sketch, then the paths, then what is searched")
  func rows() throws {
    let rows = (0..<2000).map { "[\(Double($0 % 17) / 8 - 1), \(Double($0 % 5) / 4), \($0 % 2)]" }
    let text = """
      title: Rows
      start: [2, 2]
      steps: 100
      overlays: [minimum]
      data: {model: logistic, rows: [\(rows.joined(separator: ", "))]}
      validation: (x-1)^2 + (y-1)^2
      """
    let stages = try stages(of: text)
    #expect(stages.map(\.stage) == [.sketch, .paths, .whole])
    #expect(stages[0].paths[0].lastStep < 100)
    #expect(stages[1].paths[0].lastStep == 100)
    #expect(stages[2].paths[0] === stages[1].paths[0])
    #expect(Set(stages.map(\.surfaceRevision)).count == 1)
    try expect(stages[2], toBeThoseOf: text)
  }

  @Test("a minimum that is hard to find doesn't hold back the runs")
  func search() throws {
    let entries = (1...12).map {
      "\"sin(x*\($0))*exp(y/\($0)) + (x-\($0))^2 + (y-1)^2 + cos(x*y)\""
    }
    let text = """
      title: Many losses
      start: [2, 2]
      steps: 20
      overlays: [minimum]
      batch: [\(entries.joined(separator: ", "))]
      """
    let stages = try stages(of: text)
    #expect(stages.map(\.stage) == [.paths, .whole])
    #expect(stages[0].paths[0].lastStep == 20)
    #expect(stages[0].weights?.showsMinima == false && stages[0].minima.isEmpty)
    try expect(stages[1], toBeThoseOf: text)
  }

  @Test("a change of λ keeps the minima that are known")
  func knownMinima() throws {
    let text = "{title: x, loss: x^2+y^2, start: [3, 1], overlays: [minimum]}"
    var scene = try Scene(text: text, file: "-", name: "x")
    let first = LabRuns(scene, after: nil)
    scene.hyperparameters.weightDecay = 0.5
    let work = WeightWork(scene)
    let paths = try #require(
      WeightRuns(
        work, .paths, trajectories: work.experiment.trajectories(), revision: 2,
        after: first.weights))
    #expect(paths.showsMinima)
    #expect(paths.minima == first.minima)
  }

  @Test("runs that are made meanwhile aren't ready, and are shown as far as they are")
  func inTheLab() throws {
    let rows = (0..<2000).map { "[\(Double($0 % 17) / 8 - 1), 1, \($0 % 2)]" }
    var session = try Session(
      text: "{title: T, start: [2, 2], steps: 100, "
        + "data: {model: logistic, rows: [\(rows.joined(separator: ", "))]}}",
      step: 100)
    #expect(session.model.shown.runState == .running(fraction: 0))
    #expect(session.text.contains("running 0 %"))
    let order = try #require(session.model.wantedRuns)
    let paths = try #require(order.nextStage(unless: .never) { _ in })
    session.model.receive(.made(paths), for: order.id)
    #expect(session.model.shown.runState == .running(fraction: 0))
    #expect(session.text.contains("searching"))
    // What comes for an order that is done is dropped.
    session.model.receive(.made(paths), for: order.id)
    #expect(session.model.wantedRuns?.id == paths.revision)
    session.model.completeWork(threads: 1)
    #expect(session.model.shown.runState == .ready)
  }
}
