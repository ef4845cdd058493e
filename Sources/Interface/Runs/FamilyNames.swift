import Screen

extension LabRuns {
  /// The name of a run without the words that it has in common with the first of its family among
  /// others, but for the word before a number: `λ 0.3` behind `Adam+L2 λ 0.2`.
  ///
  /// - Parameter inRow: whether the family's names stand side by side, where `0.3` is enough.
  func familyName(of run: Int, among others: [Int], inRow: Bool = false) -> String {
    func family(_ run: Int) -> Int { SeriesNumber.family(of: Int(series(of: run))) }
    func words(_ run: Int) -> [Substring] { names[run].label.split(separator: " ") }
    guard let first = others.first(where: { family($0) == family(run) }), first != run else {
      return names[run].label
    }
    let common = zip(words(first), words(run)).prefix { $0 == $1 }.count
    let rest = words(run).dropFirst(common)
    guard let next = rest.first else { return names[run].label }
    let isNumber = !inRow && next.first?.isNumber == true
    return words(run).dropFirst(isNumber ? max(0, common - 1) : common).joined(separator: " ")
  }
}
