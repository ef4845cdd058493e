/// The candidate that a misspelt name most likely means, or nil if none is near; of several, the first.
package func nearestName(to name: String, in candidates: [String]) -> String? {
  nearestNames(to: name, in: candidates).first
}

/// The candidates that a misspelt name may mean, all equally near.
///
/// Near is an edit distance of at most a third of the name's length, but at least 1, and less than
/// the shorter length, so that no one-letter name suggests another. Letter case costs nothing.
package func nearestNames(to name: String, in candidates: [String]) -> [String] {
  let letters = Array(name.lowercased())
  var best: (names: [String], distance: Int) = ([], .max)
  for candidate in candidates {
    let others = Array(candidate.lowercased())
    guard abs(letters.count - others.count) <= max(1, letters.count / 3) else { continue }
    let distance = editDistance(letters, others)
    let shorter = min(letters.count, others.count)
    guard distance == 0 || (distance <= max(1, letters.count / 3) && distance < shorter) else {
      continue
    }
    if distance < best.distance { best = ([], distance) }
    if distance == best.distance, !best.names.contains(candidate) {
      best.names.append(candidate)
    }
  }
  return best.names
}

/// How many insertions, deletions, replacements and swaps of neighbours turn a into b (optimal string
/// alignment, three rows of the usual table).
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
