// What may be said of a map's ridge: the one place where it is decided.
extension SweepMap {
  /// How the best weight decays lie, from one learning rate to the next.
  public enum Course: Hashable, Sendable {
    /// On a line: the best λ is proportional to α^slope.
    case law(Ridge)
    /// Between the rows, but on no line.
    case scattered
    /// The smallest λ is the best for every learning rate.
    case lowestRow
    /// The largest λ is.
    case highestRow
    /// Mostly in the first or the last row: better ones may lie beyond.
    case atTheEdges
    /// Mostly next to a run that diverged.
    case besideDivergence
    /// Mostly several λ are equally good.
    case flat
    /// Fewer rows or columns speak than a law needs.
    case tooFew
    /// Between the rows, but mostly where a λ, a learning rate or the metric isn't positive: without
    /// logarithms there is no power law.
    case notLogarithmic
    /// No run has a value.
    case noValues

    public var isLaw: Bool { if case .law = self { true } else { false } }
  }

  /// A line through three points or fewer is straight too easily.
  private static let leastPoints = 4
  /// Three rows between the first and the last: on fewer, no ridge can leave a line by much more than
  /// half a row.
  private static let leastRows = 5
  /// By what factor the best λ may typically differ from a law's, however fine the rows are.
  private static let tolerance = 1.25

  /// What the map bears out.
  ///
  /// A law takes at least half of all columns, and four of them, with a `refinedWeightDecay`, five
  /// rows, and a typical distance from the line of at most a quarter, or half a row where the rows
  /// are further apart: any few points have a slope, and so do points at random.
  public var course: Course {
    let places = (0..<columns).compactMap(bestPlace)
    guard !places.isEmpty else { return .noValues }
    guard rows > 1 else { return .tooFew }
    let clear = places.filter { $0 != .shared }
    guard 2 * clear.count >= places.count else { return .flat }
    if clear.allSatisfy({ $0 == .first }) { return .lowestRow }
    if clear.allSatisfy({ $0 == .last }) { return .highestRow }
    func count(_ place: BestPlace) -> Int { clear.count { $0 == place } }
    let (inside, unfit) = (count(.inside), count(.notLogarithmic))
    let (edge, wall) = (count(.first) + count(.last), count(.besideDivergence))
    guard inside + unfit >= edge + wall else {
      return wall > edge ? .besideDivergence : .atTheEdges
    }
    if unfit > inside { return .notLogarithmic }
    guard let ridge, rows >= Self.leastRows, ridge.count >= Self.leastPoints,
      2 * ridge.count >= columns
    else { return .tooFew }
    return ridge.spread <= max(Self.tolerance, halfRow) ? .law(ridge) : .scattered
  }

  /// Where in its column a best value lies.
  private enum BestPlace {
    case first, last, inside, besideDivergence, notLogarithmic
    /// In several rows.
    case shared
  }

  /// nil for a column without a value.
  private func bestPlace(column: Int) -> BestPlace? {
    guard bestRow(column: column) != nil else { return nil }
    guard let row = clearBestRow(column: column) else { return .shared }
    if row == 0 { return .first }
    if row == rows - 1 { return .last }
    let neighbours = [row - 1, row + 1].compactMap { value(row: $0, column: column) }
    if neighbours.count < 2 { return .besideDivergence }
    let isFit = learningRates[column] > 0 && refinedWeightDecay(column: column) != nil
    return isFit ? .inside : .notLogarithmic
  }

  /// The factor of half a row: the root of the mean ratio of two positive rows that are neighbours.
  private var halfRow: Double {
    let positive = weightDecays.filter { $0 > 0 }
    guard let first = positive.first, let last = positive.last, positive.count > 1 else { return 1 }
    return exponential(naturalLogarithm(last / first) / Double(2 * (positive.count - 1)))
  }
}
