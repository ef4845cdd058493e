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

  /// Adam, Adam+L2 and AdamW.
  private static func owns(_ rule: Rule) -> Bool {
    rule.family == .adam && preference(of: rule) < 3
  }

  /// No decay, decay in the gradient, decay of the weights; then what does it in another way.
  private static func preference(of rule: Rule) -> UInt8 {
    switch rule.placeOfDecay {
    case .nowhere: rule.family == .normalized ? 3 : 0
    case .gradient: 1
    case .weight(.before): 2
    case .weight(.uncoupled): 3
    case .weight(.proximal), .firstMoment: 4
    case .weight(.after), .secondMoment: 5
    }
  }
}
