/// One loop over a block: an operation, or two in one.
struct Instruction: Hashable, Sendable {
  enum Code: Hashable, Sendable {
    case operation(Operation)
    case fused(Fusion)
    case copy
  }

  var code: Code
  /// Indices of `Operands`.
  var result, a, b, c: Int32
}

/// (a ∘ b) • c in one loop, each operation rounded by itself.
///
/// What a pass costs is loading and storing; two operations in one pass save a store and a load.
enum Fusion: UInt8, CaseIterable, Hashable, Sendable {
  case sumPlus, sumMinus, minusSum, sumTimes
  case differencePlus, differenceMinus, minusDifference, differenceTimes
  case productPlus, productMinus, minusProduct, productTimes

  /// - Parameter isSecond: whether the inner result is the outer operation's second operand.
  init?(inner: Operation, outer: Operation, isSecond: Bool) {
    let column: UInt8
    switch outer {
    case .add: column = 0
    case .subtract: column = isSecond ? 2 : 1
    case .multiply: column = 3
    default: return nil
    }
    switch inner {
    case .add: self.init(rawValue: column)
    case .subtract: self.init(rawValue: 4 + column)
    case .multiply: self.init(rawValue: 8 + column)
    default: return nil
    }
  }
}

/// The numbering of an instruction's operands: what its indices point to.
///
/// First the program's inputs, for a loss the two weights, then its results, then numbers broadcast to all
/// lanes, then temporary blocks.
struct Operands: Hashable, Sendable {
  let inputs: Int
  let results: Int
  /// Those of a loss: the two weights go in.
  static let weights = 2

  var firstResult: Int { inputs }
  var firstBroadcast: Int { inputs + results }
}
