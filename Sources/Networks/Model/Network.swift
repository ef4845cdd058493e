import Simulation

/// Layers of weighted sums with an activation between them: what `torch.nn.Linear` makes of rows.
///
/// Layer k = 1…L has a weight W of shape out × in and a bias b; of its inputs h it makes
///
///     z = h·Wᵀ + b,   and of that tanh z or max(z, 0), in all layers but the last.
///
/// With `normalizesRows` the hidden layers use (√in/2)·W_j/‖W_j‖ in place of row j of W: the inputs of
/// a unit then have weights of ½ in the root mean square, whatever ‖W_j‖ is.
public struct Network: Hashable, Sendable {
  /// The number of features, of each hidden layer's units and of classes: two to five numbers.
  public let layers: [Int]
  public let activation: Activation
  public let normalizesRows: Bool
  /// `layer1.weight`, `layer1.bias`, `layer2.weight` …: the order of the vector of all weights.
  public let tensors: [WeightTensor]

  /// - Precondition: two to five layers of at least one unit; rows are normalized only if there is a
  ///   hidden layer.
  public init(layers: [Int], activation: Activation = .tanh, normalizesRows: Bool = false) {
    precondition((2...5).contains(layers.count) && layers.allSatisfy { $0 > 0 }, "no such layers")
    precondition(!normalizesRows || layers.count > 2, "there is no hidden layer to normalize")
    self.layers = layers
    self.activation = activation
    self.normalizesRows = normalizesRows
    var tensors: [WeightTensor] = []
    var first = 0
    for (index, (inputs, outputs)) in zip(layers, layers.dropFirst()).enumerated() {
      for (role, shape) in [(WeightTensor.Role.weight, [outputs, inputs]), (.bias, [outputs])] {
        let tensor = WeightTensor(layer: index + 1, role: role, first: first, shape: shape)
        tensors.append(tensor)
        first += tensor.count
      }
    }
    self.tensors = tensors
  }

  /// N, of all tensors.
  public var weightCount: Int { tensors.last?.range.upperBound ?? 0 }

  /// L
  public var layerCount: Int { layers.count - 1 }

  public var features: Int { layers[0] }

  public var classes: Int { layers[layers.count - 1] }

  /// The tensor of a name as `layer1.weight`; nil if there is none.
  public func tensor(named name: String) -> WeightTensor? { tensors.first { $0.name == name } }

  /// A layer's weight and bias, k from 0.
  func tensors(ofLayer index: Int) -> (weight: WeightTensor, bias: WeightTensor) {
    (tensors[2 * index], tensors[2 * index + 1])
  }

  /// The vector to start from: weights n(c)/√in, with one counter c = 0, 1, … over all weights in the
  /// vector's order and n the normal draws of the seed's stream for initial weights; biases 0.
  public func initialWeights(seed: UInt64) -> [Double] {
    let stream = RandomStream(seed: seed, for: .initialWeights)
    var vector = [Double](repeating: 0, count: weightCount)
    var draw: UInt64 = 0
    for tensor in tensors where tensor.role == .weight {
      let root = Double(tensor.shape[1]).squareRoot()
      for index in tensor.range {
        vector[index] = stream.normal(at: draw) / root
        draw += 1
      }
    }
    return vector
  }

  /// √in/2: what unit rows are multiplied by.
  static func gain(inputs: Int) -> Double { Double(inputs).squareRoot() / 2 }
}
