import Simulation

/// Runs a program over blocks of points. Belongs to one thread.
final class Machine {
  /// Where an operand is: a block, or one vector of equal lanes that is read again and again.
  struct Binding {
    var base: UnsafeMutablePointer<Lanes>
    /// 1 for a block, 0 for a broadcast number.
    var stride: Int
  }

  private let program: Program
  let vectors: Int
  /// Kept alive for the temporaries among the bindings.
  private let scratch: Scratch
  private let numbers: StepNumbers
  private let bindings: UnsafeMutablePointer<Binding>
  private let bindingCount: Int
  /// The instructions as they are bound.
  private let passes: UnsafeMutablePointer<Pass>
  /// Whether a binding has changed since.
  private var isRebound = true

  /// - Parameters:
  ///   - scratch: at least `program.temporaries` blocks of `vectors` vectors.
  ///   - table: that of the program's steps; nil to work each out when it comes.
  init(_ program: Program, vectors: Int, scratch: Scratch, table: StepTable? = nil) {
    self.program = program
    self.vectors = vectors
    self.scratch = scratch
    numbers = StepNumbers(program.steps, table: table)
    passes = .allocate(capacity: max(program.instructions.count, 1))
    let first = program.operands.firstBroadcast
    bindingCount = first + program.steps.results.count + program.temporaries
    bindings = .allocate(capacity: bindingCount)
    // Places of inputs and results are bound later.
    bindings.initialize(repeating: Binding(base: scratch.base, stride: 1), count: bindingCount)
    for index in program.steps.results.indices {
      bindings[first + index] = Binding(base: numbers.base + index, stride: 0)
    }
    for index in 0..<program.temporaries {
      let base = scratch.base + index * vectors
      bindings[first + program.steps.results.count + index] = Binding(base: base, stride: 1)
    }
  }

  deinit {
    bindings.deallocate()
    passes.deallocate()
  }

  /// Computes the results of a loss's program at a block of points. Results may not overlap the points.
  ///
  /// - Parameter second: where the second result goes; ignored by a program with one.
  func run(
    x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
    into first: UnsafeMutablePointer<Lanes>, _ second: UnsafeMutablePointer<Lanes>
  ) {
    bind(input: 0, to: UnsafeMutablePointer(mutating: x))
    bind(input: 1, to: UnsafeMutablePointer(mutating: y))
    bind(result: 0, to: first)
    if program.operands.results > 1 { bind(result: 1, to: second) }
    run(step: step)
  }

  /// Says where an input is.
  func bind(input: Int, to block: UnsafeMutablePointer<Lanes>) { bind(operand: input, to: block) }

  /// Says where a result goes: to its own input, or to a block that is no input.
  func bind(result: Int, to block: UnsafeMutablePointer<Lanes>) {
    bind(operand: program.operands.firstResult + result, to: block)
  }

  private func bind(operand: Int, to block: UnsafeMutablePointer<Lanes>) {
    guard bindings[operand].base != block else { return }
    bindings[operand].base = block
    isRebound = true
  }

  /// Computes the results from where the inputs are to where they go.
  func run(step: Int) {
    numbers.prepare(step)
    if isRebound { bindPasses() }
    Pass.run(passes, count: program.instructions.count, vectors: vectors)
  }

  private func bindPasses() {
    isRebound = false
    for (index, instruction) in program.instructions.enumerated() {
      let pass = Pass(instruction, bindings: bindings, vectors: vectors)
      (passes + index).initialize(to: pass)
    }
  }

  /// What the step's numbers are worked out by.
  var steps: StepProgram { program.steps }

  /// The instructions as they are bound now, but for the numbers that change with the step.
  ///
  /// - Parameter changing: where each of those is read instead.
  func passes(reading changing: [UnsafeMutablePointer<Lanes>]) -> [Pass] {
    var bindings = Array(UnsafeBufferPointer(start: bindings, count: bindingCount))
    for (index, number) in zip(program.steps.changingResults, changing) {
      bindings[program.operands.firstBroadcast + index].base = number
    }
    return program.instructions.map { Pass($0, bindings: bindings, vectors: vectors) }
  }
}
