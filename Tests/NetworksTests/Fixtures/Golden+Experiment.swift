import Foundation
import Networks
import Simulation
import Testing

extension Golden {
  /// What stands in a line `key: value` of the scene, or in its `network: {…}`.
  func setting(_ key: String) -> String? {
    guard let range = scene.range(of: "(^|[\\n{ ])\(key): ", options: .regularExpression) else {
      return nil
    }
    let rest = scene[range.upperBound...]
    if rest.hasPrefix("[") { return String(rest.prefix { $0 != "]" }.dropFirst()) }
    if rest.hasPrefix("\"") { return String(rest.dropFirst().prefix { $0 != "\"" }) }
    return String(rest.prefix { !",}\n".contains($0) })
  }

  private func number(_ key: String) -> Double? { setting(key).flatMap(Double.init) }

  var seed: UInt64 { UInt64(number("seed") ?? 1) }

  var network: Network {
    Network(
      layers: (setting("layers") ?? "").split(separator: ",").compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      },
      activation: setting("activation").flatMap(Activation.init) ?? .tanh,
      normalizesRows: setting("normalize") == "true")
  }

  private func rows() throws -> LabelledRows {
    let source = setting("data") ?? ""
    let arguments = source.split(whereSeparator: { "(), ".contains($0) }).dropFirst().compactMap {
      Double($0)
    }
    switch source {
    case "digits": return .digits
    case "iris": return .iris
    case "wine": return .wine
    case _ where source.hasPrefix("moons"):
      return .moons(Int(arguments[0]), deviation: arguments[1], seed: seed)
    case _ where source.hasPrefix("modular"): return .modular(Int(arguments[0]))
    default:
      let text = String(decoding: try Self.file("flowers", "csv"), as: UTF8.self)
      let lines = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
        line.split(separator: ",").compactMap { Double($0) }
      }
      return LabelledRows(
        rows: lines.map { Array($0.dropLast()) }, labels: lines.map { Int($0.last ?? 0) })
    }
  }

  func trainingData() throws -> TrainingData {
    let source = setting("data") ?? ""
    let preparation = TrainingData.Preparation(
      training: Int(number("train") ?? 0),
      standardizes: ["iris", "wine"].contains(source) || source.hasSuffix(".csv"),
      labelNoise: number("label_noise") ?? 0)
    return TrainingData(try rows(), preparation, seed: seed)
  }

  /// The scene as an experiment of ours.
  func experiment() throws -> NetworkExperiment {
    let steps = Int(number("steps") ?? 300)
    let cosineSchedule = setting("schedule") == "0.5*(1+cos(pi*(t-1)/steps))"
    #expect(cosineSchedule == (setting("schedule") != nil), "another schedule")
    let last = Double(steps)
    @Sendable func cosine(_ step: Int) -> Double { 0.5 * (1 + cos(.pi * Double(step - 1) / last)) }
    let schedule: StepFunction? = cosineSchedule ? cosine : nil
    var experiment = NetworkExperiment(
      network: network, data: try trainingData(),
      runs: try runs.map { run in
        NetworkExperiment.Run(
          rule: try #require(Rule(builtIn: run.rule)),
          hyperparameters: try run.hyperparameters.ours(), schedule: schedule)
      },
      steps: steps, seed: seed, batch: number("batch").map { Int($0) })
    experiment.decaysBiases = setting("decay_biases") != "false"
    return experiment
  }
}

extension Golden.Numbers {
  func ours() throws -> Hyperparameters {
    var values = Hyperparameters()
    values.learningRate = lr
    values.beta1 = beta1
    values.beta2 = beta2
    values.epsilon = eps
    values.weightDecay = weightDecay
    values.momentum = momentum
    values.dampening = dampening
    values.usesNesterov = nesterov
    values.usesAMSGrad = amsgrad
    values.biasCorrection = try #require(BiasCorrection(rawValue: biasCorrection))
    values.isPreconditioned = precondition
    return values
  }
}
