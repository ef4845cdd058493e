import Lessons
import Networks
import Screen
import Simulation
import Testing

@testable import Interface

@Suite("A network in the lab")
struct NetworkLabTests {
  /// Small enough that a key trains it at once.
  private static let digits = """
    title: Digits
    network: {data: digits, train: 60, layers: [64, 4, 10], batch: 10}
    steps: 40
    lr: 0.01
    weight_decay: 0.5
    optimizers: [adam, {rule: adam+l2, weight_decay: 0.01}, adamw]
    """
  private static let sums = """
    title: Sums
    network: {data: modular(5), train: 15, layers: [10, 8, 5], activation: relu}
    steps: 30
    lr: 0.05
    weight_decay: 0.1
    optimizers: [adam, adamw]
    """

  private func session(_ text: String, columns: Int = 120, rows: Int = 40, step: Int = 40) throws
    -> Session
  {
    var session = try Session(text: text, columns: columns, rows: rows, step: step)
    session.model.completeWork(threads: 2)
    return session
  }

  @Test("x goes through what the panes show")
  func contents() throws {
    var session = try session(Self.digits)
    #expect(session.text.contains("slope"))
    #expect(session.text.contains("no decay"))
    session.press(.character("x"))
    #expect(session.text.contains("never lit"))
    session.press(.character("x"))
    #expect(session.text.contains("in plane"))
    #expect(session.text.contains("the head"))
    session.press(.character("x"))
    #expect(session.text.contains("λw enters after √v"))
    session.press(.character("x"))
    #expect(session.model.shown.paneContent == .rates)
  }

  @Test("a table of sums says which are right, given and not")
  func answers() throws {
    var session = try session(Self.sums, step: 30)
    session.press(.character("x"))
    #expect(session.model.shown.paneContent == .answers)
    #expect(session.text.contains("unseen right"))
    let network = try #require(session.model.shown.runs.network)
    guard case .answers(let right) = NetworkMoment(.answers, of: 0, in: network, at: 30).picture
    else { preconditionFailure("it was asked for answers") }
    let data = network.experiment.data
    let kept = try #require(network.trajectories[0].kept.last)
    let given = data.order.prefix(15).count { right[$0] }
    #expect(Double(given) / 15 == kept.training?.accuracy)
    let unseen = data.order.dropFirst(15).count { right[$0] }
    #expect(Double(unseen) / 10 == kept.validation?.accuracy)
  }

  @Test("a key on λ trains anew, undo brings the old run back, ghosts stay")
  func keys() throws {
    var session = try session(Self.digits)
    let before = session.model.shown.runs.training(of: 2)?.kept.last?.weights
    session.press(.character("w"), Key(.up))
    session.model.completeWork(threads: 1)
    let after = session.model.shown.runs.training(of: 2)?.kept.last?.weights
    #expect(before != nil && after != nil && before != after)
    #expect(session.model.shown.ghosts?.training(of: 2, in: session.model.shown.runs) != nil)
    session.press(.character("u"))
    session.model.completeWork(threads: 1)
    #expect(session.model.shown.runs.training(of: 2)?.kept.last?.weights == before)
  }

  @Test("a changed λ trains anew only the runs that feel it")
  func reuse() throws {
    var session = try session(Self.digits)
    let before = try #require(session.model.shown.runs.network?.trajectories)
    session.press(Key(.up))
    let sketch = try #require(session.model.shown.runs.network?.trajectories)
    // Adam has no decay, Adam+L2 a λ of its own.
    for run in [0, 1] {
      #expect(sketch[run].isComplete && sketch[run].lastStep == 40)
      #expect(sketch[run].kept.map(\.training) == before[run].kept.map(\.training))
    }
    session.model.completeWork(threads: 1)
    let after = try #require(session.model.shown.runs.network?.trajectories)
    #expect(after[0].batchLosses == before[0].batchLosses)
    #expect(after[2].batchLosses != before[2].batchLosses)
    #expect(after.map(\.isComplete) == [true, true, true])
  }

  @Test("runs are drawn with their plane before they are evaluated")
  func evaluatingLast() throws {
    let runs = try session(Self.digits).model.shown.runs
    let whole = try #require(runs.network)
    var bare: [NetworkTrajectory] = []
    let made = try #require(whole.experiment.trajectories(.init(), trained: { bare = $0 }))
    let trained = runs.trained(whole.trained(bare), .paths)
    #expect(trained.stage == .paths && trained.network?.plane != nil)
    #expect(trained.network?.trajectories[0].kept.contains { $0.training != nil } == false)
    let grown = try #require(trained.growing(1, to: made[1]))
    #expect(grown.stage == .paths && grown.network?.plane != nil)
    #expect(grown.surfaceRevision == trained.surfaceRevision)
    #expect(grown.revision != trained.revision && grown.order == runs.order)
    #expect(grown.growing(1, to: made[1]) == nil)
  }

  @Test("what would move two weights says why it can't")
  func refusals() throws {
    var session = try session(Self.digits)
    for key: Key in [.character("a"), .character("g"), .character("+"), .character("o")] {
      let before = session.model.shown.document
      session.press(key)
      #expect(session.model.shown.document == before, "\(key)")
      #expect(session.model.context == .lab, "\(key)")
    }
    session.press(.character("a"))
    #expect(session.model.notice?.text.contains("for each of its weights") == true)
  }

  @Test("runs are shown as far as they are trained, and a late part of another order is dropped")
  func growth() throws {
    let text = Self.digits.replacing("steps: 40", with: "steps: 4000")
      .replacing("[64, 4, 10]", with: "[64, 64, 10]").replacing("train: 60", with: "train: 1000")
    var session = try Session(text: text, step: 100)
    let order = try #require(session.model.wantedRuns)
    #expect(session.model.shown.runs.stage == .sketch)
    let begun = session.model.shown.runs.lastStep(of: 0)
    var short = session.scene
    short.steps = 4000
    let experiment = try #require(short.networkExperiment())
    let stop = Cancellation()
    var grown: NetworkTrajectory?
    _ = experiment.trajectory(ofRun: 0, unless: stop) { trajectory in
      grown = trajectory
      if trajectory.lastStep > begun + 40 { stop.cancel() }
    }
    let part = try #require(grown)
    session.model.receive(.grown(run: 0, part), for: order.id)
    #expect(session.model.shown.runs.lastStep(of: 0) == part.lastStep)
    #expect(session.model.wantedRuns?.id == order.id)
    #expect(session.text.contains("running"))
    session.model.receive(.grown(run: 0, part), for: order.id + 1)
    #expect(session.model.shown.runs.network?.plane == nil)
  }

  @Test("the plane goes through the ends, so an open question hides it")
  func question() throws {
    let story = """

      story:
        - {at: 5, say: It begins., claims: []}
        - {at: 40, predict: Which?, choices: [A, B], answer: A, say: It was A., claims: []}
      """
    var session = try session(Self.digits + story, step: 0)
    session.press(.character("x"), .character("x"))
    #expect(session.text.contains("in plane"))
    session.press(Key(.pageDown))
    #expect(session.model.shown.horizon != nil)
    #expect(session.text.contains("it waits for the answer"))
  }

  @Test("a map of networks says what its cells are means of, and what they measure")
  func map() throws {
    let text = """
      title: Flowers
      network: {data: iris, train: 60, layers: [4, 3]}
      steps: 5
      optimizers: [adamw]
      sweep: {lr: [0.01, 0.1], size: [2, 2], metric: validation_loss, seeds: 2}
      """
    var session = try session(text, step: 5)
    session.press(.character("m"))
    session.model.completeWork(threads: 1)
    #expect(session.text.contains("the mean of 2 whole runs of 5 steps"))
    #expect(session.text.contains("2 × 2 × 2 runs"))
    #expect(session.text.contains("a small validation loss"))
    #expect(!session.text.contains("error"))
  }

  @Test("of accuracies the largest is the best, in the shades and in their legend")
  func mapOfAccuracy() throws {
    let text = """
      title: Flowers
      network: {data: iris, train: 60, layers: [4, 3]}
      steps: 20
      optimizers: [adamw]
      sweep: {lr: [0.001, 0.1], size: [3, 2], metric: validation_accuracy, seeds: 1}
      """
    var session = try session(text, step: 5)
    session.press(.character("m"))
    session.model.completeWork(threads: 1)
    let map = try #require(session.model.shown.map)
    let shades = try #require(MapShades(of: map, maps: [0]))
    let values = map.maps[0].cells.compactMap(\.known)
    let (best, worst) = (try #require(values.max()), try #require(values.min()))
    #expect(shades.level(of: best, in: map.maps[0]) > shades.level(of: worst, in: map.maps[0]))
    #expect(session.text.contains("smaller") || shades.beginsWithoutDecay)
    #expect(shades.numbers.allSatisfy { (Double($0) ?? -1) >= worst - 0.01 })
  }

  @Test("the inspector tells of tensors, the card of layers and data")
  func screens() throws {
    var session = try session(Self.digits, columns: 80, rows: 24)
    session.press(.character("i"))
    #expect(session.text.contains("layer1.weight"))
    #expect(session.text.contains("4×64"))
    session.press(.character("i"), .character("K"))
    #expect(session.text.contains("64 → 4 tanh → 10"))
    #expect(session.text.contains("60 of 1797 rows are given"))
    #expect(!session.text.contains("start"))
  }

  @Test(
    "every content at every size and in the lecture has a picture",
    arguments: [(40, 12), (60, 20), (80, 24), (100, 28), (200, 60)])
  func sizes(columns: Int, rows: Int) throws {
    for text in [Self.digits, Self.sums] {
      var session = try session(text, columns: columns, rows: rows, step: 30)
      for _ in 0..<3 {
        #expect(session.text.contains("Adam"))
        session.press(.character("L"))
        #expect(session.text.contains("Adam"))
        session.press(.character("L"), .character("x"))
      }
    }
  }

  @Test("charts have the layers' norms, both losses and both accuracies; n goes through them")
  func charts() throws {
    var session = try session(Self.digits)
    #expect(session.text.contains("‖W1‖") && session.text.contains("‖W2‖"))
    var seen: Set<ChartKind> = []
    for _ in 0..<8 {
      seen.insert(session.model.shown.chartKind)
      session.press(.character("n"))
    }
    #expect(seen == [.norm, .logNorm, .loss, .logLoss, .validation, .accuracy, .neverLit])
  }
}
