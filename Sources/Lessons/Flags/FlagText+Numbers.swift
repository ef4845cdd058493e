package import Simulation
import Surfaces

// Numbers are read as scenes and the lab read them: see `Double(written:)`.
extension FlagText {
  /// A finite number.
  package func number(example: String) throws(FlagError) -> Double {
    do {
      return try Double(written: text)
    } catch {
      throw .malformed(self, expected: "a number", example: example, cause: error)
    }
  }

  /// A whole number within a range.
  package func integer(in range: ClosedRange<Int>, example: String) throws(FlagError) -> Int {
    var number: Int?
    do {
      number = try Int(written: text)
    } catch {
      guard error.reason == .outOfRange else {
        throw .malformed(self, expected: "a whole number", example: example, cause: error)
      }
    }
    if let number, range.contains(number) { return number }
    let isOpen = range.upperBound == .max
    throw .outOfRange(
      self,
      requirement: isOpen
        ? "must be at least \(range.lowerBound)"
        : "must be from \(range.lowerBound) to \(range.upperBound)")
  }

  /// A seed: a whole number of 64 bits.
  func seed() throws(FlagError) -> UInt64 {
    do {
      return try UInt64(written: text)
    } catch {
      throw .malformed(self, expected: "a whole number from 0 on", example: "1", cause: error)
    }
  }

  /// As many finite numbers as `count` says, separated by commas.
  package func numbers(
    _ count: Int, expected: String, example: String
  ) throws(FlagError) -> [Double] {
    var cause: NumberError?
    do {
      let numbers = try [Double](written: text)
      if numbers.count == count { return numbers }
    } catch {
      cause = error
    }
    throw .malformed(self, expected: expected, example: example, cause: cause)
  }

  /// Two numbers: x, y.
  package func vector(example: String) throws(FlagError) -> Vector {
    do {
      return try Vector(written: text)
    } catch {
      throw .malformed(self, expected: "two numbers", example: example, cause: error)
    }
  }
}
