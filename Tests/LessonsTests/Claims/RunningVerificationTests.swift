import Simulation
import Testing

@testable import Lessons

@Suite("Claims measured in the background")
struct RunningVerificationTests {
  /// One claim that needs a map, between others.
  private static let text = """
    title: T
    loss: 0.5*(x-2)^2
    start: [2, 1]
    steps: 400
    optimizers: [sgdw]
    sweep: {lr: [0.02, 0.08], weight_decay: [0.1, 10], size: [4, 15], metric: (x-1)^2 + 0.01}
    claims:
      - {say: Map, measure: ridge_slope(sgdw), expect: 0, tolerance: 0.1}
      - {say: Window, holds: 'max_over(sgdw, x, 0, steps) < 3'}
      - {say: Point, holds: 'x(sgdw, 0) == 2'}
      - {say: Same map, measure: transfer(sgdw), expect: 1, tolerance: 1e-9}

    """

  /// Scenes whose claims are of all kinds but maps: at steps, over windows, on other data, of formulas.
  @Test(
    "the results are those of a verification",
    arguments: ["first-look", "box", "regression", "iris", "lion-wall"])
  func bundled(name: String) throws {
    try expectSameResults(of: try #require(try BundledScenes.scene(named: name)))
  }

  @Test("so are those of maps")
  func maps() throws { try expectSameResults(of: try scene(Self.text)) }

  private func expectSameResults(of scene: Scene) throws {
    let trajectories = scene.experiment().trajectories()
    let running = RunningVerification(of: scene, trajectories: .weights(trajectories))
    let whole = Verification(of: scene, trajectories: .weights(trajectories))
    while !running.isFinished {}
    #expect(running.fraction == 1)
    let parts = running.takeFinished().sorted { $0.index < $1.index }
    #expect(parts.map(\.index) == Array(scene.claims.indices))
    #expect(parts.map(\.result) == whole.results)
  }

  @Test("what costs least comes first, maps last, and a map is made once")
  func order() throws {
    let scene = try scene(Self.text)
    var order: [Int] = []
    var fractions: [Double] = []
    let verifier = Verifier(
      of: scene, trajectories: scene.trajectories(), threads: 1)
    let note: (Double) -> Void = { fractions.append($0) }
    verifier.measure(scene.claims, progress: note) { index, result in
      #expect(result.passed && result.text == scene.claims[index].say)
      order.append(index)
    }
    #expect(order == [2, 1, 0, 3])
    #expect(fractions == fractions.sorted() && fractions.last == 1)
    // Four claims, and seven slices of the only block of the only map.
    #expect(fractions.count == 4 + 7)
  }

  @Test("cancelled between two claims, no other is delivered")
  func cancellingBetween() throws {
    let scene = try scene(Self.text)
    let cancellation = Cancellation()
    let verifier = Verifier(
      of: scene, trajectories: scene.trajectories(), unless: cancellation)
    var delivered: [Int] = []
    let ignore: (Double) -> Void = { _ in }
    verifier.measure(scene.claims, progress: ignore) { index, _ in
      delivered.append(index)
      if delivered.count == 2 { cancellation.cancel() }
    }
    #expect(delivered == [2, 1])
  }

  @Test("cancelled within a map, its claim is not delivered")
  func cancellingWithin() throws {
    let scene = try scene(Self.text)
    let cancellation = Cancellation()
    let verifier = Verifier(
      of: scene, trajectories: scene.trajectories(), threads: 1, unless: cancellation)
    var delivered: [Int] = []
    var calls = 0
    let note: (Double) -> Void = { _ in
      calls += 1
      // Two claims, then the first slice of the map.
      if calls == 3 { cancellation.cancel() }
    }
    verifier.measure(scene.claims, progress: note) { index, _ in delivered.append(index) }
    #expect(delivered == [2, 1])
    #expect(calls == 3)
  }

  @Test(
    "whatever is watched, a claim that nobody wants is given up",
    arguments: [
      "max_over(adamw, x, 0, steps)", "steps_until(adamw, x, -9)",
      "min_over(adamw, loss, 0, steps)",
      "mean_over(adamw, gradient_x, 1, steps)", "max_gap(adam, adamw, 0, steps)", "loss(adam, 3)",
      "validation(adam, 3)", "mean_over(adamw, validation, 0, 9)", "decay_rate_x(adamw, 9)",
    ])
  func cancelledFailure(expression: String) throws {
    let scene = try scene(restingScene)
    let cancellation = Cancellation()
    let runs = ClaimRuns(
      of: scene, trajectories: scene.trajectories(), unless: cancellation)
    let language = ClaimLanguage(of: scene)
    cancellation.cancel()
    var meter = ClaimMeter(runs: runs, constants: language.constants)
    let parsed = try ClaimExpression(expression, in: language)
    #expect(throws: ClaimFailure.cancelled) { try meter.value(of: parsed) }
  }
}
