import Simulation

/// The rules that were compiled last, for whoever asks for one again: a key that turns a number asks for
/// each several times, a frame for each step that it takes apart.
enum CompiledRuleCache {
  private struct Entry {
    let rule: UpdateRule
    let numbers: [String: Double]
    let decayShares: Vector
    let compiled: CompiledRule
  }

  private static let entries = Mutex<[Entry]>([])

  /// More than are run side by side, each with numbers of its own.
  private static let limit = 16

  static func rule(
    _ rule: UpdateRule, numbers: [String: Double], decayShares: Vector
  ) -> CompiledRule {
    let known = entries.withLock { entries in
      entries.first {
        $0.rule == rule && isSame($0.numbers, numbers) && $0.decayShares == decayShares
      }?.compiled
    }
    if let known { return known }
    let compiled = CompiledRule(rule, numbers: numbers, decayShares: decayShares)
    entries.withLock { entries in
      if entries.count == limit { entries.removeFirst() }
      entries.append(
        Entry(
          rule: rule, numbers: numbers, decayShares: decayShares, compiled: compiled))
    }
    return compiled
  }

  /// By their bits: −0 is another number than 0.
  private static func isSame(_ a: [String: Double], _ b: [String: Double]) -> Bool {
    a.count == b.count && a.allSatisfy { b[$0.key]?.bitPattern == $0.value.bitPattern }
  }
}
