/// A positive number as d.ddd… · 10^exponent, from the shortest decimal that reads back as it.
struct DecimalDigits: Hashable {
  /// 0…9 each; the first isn't zero and neither is the last.
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  init(_ value: Double) {
    precondition(value > 0 && value.isFinite, "only positive numbers have leading digits")
    // "0.02", "1.5e+20", "12.0": the point may be anywhere, and so may zeros.
    let parts = value.description.split(separator: "e")
    digits = []
    exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - 1
    var isFraction = false
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        isFraction = true
        continue
      }
      let digit = byte - UInt8(ascii: "0")
      let isLeadingZero = digits.isEmpty && digit == 0
      if !isLeadingZero { digits.append(digit) }
      if !isFraction && !isLeadingZero { exponent += 1 }
      if isFraction && isLeadingZero { exponent -= 1 }
    }
    dropZeros()
  }

  /// With at most so many digits, rounded half to even.
  func rounded(to count: Int) -> DecimalDigits {
    guard digits.count > count else { return self }
    var result = self
    let isTie = digits[count] == 5 && digits.count == count + 1
    let roundsUp = isTie ? digits[count - 1] % 2 == 1 : digits[count] >= 5
    result.digits.removeLast(digits.count - count)
    if roundsUp { result.increment() }
    result.dropZeros()
    return result
  }

  /// Plain from 0.0001 to 999999, else with an exponent: `0.02`, `1e-8`.
  var text: String {
    guard (-4...5).contains(exponent) else { return scientific }
    let leading = [UInt8](repeating: 0, count: max(0, -exponent))
    let trailing = [UInt8](repeating: 0, count: max(0, exponent + 1 - digits.count))
    return Self.string(leading + digits + trailing, pointAfter: max(0, exponent) + 1)
  }

  /// With an exponent always: `2e4`.
  var scientific: String { Self.string(digits, pointAfter: 1) + "e\(exponent)" }

  private static func string(_ digits: [UInt8], pointAfter count: Int) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index == count { text += "." }
      text += String(digit)
    }
    return text
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private mutating func dropZeros() {
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
  }
}
