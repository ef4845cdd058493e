import Simulation

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

  /// The tables that were asked for last, for whoever steps the same rules again.
  private static let kept = Mutex<[StepTable]>([])
  private static let mostKept = 8

  /// The one table of a program for all who ask; nil where there is none.
  static func shared(by program: StepProgram) -> StepTable? {
    kept.withLock { tables in
      if let known = tables.first(where: { $0.program == program }) { return known }
      guard let table = StepTable(program) else { return nil }
      if tables.count == mostKept { tables.removeFirst() }
      tables.append(table)
      return table
    }
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

  /// Reads the table step by step. Belongs to one thread; to be freed by `deallocate()`.
  struct Reader {
    private let table: StepTable
    private let count: Int
    /// The numbers of the steps around the one that was read last, and which they are.
    private let numbers: UnsafeMutablePointer<Double>
    private let first: UnsafeMutablePointer<Int>

    init(_ table: StepTable) {
      self.table = table
      count = table.program.changingResults.count
      numbers = .allocate(capacity: max(StepTable.stepsPerPart * count, 1))
      first = .allocate(capacity: 1)
      first.initialize(to: 1 - StepTable.stepsPerPart)
    }

    func deallocate() {
      numbers.deallocate()
      first.deallocate()
    }

    /// The changing results of step t, in their order. - Precondition: t ≥ 1.
    @inline(__always)
    func numbers(of step: Int) -> UnsafePointer<Double> {
      if !(0..<StepTable.stepsPerPart ~= step - first.pointee) { take(step) }
      return UnsafePointer(numbers + (step - first.pointee) * count)
    }

    @inline(never)
    private func take(_ step: Int) {
      let number = (step - 1) / StepTable.stepsPerPart
      let part = table.part(number)
      numbers.update(from: part, count: part.count)
      first.pointee = number * StepTable.stepsPerPart + 1
    }
  }
}
