/// A rule written as formulas, in all lanes of a block: they differ in lr, in λ and in their starts.
final class FormulaStepper: Stepper {
  let state: BlockState
  private let program: any RuleProgram
  private let hasPlace: Bool
  private let machine: any RuleMachine
  private let blocks: RuleBlocks
  /// lr before the schedule.
  private let rates: UnsafeMutablePointer<Lanes>
  private let memory: UnsafeMutablePointer<Lanes>
  /// What the next step is to work out beside itself.
  private var detail = RuleDetail.none

  init(_ program: any RuleProgram, lanes: [LaneSetup], vectors: Int) {
    self.program = program
    hasPlace = program.hasPlace
    state = BlockState(starts: lanes.map(\.start), vectors: vectors, layout: program.layout)
    // Gradients, lr·s, s, λ, place and account for both weights, then lr.
    let quantities = 7 + program.lineCount
    let size = 2 * vectors
    memory = Lanes.allocate(count: quantities * size + vectors)
    rates = memory + quantities * size
    blocks = RuleBlocks(
      vectors: vectors, state: state.base, gradients: memory, rate: memory + size,
      schedule: memory + 2 * size, weightDecay: memory + 3 * size, place: memory + 4 * size,
      account: memory + 5 * size)
    for lane in 0..<vectors * Lanes.count {
      let values = lanes[min(lane, lanes.count - 1)].hyperparameters
      let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
      rates[vector][element] = values.learningRate
      for block in [vector, vectors + vector] {
        blocks.rate[block][element] = values.learningRate
        blocks.schedule[block][element] = 1
        blocks.weightDecay[block][element] = values.weightDecay
      }
    }
    machine = program.machine(blocks)
    machine.start()
  }

  deinit { memory.deallocate() }

  var gradientMemory: Gradients? {
    Gradients(x: blocks.gradients, y: blocks.gradients + state.vectors)
  }

  func place(factors: StepFactors) -> Gradients {
    if factors.hasSchedule { follow(factors) }
    guard hasPlace else { return state.weights }
    machine.findPlace(step: factors.step)
    return Gradients(x: blocks.place, y: blocks.place + state.vectors)
  }

  private func follow(_ factors: StepFactors) {
    for i in 0..<state.vectors {
      let schedule = factors[i].schedule
      let rate = rates[i] * schedule
      for block in [i, state.vectors + i] {
        blocks.schedule[block] = schedule
        blocks.rate[block] = rate
      }
    }
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
    let (vector, element) = lane.quotientAndRemainder(dividingBy: Lanes.count)
    let x = blocks.account + 2 * quantity * state.vectors
    return Vector(x[vector][element], x[state.vectors + vector][element])
  }
}
