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
  private let broadcasts: UnsafeMutablePointer<Lanes>
  private let bindings: UnsafeMutablePointer<Binding>
  /// The instructions as they are bound.
  private let passes: UnsafeMutablePointer<Pass>
  /// Whether a binding has changed since.
  private var isRebound = true
  private let numbers: UnsafeMutablePointer<Double>
  private let steps: StepTable.Reader?
  /// Which of the numbers change with the step, by their places among the broadcasts.
  private let changing: UnsafeMutableBufferPointer<Int>
  /// The step that the numbers are of.
  private var step: Int?

  /// - Parameters:
  ///   - scratch: at least `program.temporaries` blocks of `vectors` vectors.
  ///   - table: that of the program's steps; nil to work each out when it comes.
  init(_ program: Program, vectors: Int, scratch: Scratch, table: StepTable? = nil) {
    self.program = program
    self.vectors = vectors
    self.scratch = scratch
    steps = table.map(StepTable.Reader.init)
    changing = .allocate(capacity: program.steps.changingResults.count)
    _ = changing.initialize(from: program.steps.changingResults)
    passes = .allocate(capacity: max(program.instructions.count, 1))
    let first = program.operands.firstBroadcast
    let count = first + program.steps.results.count + program.temporaries
    broadcasts = Lanes.allocate(count: max(program.steps.results.count, 1))
    bindings = .allocate(capacity: count)
    numbers = .allocate(capacity: program.steps.numbers.count)
    numbers.initialize(from: program.steps.numbers, count: program.steps.numbers.count)
    // Places of inputs and results are bound later.
    bindings.initialize(repeating: Binding(base: scratch.base, stride: 1), count: count)
    for (index, place) in program.steps.results.enumerated() {
      broadcasts[index] = Lanes(repeating: numbers[place])
      bindings[first + index] = Binding(base: broadcasts + index, stride: 0)
    }
    for index in 0..<program.temporaries {
      let base = scratch.base + index * vectors
      bindings[first + program.steps.results.count + index] = Binding(base: base, stride: 1)
    }
  }

  deinit {
    broadcasts.deallocate()
    bindings.deallocate()
    steps?.deallocate()
    changing.deallocate()
    passes.deallocate()
    numbers.deallocate()
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
    prepare(step)
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

  /// The instructions as they are bound now.
  var boundPasses: UnsafeBufferPointer<Pass> {
    bindPasses()
    return UnsafeBufferPointer(start: passes, count: program.instructions.count)
  }

  /// Works out the numbers that change with the step.
  @inline(__always)
  func prepare(_ step: Int) {
    if program.dependsOnStep, step != self.step { workOut(step) }
  }

  private func workOut(_ step: Int) {
    self.step = step
    if let numbers = steps?.numbers(of: step) {
      for index in changing.indices {
        broadcasts[changing[index]] = Lanes(repeating: numbers[index])
      }
      return
    }
    program.steps.run(step: step, on: numbers)
    for index in changing {
      broadcasts[index] = Lanes(repeating: numbers[program.steps.results[index]])
    }
  }
}
