import Testing

/// Compares numbers of ours with a golden's, and remembers what differs most.
struct Deviation {
  private(set) var worst = 0.0
  private(set) var faults: [String] = []

  /// │a − b│ ≤ tolerance·scale.
  mutating func compare(
    _ a: Double?, _ b: Double?, within tolerance: Double, scale: Double, _ what: String
  ) {
    guard let a, let b else {
      if a != nil || b != nil {
        faults.append("\(what): \(String(describing: a)), not \(String(describing: b))")
      }
      return
    }
    let deviation = a == b ? 0 : (a - b).magnitude / scale
    worst = max(worst, deviation / tolerance)
    if !(deviation <= tolerance) {
      faults.append("\(what): \(a), not \(b); off by \(deviation) of \(tolerance)")
    }
  }

  /// │a − b│ ≤ tolerance·max(1, │b│).
  mutating func compare(_ a: Double?, _ b: Double?, within tolerance: Double, _ what: String) {
    compare(a, b, within: tolerance, scale: max(1, (b ?? 0).magnitude), what)
  }
}
