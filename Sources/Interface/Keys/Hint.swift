/// A few words at the foot of the screen; the lowest rank is the last to be dropped.
struct Hint: Hashable, Sendable {
  let keys: String
  var words: String
  var rank: Int
  /// What a click on it does: one command for all of it, or one for each of its keys.
  var commands: [Command] = []

  /// The keys by themselves: `tab ↑↓` is `tab`, `↑` and `↓`.
  var singleKeys: [String] {
    keys.split(separator: " ").flatMap { word in
      word.allSatisfy { "←→↑↓+-".contains($0) } ? word.map(String.init) : [String(word)]
    }
  }
}
