package import Simulation
package import Surfaces

/// Everything that a scene file says: surface, start, optimizers, story.
///
/// A value to be edited: the lab and the command line's flags change the scene's own numbers and ask
/// for a new `experiment`.
package struct Scene: Hashable, Sendable {
  /// The id on the command line: `first-look`; of a file, its name without extension.
  package var name: String
  package var title: String
  package var summary: String?
  package var chapter: String?
  /// One of the eight scenes of a 50-minute lecture.
  package var isCore = false
  package var loss: Loss
  /// Named constants of the formulas, in the file's order.
  package var parameters: [Parameter] = []
  package var start: Vector
  package var steps = 300
  package var hyperparameters = Hyperparameters()
  package var seed: UInt64 = 1
  package var schedule: Formula?
  /// Update rules that it defines.
  package var rules: [FormulaRule] = []
  /// Those of files that were named beside it, which are no part of it.
  package var ruleFiles = RuleFiles()
  package var optimizers: [Entry]
  package var noise = GradientNoise.none
  package var view: Window?
  /// Whether the panes have contours of the loss.
  package var showsContours = true
  /// Whether a length is as long along x as along y; nil where that is left to what is to be seen.
  package var hasEqualAxes: Bool?
  package var overlays: [Overlay] = []
  /// What it draws beside the predictions, by formulas.
  package var bounds: [Bound] = []
  /// What the chart shows, where a beat doesn't ask for another; nil for the norm.
  package var chart: ChartKind?
  /// What the panes of a network show, where a beat doesn't ask for another; nil for the first that
  /// they can.
  package var panes: PaneContent?
  package var validation: Formula?
  /// The step to which the lab plays on opening.
  package var pause: Int?
  package var target: Vector?
  package var sweep: Sweep?
  package var story: [Beat] = []
  package var claims: [Claim] = []

  /// What is minimized: a formula, several of which a step draws one, or a mean over rows of data.
  package enum Loss: Hashable, Sendable {
    case formula(Formula)
    case batch([Formula], order: BatchSurface.Order)
    case data(DataSet)
    /// That of a network on its training rows, which has no two weights.
    case network(NetworkTask)
  }

  /// Rows of numbers and what is to be learnt from them.
  package struct DataSet: Hashable, Sendable {
    package var model: DataSurface.Model
    package var rows: [DataSurface.Sample]
    /// How many rows a step draws; nil for all of them.
    package var batch: Int?
    /// The file that the rows come from; nil where the scene has them itself.
    package var source: DataSource?

    package init(
      model: DataSurface.Model, rows: [DataSurface.Sample], batch: Int? = nil,
      source: DataSource? = nil
    ) {
      self.model = model
      self.rows = rows
      self.batch = batch
      self.source = source
    }
  }

  /// A constant of the scene's formulas that has a name and can be changed in the lab.
  package struct Parameter: Hashable, Sendable {
    package var name: String
    package var value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// What is added to a gradient after it is evaluated and before decay: normal draws of these
  /// standard deviations, +a on odd steps and −a on even ones, or formulas in t.
  package enum GradientNoise: Hashable, Sendable {
    case none
    case gaussian(Vector)
    case alternating(Vector)
    case formula(x: Formula, y: Formula)
  }

  /// The part of the plane that the panes show.
  package struct Window: Hashable, Sendable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>
    package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
      self.x = x
      self.y = y
    }

    /// What the bounds of an axis must be and aren't: apart enough for every dot to be a number of its
    /// own, near enough for their difference to be one.
    package static func requirement(violatedBy range: ClosedRange<Double>) -> String? {
      let half = range.upperBound / 2 - range.lowerBound / 2
      guard half < 1e299 else { return "must be less than 1e299 apart" }
      let middle = abs(range.lowerBound / 2 + range.upperBound / 2)
      return half > 1e-11 * middle ? nil : "must be farther apart, by 1e-10 of their size at least"
    }
  }

  /// A prediction that is drawn beside the runs.
  package enum Overlay: String, CaseIterable, Hashable, Sendable {
    case minimum
    case mapPoint = "map_point"
    case box
    case constrainedMinimum = "constrained_minimum"
    case equilibrium
    case halfLife = "half_life"
    case normCircle = "norm_circle"
    case twoCycle = "two_cycle"
  }

  /// One optimizer of the scene and what it has of its own.
  package struct Entry: Hashable, Sendable {
    package var rule: Rule
    /// Hyperparameters that the scene's values, flags and edits don't reach.
    package var settings: [HyperparameterSetting] = []
    /// What each weight feels of its own λ, where that is different from the scene's; nil without one.
    package var decayShares: Vector?
    package var start: Vector?
    package var schedule: Formula?
    /// nil for the scene's.
    package var noise: GradientNoise?
    package var parameters: [Parameter] = []
    /// Values of its rule's constants that are its own.
    package var constants: [Parameter] = []
    package var label: String?
    package var name: String?
    package var sweep: Sweep?
  }

  /// One thing that the story says, from a step on.
  package struct Beat: Hashable, Sendable {
    package var at: Int
    /// Steps on the way there at which it waits to be told to go on: the speaker's pace.
    package var waits: [Int] = []
    package var say: String
    /// A question that is put before anything of the future is shown.
    package var predict: String?
    /// Two to four answers, if there is a question.
    package var choices: [String] = []
    /// The right one of the choices.
    package var answer: String?
    /// The number of the runs that shows why, where the choices are runs.
    package var compare: ComparedNumber?
    /// What the chart shows while the beat is told; nil for the scene's.
    package var chart: ChartKind?
    /// What the panes of a network show while the beat is told; nil for the scene's.
    package var panes: PaneContent?
    /// The axis of the map that the beat opens, a question's with its answer; nil for none.
    package var map: MapAxis?
    /// The names of the claims that back the sentence: none where it states nothing that could be
    /// measured, nil where nobody has said.
    package var claims: [String]?
  }

  /// The map over learning rate and weight decay.
  package struct Sweep: Hashable, Sendable {
    package var learningRate: ClosedRange<Double>?
    package var weightDecay: ClosedRange<Double>?
    /// Learning rates on the grid.
    package var columns: Int?
    /// Weight decays on the grid.
    package var rows: Int?
    /// `loss`, `validation`, `norm`, `distance` or a formula in x, y, t and parameters; of a network a
    /// `NetworkMetric`.
    package var metric: String?
    /// The metric is averaged over the steps after this one; nil for the last step alone.
    package var averageAfter: Int?
    /// How many seeds each cell of a network's map is the mean of; nil for the scene's alone.
    package var seeds: Int?

    /// What isn't given is left to the map.
    package init(
      learningRate: ClosedRange<Double>? = nil, weightDecay: ClosedRange<Double>? = nil,
      columns: Int? = nil, rows: Int? = nil, metric: String? = nil, averageAfter: Int? = nil,
      seeds: Int? = nil
    ) {
      self.learningRate = learningRate
      self.weightDecay = weightDecay
      self.columns = columns
      self.rows = rows
      self.metric = metric
      self.averageAfter = averageAfter
      self.seeds = seeds
    }
  }

  /// A sentence that the program measures on its own run. Expressions are text here.
  package struct Claim: Hashable, Sendable {
    /// What beats call it by; no other claim of the scene has the same.
    package var name: String?
    package var say: String
    package var check: Check

    /// A measured number against an expected one, or a condition.
    package enum Check: Hashable, Sendable {
      case equals(measure: String, expect: String, tolerance: Tolerance)
      case holds(String)
    }
    /// How far the measured number may lie from the expected one, that far included.
    package enum Tolerance: Hashable, Sendable {
      case absolute(Double)
      /// As a fraction of what is expected: 1 % is 0.01.
      case relative(Double)
    }
  }
}
