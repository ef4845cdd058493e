/// The name that a mistyped one probably means: the nearest in edits (a letter added, dropped,
/// changed, or two neighbours swapped), if it is near enough; the first of equally near ones.
func nearestName(to text: String, among names: some Sequence<String>) -> String? {
  let typed = Array(text.lowercased())
  guard typed.count <= 64 else { return nil }
  let allowed = max(1, typed.count / 3)
  var best: (name: String, edits: Int)?
  for name in names {
    let edits = editDistance(typed, Array(name.lowercased()))
    if edits <= allowed, edits < best?.edits ?? .max { best = (name, edits) }
  }
  return best?.name
}

/// Damerau and Levenshtein's distance in its restricted form: no part is edited twice.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var least = min(change, previous[j] + 1, current[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        least = min(least, beforePrevious[j - 2] + 1)
      }
      current.append(least)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
