import Foundation
import Simulation
import Testing

/// A trajectory that PyTorch 2.13.0+cpu made in float64 (one thread, `foreach` and `fused` off).
struct Golden: Decodable {
  struct Hyper: Decodable {
    var lr: Double
    var betas: [Double]?
    var eps: Double?
    var weightDecay: Double
    var amsgrad: Bool?
    var momentum: Double?

    enum CodingKeys: String, CodingKey {
      case lr, betas, eps, amsgrad, momentum
      case weightDecay = "weight_decay"
    }
  }

  struct AddedNoise: Decodable {
    var kind: String
    var amp: [Double]
  }

  struct Point: Decodable {
    var t: Int
    var x: Double
    var y: Double
    /// The prescribed gradient, in the open-loop cases.
    var g: [Double]?
    var m: [Double]?
    var v: [Double]?
    var vmax: [Double]?
    var buf: [Double]?
  }

  var name: String
  var optimizer: String
  var hyper: Hyper
  var start: [Double]
  var steps: Int
  var noise: AddedNoise?
  var trajectory: [Point]

  init(named name: String) throws {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Goldens"))
    self = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: url))
  }

  /// The same run as an experiment of ours.
  func experiment(on surface: any Surface) throws -> Experiment {
    var values = Hyperparameters()
    values.learningRate = hyper.lr
    values.weightDecay = hyper.weightDecay
    values.beta1 = hyper.betas?[0] ?? values.beta1
    values.beta2 = hyper.betas?[1] ?? values.beta2
    values.epsilon = hyper.eps ?? values.epsilon
    values.usesAMSGrad = hyper.amsgrad ?? false
    values.momentum = hyper.momentum ?? 0
    let rules: [String: Rule] = [
      "adam": .adam, "adam_l2": .adamL2, "adamw": .adamW, "sgdm": .sgd, "gd": .sgdL2,
    ]
    let run = Experiment.Run(
      rule: try #require(rules[optimizer]), hyperparameters: values,
      start: Vector(start[0], start[1]), surface: surface)
    let added = noise.map { Noise.alternating(Vector($0.amp[0], $0.amp[1])) }
    return Experiment(runs: [run], steps: steps, noise: added ?? .none)
  }
}
