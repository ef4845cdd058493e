import Simulation

extension LabelledRows {
  /// Two half circles that reach into each other, as scikit-learn's `make_moons`, with noise of the
  /// seed's own.
  ///
  /// Of c rows the first h = ⌊c/2⌋ are of class 0, (cos angle, sin angle), the others of class 1,
  /// (1 − cos angle, ½ − sin angle); angle goes from 0 to π in equal steps within each class, and is 0 where a
  /// class has one row. Row i is moved by d·(n(2i), n(2i + 1)).
  ///
  /// - Precondition: at least two rows.
  public static func moons(_ count: Int, deviation d: Double, seed: UInt64) -> LabelledRows {
    precondition(count >= 2, "each moon needs a row")
    let stream = RandomStream(seed: seed, for: .madeUpData)
    let outer = count / 2
    var values: [Double] = []
    for index in 0..<count {
      let isInner = index >= outer
      let (size, place) = isInner ? (count - outer, index - outer) : (outer, index)
      let angle = size > 1 ? .pi * Double(place) / Double(size - 1) : 0
      let x = isInner ? 1 - cosine(angle) : cosine(angle)
      let y = isInner ? 0.5 - sine(angle) : sine(angle)
      let draw = 2 * UInt64(index)
      values += [x + d * stream.normal(at: draw), y + d * stream.normal(at: draw + 1)]
    }
    return LabelledRows(
      features: 2, values: values, labels: (0..<count).map { $0 < outer ? 0 : 1 }, classes: 2)
  }

  /// The table of (a + b) mod p: row a·p + b has a 1 at a and one at p + b, and 0 elsewhere.
  ///
  /// - Precondition: p ≥ 2.
  public static func modular(_ p: Int) -> LabelledRows {
    precondition(p >= 2, "a sum needs two numbers to tell apart")
    var values = [Double](repeating: 0, count: p * p * 2 * p)
    var labels: [Int] = []
    for a in 0..<p {
      for b in 0..<p {
        let row = (a * p + b) * 2 * p
        values[row + a] = 1
        values[row + p + b] = 1
        labels.append((a + b) % p)
      }
    }
    return LabelledRows(features: 2 * p, values: values, labels: labels, classes: p)
  }
}
