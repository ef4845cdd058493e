/// About how much work something is, counted and not measured: to know beforehand what can be done at
/// once, what takes its time, and what is too much.
///
/// The unit is an operation on `Lanes`: an addition of eight numbers, loaded and stored.
public struct WorkCost: Hashable, Sendable {
  public var operations: Double

  public init(operations: Double) { self.operations = operations }

  public static let none = WorkCost(operations: 0)

  /// Operations in a millisecond of one core, on the slow side.
  public static let operationsPerMillisecond = 400_000.0

  /// Of one core.
  public var milliseconds: Double { operations / Self.operationsPerMillisecond }

  /// Whether it is done within half a frame of 60 Hz, so that it can be done at once.
  public var isBrief: Bool { milliseconds <= 8 }

  /// How often something of this cost may be repeated until it is time to look whether it is still
  /// wanted: some milliseconds, but at least once.
  func repetitionsPerSlice(atMost most: Int) -> Int {
    let count = Self.millisecondsPerSlice / max(milliseconds, .leastNormalMagnitude)
    return count < Double(most) ? max(1, Int(count)) : most
  }

  private static let millisecondsPerSlice = 4.0
}

extension WorkCost: Comparable {
  public static func < (a: WorkCost, b: WorkCost) -> Bool { a.operations < b.operations }
}

extension WorkCost {
  public static func + (a: WorkCost, b: WorkCost) -> WorkCost {
    WorkCost(operations: a.operations + b.operations)
  }

  public static func += (a: inout WorkCost, b: WorkCost) { a = a + b }

  public static func * (count: Int, cost: WorkCost) -> WorkCost {
    WorkCost(operations: Double(count) * cost.operations)
  }
}

extension Sequence<WorkCost> {
  public var sum: WorkCost { reduce(.none, +) }
}

/// What evaluating a surface at eight points is.
public struct SurfaceCost: Hashable, Sendable {
  /// Of the mean loss.
  public var loss: WorkCost
  /// Of a step's gradient: on average, where steps draw batches.
  public var gradient: WorkCost

  public init(loss: WorkCost, gradient: WorkCost) {
    self.loss = loss
    self.gradient = gradient
  }
}

extension Surface {
  /// That of a formula of ordinary size, until a surface says otherwise.
  public var cost: SurfaceCost {
    SurfaceCost(loss: WorkCost(operations: 50), gradient: WorkCost(operations: 100))
  }
}
