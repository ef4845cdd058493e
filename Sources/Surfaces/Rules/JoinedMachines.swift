import Simulation

/// Runs the programs of several rules pass by pass in turn: while one waits for a root, the others go on.
final class JoinedMachines: JoinedRuleMachine {
  private let machines: [CompiledRuleMachine]
  /// Theirs, which are asked at every step: counting references would take as long as a rule.
  private let programs: [Unmanaged<Machine>]
  private let passes: UnsafeMutableBufferPointer<Pass>
  /// Of the largest block.
  private let vectors: Int

  init(_ machines: [CompiledRuleMachine]) {
    self.machines = machines
    let programs = machines.map(\.following)
    self.programs = programs.map(Unmanaged.passUnretained)
    let lists = programs.map(\.boundPasses)
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
    for program in programs { program._withUnsafeGuaranteedRef { $0.prepare(step) } }
    guard let base = passes.baseAddress else { return }
    Pass.run(base, count: passes.count, vectors: vectors)
  }
}
