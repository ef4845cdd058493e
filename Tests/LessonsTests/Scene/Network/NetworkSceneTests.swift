import Networks
import Testing

@testable import Lessons

/// A scene that trains a network, with these fields under `network` and these lines behind.
func networkScene(_ fields: String = "", _ lines: String = "") throws -> Scene {
  try scene(networkText(fields, lines))
}

func networkText(_ fields: String = "", _ lines: String = "") -> String {
  "title: T\nnetwork: {data: iris, train: 100, layers: [4, 5, 3]\(fields)}\n" + lines
}

@Suite("Scenes that train a network")
struct NetworkSceneTests {
  @Test("every key is read, and what isn't said is as documented")
  func keys() throws {
    let plain = try #require(try networkScene().network)
    #expect(plain.data == .iris && plain.training == 100 && plain.layers == [4, 5, 3])
    #expect(plain.activation == .tanh && plain.batch == nil && plain.keptInterval == nil)
    #expect(!plain.normalizes && plain.labelNoise == 0 && plain.decaysBiases)
    #expect(plain.preparation.standardizes)
    let fields = """
      , activation: relu, batch: 10, normalize: true, label_noise: 0.2, decay_biases: false, \
      standardize: false, evaluate_every: 7
      """
    let full = try #require(try networkScene(fields).network)
    #expect(full.activation == .relu && full.batch == 10 && full.keptInterval == 7)
    #expect(full.normalizes && full.labelNoise == 0.2 && !full.decaysBiases)
    #expect(!full.preparation.standardizes)
  }

  @Test(
    "data are found by name, and as large as they are",
    arguments: [
      ("digits", 1797, 64, 10), ("wine", 178, 13, 3), ("\"moons(50, 0.3)\"", 50, 2, 2),
      ("modular(7)", 49, 14, 7), ("' moons( 50 , 1e-1 )'", 50, 2, 2),
    ])
  func data(name: String, rows: Int, features: Int, classes: Int) throws {
    let scene = try scene(
      "title: T\nnetwork: {data: \(name), train: 9, layers: [\(features), \(classes)]}\n")
    let shape = try #require(scene.network).data.shape
    #expect(shape == (rows, features, classes))
    let experiment = try #require(scene.networkExperiment())
    #expect(experiment.data.training.count == 9)
    #expect(experiment.data.validation.count == rows - 9)
    #expect(experiment.size == scene.network?.size(runs: 3, steps: scene.steps))
  }

  @Test(
    "what is written of a scene is read as the same scene",
    arguments: [
      "", ", batch: 10", ", activation: relu, normalize: true, evaluate_every: 3",
      ", label_noise: 0.25, decay_biases: false, standardize: true",
    ])
  func roundTrip(fields: String) throws {
    let lines = """
      steps: 50
      lr: 0.01
      schedule: 1/t
      optimizers: [adam, {rule: adamw, weight_decay: 0.5, name: strong}, sgd]
      sweep: {size: [3, 5], metric: norm, seeds: 4}
      claims: [{say: S, holds: "norm(adam, layer1.weight, 50) > 0"}]
      """
    let scene = try networkScene(fields, lines)
    #expect(scene.sweep?.seeds == 4)
    #expect(try Scene(text: scene.fileText(savedAs: "s.yaml"), file: "s.yaml", name: "s") == scene)
  }

  @Test("moons are written with the quotes that braces need")
  func moons() throws {
    let scene = try scene(
      "title: T\nnetwork: {data: \"moons(9, 0.3)\", train: 5, layers: [2, 2]}\n")
    #expect(try Scene(text: scene.fileText(savedAs: "s.yaml"), file: "s.yaml", name: "s") == scene)
  }
}

/// What is said about networks that can't be trained.
@Suite struct BrokenNetworkTests {
  private static let rules = """
    rules: {unit: {step: ['w = w - lr*g/norm(g)']}}
    """

  @Test(
    "mistakes are placed and explained",
    arguments: [
      Broken(
        "title: T\nnetwork: {train: 9, layers: [4, 3]}", at: "2:10", "network has no 'data'",
        "add one, such as 'data: digits'"),
      Broken(
        "title: T\nnetwork: {data: irs, train: 9, layers: [4, 3]}", at: "2:17", "data is 'irs'",
        "did you mean 'iris'?"),
      Broken(
        "title: T\nnetwork: {data: mnist, train: 9, layers: [4, 3]}", at: "2:17",
        "data is 'mnist'",
        "write digits, iris, wine, moons(ROWS, DEVIATION), modular(P) or FILE.csv"),
      Broken(
        "title: T\nnetwork: {data: \"moons(1, 0.1)\", train: 1, layers: [2, 2]}", at: "2:17",
        "moons is '1'", "write a whole number from 2 to 100,000"),
      Broken(
        "title: T\nnetwork: {data: \"moons(9, -1)\", train: 1, layers: [2, 2]}", at: "2:17",
        "moons is -1", "it must be at least 0, being a standard deviation"),
      Broken(
        "title: T\nnetwork: {data: modular(102), train: 1, layers: [2, 2]}", at: "2:17",
        "modular is '102'", "write a whole number from 2 to 101"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 151, layers: [4, 3]}", at: "2:30",
        "train is '151'", "write a whole number from 1 to 150"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9}", at: "2:10", "network has no 'layers'",
        "add one, such as 'layers: [4, 16, 3]'"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9, layers: [4]}", at: "2:41",
        "layers has 1 entry", "write 2 to 5 numbers of units, such as [4, 16, 3]"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9, layers: [5, 3]}", at: "2:42",
        "the layer has 5 and the data 4 features", "write 4"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9, layers: [4, 8, 2]}", at: "2:48",
        "the layer has 2 and the data 3 classes", "write 3"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9, layers: [4, 1025, 3]}", at: "2:45",
        "entry 2 of layers is '1025'", "write a whole number from 1 to 1,024"),
      Broken(
        networkText(", activation: gelu"), at: "2:66", "activation is 'gelu'",
        "did you mean 'relu'?"),
      Broken(
        networkText(", batch: 101"), at: "2:61", "batch is '101'",
        "write a whole number from 1 to 100"),
      Broken(
        networkText(", label_noise: 2"), at: "2:67", "label_noise is 2",
        "it must be from 0 to 1, being a share"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 9, layers: [4, 3], normalize: true}", at: "2:49",
        "the network has no hidden layer whose rows could be normalized",
        "add one, or remove normalize"),
      Broken(
        networkText("", "start: [1, 1]"), at: "3:1", "'start' stands beside 'network'",
        "keep one of them"),
      Broken(
        networkText("", "noise: {gaussian: [1, 1]}"), at: "3:1",
        "'noise' stands beside 'network'", "keep one of them"),
      Broken(
        networkText("", "overlays: [minimum]"), at: "3:1", "'overlays' stands beside 'network'",
        "keep one of them"),
      Broken(
        networkText("", "loss: x^2"), at: "3:1", "'loss' stands beside 'network'",
        "keep one of them"),
      Broken(
        networkText("", "optimizers: [{rule: adamw, start: [1, 1]}]"), at: "3:28",
        "'start' stands beside 'network'", "keep one of them"),
      Broken(
        networkText("", "optimizers: [prodigy]"), at: "3:14",
        "prodigy reads all weights at once with 'dot', which networks don't do yet",
        "choose another rule"),
      Broken(
        networkText("", rules + "\noptimizers: [adam, {rule: unit}]"), at: "4:21",
        "unit reads all weights at once with 'norm', which networks don't do yet",
        "choose another rule"),
      Broken(
        networkText(
          "", "story: [{at: 1, say: S, predict: Q, choices: [A, B], answer: A, compare: angle}]"),
        at: "3:74", "compare is 'angle'",
        "write norm, train_loss, train_accuracy, validation_loss or validation_accuracy"),
      Broken(
        networkText("", "sweep: {metric: loss}"), at: "3:17",
        "the metric is 'loss', which a network doesn't have",
        "write validation_loss, validation_accuracy, train_loss or norm"),
      Broken(
        "title: T\nnetwork: {data: iris, train: 150, layers: [4, 3]}\nsweep: {metric: validation_loss}",
        at: "3:17", "the metric is 'validation_loss' and all rows are trained on",
        "lower 'train' to leave some"),
      Broken(
        "title: T\nloss: 0\nstart: [1, 1]\nsweep: {metric: train_loss}", at: "4:17",
        "the metric is 'train_loss', which only networks have",
        "write loss, validation, norm, distance or a formula"),
      Broken(
        "title: T\nloss: 0\nstart: [1, 1]\nsweep: {seeds: 3}", at: "4:9",
        "'seeds' has no meaning without 'network'", "add 'network' or remove 'seeds'"),
      Broken(
        "title: T\nloss: 0\nstart: [1, 1]\nclaims: [{say: S, holds: 'train_loss(adam, 3) > 0'}]",
        at: "4:27",
        "'train_loss' is asked of networks, and this scene trains two weights",
        "ask for x, y, norm or loss"),
    ])
  func complaints(broken: Broken) { #expect(complaint(broken.text) == broken.complaint) }

  @Test("what doesn't fit in the memory is refused with the number to lower")
  func memory() {
    func said(_ layers: String, _ lines: String) -> String? {
      complaint("title: T\nnetwork: {data: digits, train: 9, layers: \(layers)}\n" + lines)
    }
    let kept = "optimizers: [adamw]\nsteps: 100000"
    #expect(
      said("[64, 256, 10], evaluate_every: 10", kept)
        == "4:1: the runs would keep 1.5 GiB of weights, at most 1 GiB; raise evaluate_every to 16")
    #expect(said("[64, 256, 10], evaluate_every: 16", kept) == nil)
    #expect(
      said("[64, 1000, 1000, 10]", "optimizers: [adamw]\nsteps: 100")
        == "4:1: the runs would keep 3.4 GiB of weights, at most 1 GiB; lower steps")
    #expect(
      said("[64, 1024, 1024, 1024, 10]", "steps: 1")
        == nil)
  }
}
