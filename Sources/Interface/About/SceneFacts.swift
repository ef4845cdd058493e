import Lessons
import Plotting
import Simulation
import Surfaces

/// What a scene trains on and begins with, in words and numbers.
struct SceneFacts {
  let scene: Scene
  let runs: LabRuns
  /// Whether the story keeps back where the loss is least.
  let hidesMinimum: Bool

  /// A name and what stands behind it.
  struct Fact: Hashable {
    let name: String
    let text: String
  }

  /// `f(x, y) = 0.01*(x-3)^2`.
  var loss: [Fact] {
    if let network = runs.network, let task = scene.network { return facts(of: task, network) }
    var facts = [Fact(name: "loss", text: lossText)]
    if case .data(let data) = scene.loss, let source = data.source {
      facts += source.meanings(Self.text).map { Fact(name: $0.name, text: $0.text) }
    }
    if let validation = scene.validation {
      facts.append(Fact(name: "validation", text: "f(x, y) = " + validation.text))
    }
    facts += noiseFacts
    if let schedule = scene.schedule {
      facts.append(Fact(name: "schedule", text: "s(t) = " + schedule.text))
    }
    return facts
  }

  private var lossText: String {
    switch scene.loss {
    case .formula(let formula): "f(x, y) = " + formula.text
    case .batch(let entries, let order):
      "\(order == .random ? "a random one" : "one after the other") of \(entries.count) losses: "
        + entries.prefix(3).map(\.text).joined(separator: ", ") + (entries.count > 3 ? ", …" : "")
    case .data(let data):
      "mean of \(data.model.words) over \(data.rows.count) rows"
        + (data.source.map { " of \($0.file)" } ?? "")
        + (data.batch.map { ", \($0) of them drawn for a step" } ?? "")
    case .network: "mean cross-entropy, log Σ e^z − z of the right class"
    }
  }

  private func facts(of task: Scene.NetworkTask, _ network: NetworkRuns) -> [Fact] {
    let shape = task.data.shape
    let rest = shape.rows - task.training
    var facts = [
      Fact(name: "network", text: network.layerWords),
      Fact(name: "tensors", text: network.tensorWords), Fact(name: "loss", text: lossText),
      Fact(
        name: "data",
        text: "\(task.data.text): \(task.training) of \(shape.rows) rows are given, "
          + "\(rest) validate; \(shape.classes) classes"),
    ]
    if let batch = task.batch {
      facts.append(Fact(name: "batch", text: "\(batch) rows a step, drawn by the seed"))
    }
    if task.labelNoise > 0 {
      facts.append(
        Fact(
          name: "labels",
          text: "\(Self.text(100 * task.labelNoise)) % of those given are drawn anew"))
    }
    if !task.decaysBiases { facts.append(Fact(name: "biases", text: "don't decay")) }
    if let schedule = scene.schedule {
      facts.append(Fact(name: "schedule", text: "s(t) = " + schedule.text))
    }
    return facts
  }

  /// The scene's noise, where a run has it, and what runs have of their own.
  private var noiseFacts: [Fact] {
    let own = zip(scene.optimizers, scene.runNames).compactMap { entry, name in
      entry.noise.map { Fact(name: "noise", text: "\(name.label): \(Self.text(of: $0))") }
    }
    let isNobodys = own.count == scene.optimizers.count
    return (isNobodys ? [] : [Fact(name: "noise", text: Self.text(of: scene.noise))]) + own
  }

  private static func text(of noise: Scene.GradientNoise) -> String {
    switch noise {
    case .none: "none"
    case .gaussian(let size): "normal, \(text(size.x)) in x, \(text(size.y)) in y"
    case .alternating(let size):
      "±\(text(size.x)) in x, ±\(text(size.y)) in y, alternating"
    case .formula(let x, let y): "x: \(x.text)   y: \(y.text)"
    }
  }

  /// The minimum, the start, and the numbers that the rules use.
  var numbers: [Fact] {
    var facts =
      runs.network == nil ? [Fact(name: "start", text: Self.point(scene.start))] : []
    if let minimum = runs.soleMinimum, !hidesMinimum {
      facts.insert(Fact(name: "minimum", text: Self.point(minimum)), at: 0)
    }
    facts += Adjustable.all(in: scene).filter(\.isNumber).map { quantity in
      let isOwn = quantity.isNobodys(in: scene)
      return Fact(
        name: quantity.symbol, text: isOwn ? "own" : quantity.text(in: scene))
    }
    return facts
  }

  private static func text(_ value: Double) -> String { NumberText.shortest(value, digits: 4) }

  private static func point(_ point: Vector) -> String {
    "(\(text(point.x)), \(text(point.y)))"
  }
}

extension Adjustable {
  /// Hyperparameters, constants and steps: what has a value of its own on the card.
  fileprivate var isNumber: Bool {
    switch self {
    case .hyperparameter, .parameter, .constant, .steps: true
    case .start, .noise, .seed: false
    }
  }
}

extension DataSurface.Model {
  /// What a row of features a and target b costs.
  fileprivate var words: String {
    switch self {
    case .linear: "½(w·a − b)²"
    case .logistic: "log(1 + exp(−(2b−1)·w·a))"
    }
  }
}
