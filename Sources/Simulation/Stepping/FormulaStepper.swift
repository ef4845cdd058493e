/// A rule written as formulas, in all lanes of a block: they differ in lr, in λ and in their starts.
final class FormulaStepper: Stepper {
  let state: BlockState
  private let program: any RuleProgram
  private let machine: any RuleMachine
  private let blocks: RuleBlocks
  /// lr before the schedule.
  private let rates: UnsafeMutablePointer<Lanes>
  private let memory: UnsafeMutablePointer<Lanes>
  /// What the next step is to work out beside itself.
  private var detail = RuleDetail.none

  init(_ program: any RuleProgram, lanes: [LaneSetup], vectors: Int) {
    self.program = program
    state = BlockState(starts: lanes.map(\.start), vectors: vectors, layout: program.layout)
    // lr, lr·s, s and λ; gradients, place and account for both weights.
    let shared = 4
    let quantities = 4 + program.lineCount
    memory = Lanes.allocate(count: (shared + 2 * quantities) * vectors)
    rates = memory
    let perWeight = memory + shared * vectors
    blocks = RuleBlocks(
      vectors: vectors, state: state.base, gradients: perWeight, rate: memory + vectors,
      schedule: memory + 2 * vectors, weightDecay: memory + 3 * vectors,
      place: perWeight + 2 * vectors, account: perWeight + 4 * vectors)
    for lane in 0..<vectors * Lanes.count {
      let values = lanes[min(lane, lanes.count - 1)].hyperparameters
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      rates[vector][element] = values.learningRate
      blocks.rate[vector][element] = values.learningRate
      blocks.schedule[vector][element] = 1
      blocks.weightDecay[vector][element] = values.weightDecay
    }
    machine = program.machine(blocks)
    machine.start()
  }

  deinit { memory.deallocate() }

  func place(factors: StepFactors) -> Gradients {
    for i in 0..<state.vectors {
      let schedule = factors[i].schedule
      blocks.schedule[i] = schedule
      blocks.rate[i] = rates[i] * schedule
    }
    guard program.hasPlace else { return state.weights }
    machine.findPlace(step: factors.step)
    return Gradients(x: blocks.place, y: blocks.place + state.vectors)
  }

  func step(gradients: Gradients, factors: StepFactors) {
    blocks.gradients.update(from: gradients.x, count: state.vectors)
    (blocks.gradients + state.vectors).update(from: gradients.y, count: state.vectors)
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
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    let x = blocks.account + 2 * quantity * state.vectors
    return Vector(x[vector][element], x[state.vectors + vector][element])
  }
}
