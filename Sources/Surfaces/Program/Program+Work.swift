import Simulation

extension Program {
  /// What a run of the program is for each vector of its block.
  var work: WorkCost { work(blocks: 1) }

  /// What it is for each vector of so many blocks, which share the numbers of the step.
  func work(blocks: Int) -> WorkCost {
    let passes = instructions.reduce(0.0) { $0 + $1.code.operations }
    return WorkCost(
      operations: Double(blocks) * passes + (dependsOnStep ? steps.operations : 0))
  }
}

extension StepProgram {
  /// Operations on single numbers cost a fraction of one on eight, those of the C library an eighth.
  fileprivate var operations: Double {
    instructions.reduce(0.0) { $0 + $1.operation.operations / 8 }
  }
}

extension Instruction.Code {
  fileprivate var operations: Double {
    switch self {
    case .operation(let operation): operation.operations
    case .fused(let fusion):
      Double(fusion.operationCount) + Double(fusion.divisionCount) * (Operation.division - 1)
    case .copy: 1
    }
  }
}

extension Operation {
  /// In units of an addition, measured roughly: the functions of the C library take their eight
  /// numbers one by one.
  fileprivate var operations: Double {
    switch self {
    case .add, .subtract, .multiply, .absolute, .sign, .floor, .ceiling, .minimum, .maximum, .less,
      .lessOrEqual, .equal, .notEqual, .select, .isFirstMinimum, .isFirstMaximum:
      1
    case .divide, .squareRoot: Self.division
    default: Self.libraryOperations
    }
  }

  /// Whether it is a function of the C library.
  var isOfLibrary: Bool { operations == Self.libraryOperations }

  /// Of a quotient or a root.
  fileprivate static let division = 6.0
  /// Of a function of the C library, in all lanes.
  static let libraryOperations = 60.0
}
