/// A rule written as formulas, in all lanes of a block: they differ in lr, in λ and in their starts.
final class FormulaStepper: Stepper {
  let state: BlockState
  private let program: any RuleProgram
  /// Whether steps take their gradients elsewhere than at the weights.
  let hasPlace: Bool
  let machine: any RuleMachine
  private let blocks: RuleBlocks
  /// lr before the schedule, for both weights.
  private let rates: UnsafeMutablePointer<Lanes>
  private let memory: UnsafeMutablePointer<Lanes>
  /// What the next step is to work out beside itself.
  private var detail = RuleDetail.none

  init(_ program: any RuleProgram, lanes: [LaneSetup], shape: BlockShape) {
    self.program = program
    hasPlace = program.hasPlace
    state = BlockState(starts: lanes.map(\.start), shape: shape, layout: program.layout)
    // Gradients, lr·s, s, λ, place and account, then lr.
    let (quantities, length) = (7 + program.lineCount, shape.length)
    memory = Lanes.allocate(count: (quantities + 1) * length)
    rates = memory + quantities * length
    blocks = RuleBlocks(
      length: length, state: state.base, gradients: memory, rate: memory + length,
      schedule: memory + 2 * length, weightDecay: memory + 3 * length, place: memory + 4 * length,
      account: memory + 5 * length)
    for lane in 0..<shape.lanes {
      let values = lanes[min(lane, lanes.count - 1)].hyperparameters
      for axis in Axis.allCases {
        func set(_ block: UnsafeMutablePointer<Lanes>, _ value: Double) {
          shape.place(axis, lane: lane, at: block).pointee = value
        }
        set(rates, values.learningRate)
        set(blocks.rate, values.learningRate)
        set(blocks.schedule, 1)
        set(blocks.weightDecay, values.weightDecay)
      }
    }
    machine = program.machine(blocks)
    machine.start()
  }

  deinit { memory.deallocate() }

  var gradientMemory: Gradients? { state.shape.pair(at: blocks.gradients) }

  var places: Gradients { hasPlace ? state.shape.pair(at: blocks.place) : state.weights }

  func findPlaces(factors: StepFactors) {
    if factors.hasSchedule { follow(factors) }
    if hasPlace { machine.findPlace(step: factors.step) }
  }

  private func follow(_ factors: StepFactors) {
    if state.shape.isPacked {
      blocks.schedule.pointee = factors[0].schedule.repeatingFirstHalf
    } else {
      for i in 0..<state.vectors {
        blocks.schedule[i] = factors[i].schedule
        blocks.schedule[state.vectors + i] = factors[i].schedule
      }
    }
    for i in 0..<state.shape.length { blocks.rate[i] = rates[i] * blocks.schedule[i] }
  }

  func step(gradients: Gradients, factors: StepFactors) {
    if gradients.x != blocks.gradients {
      blocks.gradients.update(from: gradients.x, count: state.vectors)
      (blocks.gradients + state.vectors).update(from: gradients.y, count: state.vectors)
    }
    machine.step(factors.step, detail)
    detail = .none
  }

  func followDecay(before step: Int) { detail = .followed }

  func takeApart(before step: Int) { detail = .complete }

  func parts(lane: Int, before: Vector, gradient: Vector, factors: StepFactors) -> StepParts {
    StepParts(adaptive: account(0, lane: lane), decay: account(1, lane: lane))
  }

  func stages(_ axis: Axis, of made: MadeStep) -> StepAccount.WeightStages { [:] }

  func states(lane: Int) -> [Vector] {
    program.stateLines.map { account(2 + $0, lane: lane) }
  }

  func lines(lane: Int) -> [Vector] {
    (0..<program.lineCount).map { account(2 + $0, lane: lane) }
  }

  private func account(_ quantity: Int, lane: Int) -> Vector {
    let block = blocks.account + quantity * state.shape.length
    return Vector(
      state.shape.place(.x, lane: lane, at: block).pointee,
      state.shape.place(.y, lane: lane, at: block).pointee)
  }
}
