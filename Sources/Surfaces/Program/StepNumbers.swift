import Simulation

/// What a program works out of the step alone, each number in all lanes of a vector. Belongs to one thread.
final class StepNumbers {
  /// A vector for each result of the program.
  let base: UnsafeMutablePointer<Lanes>

  private let program: StepProgram
  private let table: StepTable.Reader?
  /// The numbers of the step, if no table has them.
  private let numbers: UnsafeMutablePointer<Double>
  /// Which of the results change with the step.
  private let changing: UnsafeMutableBufferPointer<Int>
  private let changes: Bool
  /// The step that the numbers are of.
  private var step = Int.min

  /// - Parameter table: that of the program; nil to work each step out when it comes.
  init(_ program: StepProgram, table: StepTable?) {
    self.program = program
    self.table = table.map(StepTable.Reader.init)
    changes = program.dependsOnStep
    changing = .allocate(capacity: program.changingResults.count)
    _ = changing.initialize(from: program.changingResults)
    numbers = .allocate(capacity: program.numbers.count)
    numbers.initialize(from: program.numbers, count: program.numbers.count)
    base = Lanes.allocate(count: max(program.results.count, 1))
    for (index, place) in program.results.enumerated() {
      base[index] = Lanes(repeating: numbers[place])
    }
  }

  deinit {
    base.deallocate()
    numbers.deallocate()
    changing.deallocate()
    table?.deallocate()
  }

  /// Makes the numbers those of a step.
  @inline(__always)
  func prepare(_ step: Int) {
    if changes, step != self.step { workOut(step) }
  }

  private func workOut(_ step: Int) {
    self.step = step
    if let numbers = table?.numbers(of: step) {
      for index in changing.indices {
        base[changing[index]] = Lanes(repeating: numbers[index])
      }
      return
    }
    program.run(step: step, on: numbers)
    for index in changing {
      base[index] = Lanes(repeating: numbers[program.results[index]])
    }
  }
}
