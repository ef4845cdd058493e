/// Memory that C may point to as long as the program runs.
enum Kept {
  static func values<Value>(_ values: [Value]) -> UnsafePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() { (memory + index).initialize(to: value) }
    return UnsafePointer(memory)
  }

  static func room<Value>(for count: Int, of zero: Value) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: count)
    memory.initialize(repeating: zero, count: count)
    return memory
  }

  static func text(_ text: String) -> UnsafePointer<CChar> {
    values(text.utf8.map { CChar(bitPattern: $0) } + [0])
  }
}
