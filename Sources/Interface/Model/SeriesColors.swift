import Simulation

/// Which run gets which colour and glyph.
///
/// A rule has a colour of its own, so that orange is Adam+L2 in every scene: a sentence, a bar, a line
/// and a head in one colour mean one optimizer. Kindred rules prefer the same colour, and the first
/// of them gets it.
enum SeriesColors {
  static func assign(to rules: [Rule]) -> [UInt8] {
    // Those that nobody owns come first: a second AdamW is better green than Adam's blue.
    var free: [UInt8] = [3, 4, 5, 0, 1, 2]
    var colors = [UInt8?](repeating: nil, count: rules.count)
    // The rules that own a colour come first, then those that would like it.
    for isOwner in [true, false] {
      for (index, rule) in rules.enumerated() where colors[index] == nil {
        let wish = preference(of: rule)
        guard owns(rule) == isOwner, let place = free.firstIndex(of: wish) else { continue }
        colors[index] = free.remove(at: place)
      }
    }
    return colors.map { $0 ?? (free.isEmpty ? 0 : free.removeFirst()) }
  }

  private static func owns(_ rule: Rule) -> Bool {
    rule == .adam || rule == .adamL2 || rule == .adamW
  }

  /// No decay, decay in the gradient, decay of the weights.
  private static func preference(of rule: Rule) -> UInt8 {
    switch rule {
    case .adam, .sgd: 0
    case .adamL2, .sgdL2: 1
    case .adamW, .sgdW: 2
    case .adamWPaper, .normalized: 3
    case .adamWProximal, .adamL2FirstMoment: 4
    case .adamWAfter, .adamL2SecondMoment: 5
    }
  }
}
