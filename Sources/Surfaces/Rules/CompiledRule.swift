import Simulation

/// The block programs of an update rule for two weights, with all its numbers bound but lr and λ.
///
/// A step reads the state, which it writes in place, and behind it the gradients, lr·s(t), s(t) and λ.
///
/// Where neither weight's step depends on the other and both feel the same λ, the programs are those of one
/// weight, run over blocks that hold x and behind it y: half the loops, twice as long.
struct CompiledRule: RuleProgram {
  /// How many weights the programs tell apart.
  let coordinates: Int
  let layout: BlockState.Layout
  let lineCount: Int
  let stateLines: [Int]
  let start: Program
  let place: Program?
  let step: Program
  /// With what each carried name would be without decay.
  let followedStep: Program
  /// With the parts of the step and the lines' values besides.
  let completeStep: Program
  /// Where among the state's quantities the last gradient is kept; nil if nobody asks for it.
  let lastGradient: Int?
  /// What `step` and `followedStep` work out from t alone.
  let stepTable, followedTable: StepTable?

  private static let weights = 2

  /// So many blocks of the memory for one weight are one of the programs.
  var weightsPerBlock: Int { Self.weights / coordinates }

  var stepsWeightsApart: Bool { coordinates == 1 }

  var hasPlace: Bool { place != nil }

  var cost: WorkCost {
    step.work(blocks: weightsPerBlock) + (place?.work(blocks: weightsPerBlock) ?? .none)
  }

  /// - Parameter decayShares: what each weight feels of λ.
  init(_ rule: UpdateRule, numbers: [String: Double], decayShares: Vector = Vector(1, 1)) {
    let coordinates =
      rule.spansWeights || decayShares.x != decayShares.y ? Self.weights : 1
    self.coordinates = coordinates
    var reached: Set<String> = []
    func compiled(_ reached: Set<String>) -> RuleCompiler {
      RuleCompiler(
        rule, coordinates: coordinates, numbers: numbers, decayShares: decayShares,
        reached: reached)
    }
    var compiler = compiled(reached)
    // What λ reaches in one step it may carry on to other names in the next.
    while case let found = compiler.namesReached.union(reached), found != reached {
      reached = found
      compiler = compiled(reached)
    }
    compiler = compiled(compiler.namesFollowed)
    layout = compiler.quantities.layout
    lastGradient = compiler.quantities.lastGradient
    lineCount = rule.assignments.count
    stateLines = rule.states.compactMap { name in
      rule.assignments.firstIndex { $0.name == name }
    }
    start = compiler.start
    place = compiler.place
    step = compiler.step(.none)
    followedStep = compiler.step(.followed)
    completeStep = compiler.step(.complete)
    stepTable = StepTable(step.steps)
    followedTable = followedStep == step ? stepTable : StepTable(followedStep.steps)
  }

  func machine(_ blocks: RuleBlocks) -> any RuleMachine { CompiledRuleMachine(self, blocks) }
}

/// The quantities that a lane has while it is stepped by a rule, by their places in its state.
struct RuleQuantities {
  let carried: [String]
  /// The carried names that λ reaches, in their order.
  let followed: [String]
  let lastGradient: Int?
  /// Where w without its last decay is kept, for names that move along with w; nil if there are none.
  let undecayedWeight: Int?
  let layout: BlockState.Layout

  init(_ rule: UpdateRule, reached: Set<String>) {
    carried = rule.carried
    followed = carried.filter(reached.contains)
    var count = 1 + carried.count
    let checked = count
    func next(_ isNeeded: Bool) -> Int? {
      guard isNeeded else { return nil }
      count += 1
      return count - 1
    }
    lastGradient = next(rule.namesRead.contains("g_old"))
    undecayedWeight = next(!rule.positions.isDisjoint(with: followed))
    layout = BlockState.Layout(
      quantities: count + followed.count, checked: checked,
      shown: carried.firstIndex(of: rule.shown).map { $0 + 1 } ?? 0)
  }

  func place(of carriedName: String) -> Int? { carried.firstIndex(of: carriedName).map { $0 + 1 } }

  func undecayedPlace(of carriedName: String) -> Int? {
    followed.firstIndex(of: carriedName).map { layout.quantities - followed.count + $0 }
  }
}
