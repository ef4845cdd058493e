import Foundation
import Networks
import Simulation
import Testing

/// What NumPy in float64 made of a scene, confirmed by PyTorch and by a program in C.
struct Golden: Decodable {
  struct Facts: Decodable {
    var rows: Int
    var features: Int
    var classes: Int
    var train: Int
    var orderFirst: [Int]
    var orderLast: [Int]
    var labelsDrawnAnew: Int
    /// Row, class before, class after.
    var firstOfThem: [[Int]]
    var trainRow0: [Double]
    var trainRowLast: [Double]
    var trainLabelsFirst: [Int]
  }

  struct Tensor: Decodable {
    var name: String
    var first: Int
    var shape: [Int]
    var initialNorm: Double
  }

  struct Coordinate: Decodable {
    var index: Int
  }

  struct Rates: Decodable {
    var count: Int
    /// Of 5, 25, 50, 75 and 95 %.
    var quantiles: [Double]
    var ofCoordinates: [Double?]

    enum CodingKeys: String, CodingKey {
      case count, ofCoordinates
      case quantiles = "quantiles0525507595"
    }
  }

  struct Step: Decodable {
    var t: Int
    var batchLoss: Double?
    var trainLoss: Double
    var trainAccuracy: Double
    var validationLoss: Double?
    var validationAccuracy: Double?
    var norms: [Double]
    var w: [Double]
    var m: [Double]?
    var mRms: Double?
    var v: [Double]?
    var vRms: Double?
    var vMax: [Double]?
    var vMaxRms: Double?
    var decayRate: Rates?
    var rootSecondMoment: [Double]?
    var tolerance: Double
  }

  struct Numbers: Decodable {
    var lr: Double
    var beta1: Double
    var beta2: Double
    var eps: Double
    var weightDecay: Double
    var momentum: Double
    var dampening: Double
    var nesterov: Bool
    var amsgrad: Bool
    var biasCorrection: String
    var precondition: Bool
  }

  struct Run: Decodable {
    var name: String
    var rule: String
    var hyperparameters: Numbers
    var steps: [Step]
  }

  struct Kept: Decodable {
    var count: Int
    var first: [Int]
    var last: [Int]
  }

  struct Point: Decodable {
    var t: Int
    var a: Double
    var b: Double
    var lossRatio: Double
  }

  struct Path: Decodable {
    var name: String
    var share: Double
    var lossRatioMedian: Double
    var lossRatioEnd: Double
    var points: [Point]
  }

  struct Grid: Decodable {
    var a: [Double]
    var b: [Double]
    var trainLossRowsBColumnsA: [[Double]]
  }

  struct Plane: Decodable {
    var pair: [String]?
    /// Of a and of b.
    var axesAtCoordinates: [[Double]]
    var runs: [Path]
    var grid: Grid
    var tolerance: Double
  }

  struct Planes: Decodable {
    var ends: Plane
    var pca: Plane
  }

  var name: String
  /// The scene's YAML.
  var scene: String
  var weights: Int
  var data: Facts
  /// Of some steps the training rows of their batch.
  var batches: [String: [Int]]
  var tensors: [Tensor]
  var coordinates: [Coordinate]
  var runs: [Run]
  var keptSteps: Kept
  var planes: Planes

  /// In order.
  static let names = [
    "g01_digits_mlp", "g02_digits_logistic", "g03_iris_relu", "g04_moons", "g05_wine",
    "g06_modular", "g07_normalize", "g08_biases", "g09_label_noise", "g10_amsgrad", "g11_sgd",
    "g12_all_forms", "g13_file",
  ]

  init(named name: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Golden.self, from: Self.file(name, "json"))
  }

  static func file(_ name: String, _ ending: String) throws -> Data {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: ending, subdirectory: "Goldens"))
    return try Data(contentsOf: url)
  }
}
