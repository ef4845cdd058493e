/// The terminal library's colour pairs, numbered in the order in which they are first needed.
///
/// Bounded: the library searches its pairs now and then, and a terminal with eight colours has only
/// 64 of them. Pair 0 is the terminal's own and never given out.
struct ColorPairs {
  /// Two colours by their numbers, −1 for the terminal's own.
  struct Pair: Hashable {
    let ink: Int32
    let paper: Int32
  }

  enum Number: Equatable {
    case known(Int32)
    /// Given out just now: the library has to be told.
    case new(Int32)
    case none
  }

  private var numbers: [Pair: Int32] = [:]
  private let limit: Int

  /// At most so many pairs, pair 0 included.
  init(limit: Int) { self.limit = limit }

  mutating func number(of pair: Pair) -> Number {
    if let number = numbers[pair] { return .known(number) }
    guard numbers.count + 1 < limit else { return .none }
    let number = Int32(numbers.count + 1)
    numbers[pair] = number
    return .new(number)
  }

  mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }
}
