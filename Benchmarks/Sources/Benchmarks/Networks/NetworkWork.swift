import CReference
import Networks
import Simulation

/// The training of one network, here and in C.
struct NetworkWork {
  let experiment: NetworkExperiment
  private let sizes: [Int32]
  private let setting: reference_training
  private let labels: [Int32]

  init(
    layers: [Int], _ data: TrainingData, batch: Int, steps: Int, rule: Rule, weightDecay: Double
  ) {
    var values = Hyperparameters()
    values.learningRate = 0.003
    values.weightDecay = weightDecay
    let seed: UInt64 = 3
    var experiment = NetworkExperiment(
      network: Network(layers: layers), data: data,
      runs: [NetworkExperiment.Run(rule: rule, hyperparameters: values)], steps: steps, seed: seed,
      batch: batch)
    // C keeps no path and evaluates nothing on the way.
    experiment.keptInterval = max(1, steps)
    self.experiment = experiment
    sizes = layers.map(Int32.init)
    labels = data.training.labels.map(Int32.init)
    setting = reference_training(
      lr: values.learningRate, weight_decay: weightDecay, l2: rule == .adamL2 ? 1 : 0, seed: seed,
      batch: Int32(batch), steps: Int32(steps))
  }

  var steps: Int { experiment.steps }

  /// The loss of the last batch.
  func train() -> Double { experiment.trajectory(ofRun: 0)?.batchLosses.last ?? .nan }

  func trainReference() -> Double {
    var losses = [Double](repeating: 0, count: steps)
    var norms = [Double](repeating: 0, count: (steps + 1) * 2 * (sizes.count - 1))
    reference_network_train(
      sizes, Int32(sizes.count - 1), setting, experiment.data.training.values, labels,
      Int32(labels.count), &norms, &losses)
    return losses[steps - 1]
  }
}

/// The loss over a plane of a network's weights, here and in C.
struct PlaneWork {
  private let plane: WeightPlane
  private let network: Network
  private let data: TrainingData
  private let a = (0..<60).map { -1 + 2 * Double($0) / 59 }
  private let b = (0..<40).map { -1 + 2 * Double($0) / 39 }

  /// - Parameter work: after whose first steps the plane is laid.
  init(_ work: NetworkWork) throws {
    var experiment = work.experiment
    (experiment.steps, experiment.keptInterval) = (20, 1)
    guard let plane = experiment.trajectories().flatMap(WeightPlane.principal) else {
      throw Disagreement("a run has no plane")
    }
    (self.plane, network, data) = (plane, experiment.network, experiment.data)
  }

  var points: Int { a.count * b.count }

  /// The sum of all losses.
  func losses() -> Double {
    let losses = LossPlane(plane, of: network, on: data).losses(a: a, b: b) ?? []
    return losses.joined().reduce(0, +)
  }

  func referenceLosses() -> Double {
    var losses = [Double](repeating: 0, count: points)
    let labels = data.training.labels.map(Int32.init)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        plane.origin.withUnsafeBufferPointer { origin in
          plane.axes.a.withUnsafeBufferPointer { first in
            plane.axes.b.withUnsafeBufferPointer { second in
              let at = reference_plane(
                origin: origin.baseAddress, first: first.baseAddress, second: second.baseAddress,
                a: a.baseAddress, columns: Int32(a.count), b: b.baseAddress, rows: Int32(b.count))
              reference_network_plane(
                network.layers.map(Int32.init), Int32(network.layerCount), at,
                data.training.values, labels, Int32(labels.count), &losses)
            }
          }
        }
      }
    }
    return losses.reduce(0, +)
  }
}
