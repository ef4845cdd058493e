import Lessons
import Screen
import Simulation

/// Which run gets which colour and glyph.
///
/// The colour follows the rule, in every scene: orange is Adam+L2, whoever runs beside it, so that a
/// sentence, a bar, a line and a head in one colour mean one optimizer. Runs of one rule are a family:
/// they share its glyph and hue, and the larger λ is, the louder the shade.
enum SeriesColors {
  /// What a run's colour depends on.
  struct Member: Hashable {
    /// What tells its rule from others.
    var rule: String
    /// The family of colours that its rule prefers; nil for a rule without a preference.
    var wish: Int?
    var weightDecay = 0.0
    /// Whether it is called like its rule alone.
    var isPlain = true
  }

  static func members(of scene: Scene, _ setups: [RunSetup]) -> [Member] {
    zip(setups, scene.runNames).map { run, name in
      Member(
        rule: run.rule.id, wish: family(of: run.rule),
        weightDecay: run.hyperparameters.weightDecay, isPlain: name.label == run.rule.label)
    }
  }

  /// A `SeriesNumber` for each.
  static func assign(to members: [Member]) -> [UInt8] {
    let families = families(of: members)
    var numbers = [UInt8](repeating: 0, count: members.count)
    for family in Set(families) {
      let kin = members.indices.filter { families[$0] == family }
      let shades = shades(count: kin.count, family: family)
      let own = shades.firstIndex(of: SeriesNumber.ownShade(ofFamily: family)) ?? 0
      for (member, shade) in zip(ordered(kin, of: members, own: own), shades) {
        numbers[member] = SeriesNumber.of(family: family, shade: shade)
      }
    }
    return numbers
  }

  // MARK: Families

  /// Those that no optimizer of the three owns.
  private static let others = [3, 4, 5]

  /// A rule that finds its colours taken has the first free ones; where none are free, two rules
  /// share a family and differ in their shades.
  private static func families(of members: [Member]) -> [Int] {
    var owners: [String: Int] = [:]
    for member in members where owners[member.rule] == nil {
      guard let wish = member.wish, !owners.values.contains(wish) else { continue }
      owners[member.rule] = wish
    }
    for member in members where owners[member.rule] == nil {
      let free = others.first { !owners.values.contains($0) }
      owners[member.rule] = free ?? member.wish ?? others[0]
    }
    return members.map { owners[$0.rule] ?? others[0] }
  }

  /// Adam, Adam+L2 and AdamW own their colours. The others are spread so that those that are compared
  /// differ.
  private static func family(of rule: Rule) -> Int? {
    switch (rule.family, rule.placeOfDecay) {
    case (.formulas, _): nil
    case (.adam, .nowhere): 0
    case (.adam, .gradient): 1
    case (.adam, .weight(.before)): 2
    case (.normalized, _), (.sgd, .gradient), (_, .weight(.uncoupled)): 3
    case (.sgd, .weight), (_, .weight(.proximal)), (_, .firstMoment): 4
    default: 5
    }
  }

  // MARK: Shades

  /// The members of a family from quiet to loud: by |λ|, decay before what makes weights grow. Where all have
  /// the same, they come in order, but the place of the own colour goes to one that is called like the rule.
  private static func ordered(_ kin: [Int], of members: [Member], own place: Int) -> [Int] {
    guard Set(kin.map { members[$0].weightDecay }).count == 1 else {
      func rank(_ member: Int) -> (Double, Int, Int) {
        let decay = members[member].weightDecay
        return (decay.magnitude, decay < 0 ? 1 : 0, member)
      }
      return kin.sorted { rank($0) < rank($1) }
    }
    guard let owner = kin.first(where: { members[$0].isPlain }) else { return kin }
    var order = kin.filter { $0 != owner }
    order.insert(owner, at: place)
    return order
  }

  /// Which shades so many runs of a family have, from quiet to loud; 0 is the own colour. Beyond the
  /// family's number of shades some are alike.
  private static func shades(count: Int, family: Int) -> [Int] {
    guard count > 1 else { return [0] }
    let available = SeriesNumber.shadeCount(ofFamily: family)
    if available == 4, count < 4 {
      switch (count, family) {
      case (2, 1): return [1, 3]
      case (2, _): return [2, 4]
      case (_, 1): return [1, 3, 4]
      default: return [2, 3, 4]
      }
    }
    return (0..<count).map { 1 + $0 * available / count }
  }
}
