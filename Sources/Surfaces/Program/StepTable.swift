import Synchronization

/// What numbers of a program change to in each step, worked out once for all blocks that it steps.
///
/// Worth it where the C library is called: two powers take as long as a step of ten weights.
final class StepTable: Sendable {
  private let program: StepProgram
  private let parts = Mutex<[Int: [Double]]>([:])

  private static let stepsPerPart = 64
  /// A mebibyte, of which later steps find nothing.
  private static let mostNumbers = 1 << 17

  /// - Returns: nil where each step's numbers are worked out as quickly as they are read.
  init?(_ program: StepProgram) {
    guard program.callsLibrary else { return nil }
    self.program = program
  }

  /// The changing results of a part's steps, one step after the other.
  private func part(_ number: Int) -> [Double] {
    if let part = parts.withLock({ $0[number] }) { return part }
    let part = makePart(number)
    let most = Self.mostNumbers / max(part.count, 1)
    parts.withLock { parts in
      if parts.count < most { parts[number] = part }
    }
    return part
  }

  private func makePart(_ number: Int) -> [Double] {
    var numbers = program.numbers
    return numbers.withUnsafeMutableBufferPointer { numbers in
      guard let base = numbers.baseAddress else { return [] }
      return (1...Self.stepsPerPart).flatMap { step in
        program.run(step: number * Self.stepsPerPart + step, on: base)
        return program.changingResults.map { base[program.results[$0]] }
      }
    }
  }

  /// Reads the table step by step.
  struct Reader {
    private let table: StepTable
    private var number = -1
    private var part: [Double] = []

    init(_ table: StepTable) { self.table = table }

    /// Gives the changing results of step t, in their order. - Precondition: t ≥ 1.
    mutating func read(_ step: Int, _ take: (_ index: Int, _ value: Double) -> Void) {
      let (number, row) = (step - 1).quotientAndRemainder(dividingBy: StepTable.stepsPerPart)
      if number != self.number {
        part = table.part(number)
        self.number = number
      }
      let count = table.program.changingResults.count
      for index in 0..<count { take(index, part[row * count + index]) }
    }
  }
}
