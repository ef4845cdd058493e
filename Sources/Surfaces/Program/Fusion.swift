/// Two or more operations in one loop, each rounded by itself, in their order.
///
/// What a pass costs is loading and storing; two operations in one pass save a store and a load.
enum Fusion: UInt8, CaseIterable, Hashable, Sendable {
  // (a ∘ b) • c, or √a • b: a row for each inner operation, a column for each outer.
  case sumPlus, sumMinus, minusSum, sumTimes, sumOver, overSum
  case differencePlus, differenceMinus, minusDifference, differenceTimes, differenceOver
  case overDifference
  case productPlus, productMinus, minusProduct, productTimes, productOver, overProduct
  case quotientPlus, quotientMinus, minusQuotient, quotientTimes, quotientOver, overQuotient
  case rootPlus, rootMinus, minusRoot, rootTimes, rootOver, overRoot
  /// √(a/b), √(a/b) + c.
  case rootOfQuotient, rootOfQuotientPlus
  /// (a ∘ b)².
  case sumSquared, differenceSquared, productSquared
  /// a·b ± c·d.
  case productPlusProduct, productMinusProduct
  /// a·b + c·(d·d): an average of squares takes in the next.
  case productPlusScaledSquare
}

extension Fusion {
  private static let columns: UInt8 = 6

  /// - Parameter isSecond: whether the inner result is the outer operation's second operand.
  init?(inner: Operation, outer: Operation, isSecond: Bool) {
    let row: UInt8
    switch inner {
    case .add: row = 0
    case .subtract: row = 1
    case .multiply: row = 2
    case .divide: row = 3
    case .squareRoot: row = 4
    default: return nil
    }
    switch outer {
    case .add: self.init(rawValue: Self.columns * row)
    case .subtract: self.init(rawValue: Self.columns * row + (isSecond ? 2 : 1))
    case .multiply: self.init(rawValue: Self.columns * row + 3)
    case .divide: self.init(rawValue: Self.columns * row + (isSecond ? 5 : 4))
    default: return nil
    }
  }

  /// An operation on both operands, which are the same.
  init?(squareOf inner: Operation) {
    switch inner {
    case .add: self = .sumSquared
    case .subtract: self = .differenceSquared
    case .multiply: self = .productSquared
    default: return nil
    }
  }

  /// How many operations it stands for.
  var operationCount: Int {
    switch self {
    case .rootOfQuotientPlus, .productPlusProduct, .productMinusProduct: 3
    case .productPlusScaledSquare: 4
    default: 2
    }
  }

  /// How many of them are quotients and roots.
  var divisionCount: Int {
    switch self {
    case .rootOfQuotient, .rootOfQuotientPlus, .quotientOver, .overQuotient, .rootOver, .overRoot: 2
    case .quotientPlus, .quotientMinus, .minusQuotient, .quotientTimes, .rootPlus, .rootMinus,
      .minusRoot, .rootTimes, .sumOver, .overSum, .differenceOver, .overDifference, .productOver,
      .overProduct:
      1
    default: 0
    }
  }
}
