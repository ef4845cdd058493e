import Simulation

/// Runs the programs of several rules pass by pass in turn: while one waits for a root, the others go on. A
/// number of the step that several read is worked out once.
final class JoinedMachines: JoinedRuleMachine {
  private let machines: [CompiledRuleMachine]
  private let numbers: StepNumbers
  private let passes: UnsafeMutableBufferPointer<Pass>
  /// Of the largest block.
  private let vectors: Int

  init(_ machines: [CompiledRuleMachine]) {
    self.machines = machines
    let programs = machines.map(\.following)
    let (steps, results) = StepProgram.joined(programs.map(\.steps))
    let numbers = StepNumbers(steps, table: StepTable.shared(by: steps))
    self.numbers = numbers
    let lists = zip(programs, results).map { program, results in
      program.passes(reading: results.map { numbers.base + $0 })
    }
    let longest = lists.map(\.count).max() ?? 0
    let all = (0..<longest).flatMap { index in
      lists.compactMap { index < $0.count ? $0[index] : nil }
    }
    passes = .allocate(capacity: all.count)
    _ = passes.initialize(from: all)
    vectors = programs.map(\.vectors).max() ?? 1
  }

  deinit { passes.deallocate() }

  func step(_ step: Int) {
    if step == 1 { for machine in machines { machine.begin(step) } }
    numbers.prepare(step)
    guard let base = passes.baseAddress else { return }
    Pass.run(base, count: passes.count, vectors: vectors)
  }
}
