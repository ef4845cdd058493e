import Simulation

/// Runs the programs of a rule over one block.
final class CompiledRuleMachine: RuleMachine {
  private let rule: CompiledRule
  private let blocks: RuleBlocks
  private let scratch: Scratch
  private let plain: Machine
  private let followed: Machine
  private let place: Machine?
  // Most blocks are never looked at so closely.
  private lazy var complete = machine(rule.completeStep)

  init(_ rule: CompiledRule, _ blocks: RuleBlocks) {
    self.rule = rule
    self.blocks = blocks
    let programs = [rule.start, rule.step, rule.followedStep, rule.completeStep, rule.place]
    let temporaries = programs.compactMap { $0?.temporaries }.max() ?? 0
    let scratch = Scratch(lanes: temporaries * blocks.length / rule.coordinates)
    self.scratch = scratch
    plain = Self.machine(rule.step, of: rule, blocks, scratch, table: rule.stepTable)
    followed =
      rule.followedStep == rule.step
      ? plain
      : Self.machine(rule.followedStep, of: rule, blocks, scratch, table: rule.followedTable)
    place = rule.place.map { Self.machine($0, of: rule, blocks, scratch, results: blocks.place) }
  }

  func start() { machine(rule.start).run(step: 0) }

  func findPlace(step: Int) { place?.run(step: step) }

  func joined(with others: [any RuleMachine]) -> any JoinedRuleMachine {
    JoinedMachines([self] + others.compactMap { $0 as? CompiledRuleMachine })
  }

  /// The program that follows what names would be had λ been 0, to be run after `begin`.
  var following: Machine { followed }

  /// Takes in the first gradient as the one before it.
  func begin(_ step: Int) {
    if step == 1, let last = rule.lastGradient {
      let count = blocks.length
      (blocks.state + last * count).update(from: blocks.gradients, count: count)
    }
  }

  func step(_ step: Int, _ detail: RuleDetail) {
    begin(step)
    switch detail {
    case .none: plain.run(step: step)
    case .followed: followed.run(step: step)
    case .complete: complete.run(step: step)
    }
  }

  private func machine(_ program: Program, table: StepTable? = nil) -> Machine {
    Self.machine(program, of: rule, blocks, scratch, table: table)
  }

  /// Binds a program to the block.
  ///
  /// - Parameter results: where those go that replace no input, one after the other.
  private static func machine(
    _ program: Program, of rule: CompiledRule, _ blocks: RuleBlocks, _ scratch: Scratch,
    table: StepTable? = nil, results: UnsafeMutablePointer<Lanes>? = nil
  ) -> Machine {
    let vectors = blocks.length / rule.coordinates
    let machine = Machine(program, vectors: vectors, scratch: scratch, table: table)
    let state = rule.coordinates * rule.layout.quantities
    for input in 0..<state {
      machine.bind(input: input, to: blocks.state + input * vectors)
    }
    let gradients = (0..<rule.coordinates).map { blocks.gradients + $0 * vectors }
    let behind = gradients + [blocks.rate, blocks.schedule, blocks.weightDecay]
    for (index, block) in behind.enumerated() { machine.bind(input: state + index, to: block) }
    var free = results ?? blocks.account
    for (index, replaced) in program.replacedInputs.enumerated() {
      if let replaced {
        machine.bind(result: index, to: blocks.state + replaced * vectors)
      } else {
        machine.bind(result: index, to: free)
        free += vectors
      }
    }
    return machine
  }
}
