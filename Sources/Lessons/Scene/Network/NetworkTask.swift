package import Networks

extension Scene {
  /// A network that is trained in the place of two weights, and what it is to learn.
  package struct NetworkTask: Hashable, Sendable {
    package var data: NetworkData
    /// How many rows are trained on; the others validate.
    package var training: Int
    /// The number of features, of each hidden layer's units and of classes.
    package var layers: [Int]
    package var activation = Activation.tanh
    /// How many rows a step draws; nil for all that are trained on.
    package var batch: Int?
    /// Whether the rows of hidden layers are normalized before they are used.
    package var normalizes = false
    /// The share of training rows whose class is drawn anew, 0…1.
    package var labelNoise = 0.0
    /// Whether λ acts on biases too.
    package var decaysBiases = true
    /// Whether each feature gets mean 0 and deviation 1; nil for what suits the data.
    package var standardizes: Bool?
    /// The distance of the steps that are evaluated; nil for ⌈steps/200⌉.
    package var keptInterval: Int?

    package init(data: NetworkData, training: Int, layers: [Int]) {
      self.data = data
      self.training = training
      self.layers = layers
    }

    package var network: Network {
      Network(layers: layers, activation: activation, normalizesRows: normalizes)
    }

    /// What it is in numbers, for so many runs.
    func size(runs: Int, steps: Int) -> NetworkSize {
      NetworkSize(
        network: network, runs: runs, steps: steps,
        keptInterval: keptInterval ?? NetworkExperiment.keptInterval(steps: steps),
        training: training, validation: data.shape.rows - training, batch: batch)
    }

    var preparation: TrainingData.Preparation {
      TrainingData.Preparation(
        training: training, standardizes: standardizes ?? data.wantsScaling,
        labelNoise: labelNoise)
    }
  }

  /// The network that is trained; nil where two weights are.
  package var network: NetworkTask? {
    if case .network(let task) = loss { task } else { nil }
  }

  /// A network scene in numbers: what its runs take before they are made.
  package var networkSize: NetworkSize? { network?.size(runs: optimizers.count, steps: steps) }

  /// The runs of a network scene, ready to be made; nil if two weights are what it trains.
  ///
  /// - Parameter rows: those of a scene that `hasRows(of:)`; nil to make them.
  package func networkExperiment(on rows: TrainingData? = nil) -> NetworkExperiment? {
    guard let task = network else { return nil }
    let runs = optimizers.map { entry in
      NetworkExperiment.Run(
        rule: boundRule(of: entry), hyperparameters: entry.hyperparameters(over: hyperparameters),
        schedule: boundSchedule(entry.schedule ?? schedule, constants(of: entry)))
    }
    let rows = rows ?? TrainingData(task.data.rows(seed: seed), task.preparation, seed: seed)
    var experiment = NetworkExperiment(
      network: task.network, data: rows, runs: runs, steps: steps, seed: seed, batch: task.batch)
    experiment.decaysBiases = task.decaysBiases
    if let interval = task.keptInterval { experiment.keptInterval = interval }
    return experiment
  }
}
