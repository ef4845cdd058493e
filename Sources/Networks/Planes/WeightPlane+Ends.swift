extension WeightPlane {
  /// The plane through the common start and the ends of two runs: a points to the end of one, b to what
  /// is left of the other's.
  ///
  /// They are the two that span the largest triangle with the start, among runs whose rule decays
  /// weights, or among all if fewer than two do; of equals (within 1e-9) the first. If no triangle has
  /// an area, the end farthest away and the kept point farthest from the line to it take their places.
  ///
  /// - Returns: nil if the runs have no plane. Runs that diverged are left out.
  public static func ends(of runs: [NetworkTrajectory]) -> WeightPlane? {
    let found = PlanePaths(runs)
    guard let origin = found.paths.first?.first else { return nil }
    let ends = found.paths.map { ($0.last ?? origin).minus(origin) }
    let decaying = ends.indices.filter { found.decay[$0] }
    if let pair = largestTriangle(ends, among: decaying.count < 2 ? Array(ends.indices) : decaying)
    {
      return WeightPlane(
        origin: origin, along: ends[pair.0], and: ends[pair.1],
        pair: (found.indices[pair.0], found.indices[pair.1]))
    }
    return throughFarthest(origin, ends, found.paths)
  }

  private static func largestTriangle(_ ends: [[Double]], among chosen: [Int]) -> (Int, Int)? {
    var (best, pair) = (0.0, (Int, Int)?.none)
    for (place, i) in chosen.enumerated() {
      for j in chosen[(place + 1)...] {
        let area = twiceTheArea(ends[i], ends[j])
        if area > best * (1 + 1e-9) { (best, pair) = (area, (i, j)) }
      }
    }
    return pair
  }

  /// Of the triangle that two vectors span.
  private static func twiceTheArea(_ a: [Double], _ b: [Double]) -> Double {
    let length = a.length
    return length > 0 ? length * b.across(a.scaled(by: 1 / length)).length : 0
  }

  private static func throughFarthest(
    _ origin: [Double], _ ends: [[Double]], _ paths: [[[Double]]]
  ) -> WeightPlane? {
    var far = ends[0]
    for end in ends.dropFirst() where end.times(end) > far.times(far) { far = end }
    guard far.length > 0 else { return nil }
    let axis = far.scaled(by: 1 / far.length)
    var (most, point) = (-1.0, far)
    for place in paths.joined() {
      let distance = place.minus(origin)
      let rest = distance.across(axis)
      if rest.times(rest) > most { (most, point) = (rest.times(rest), distance) }
    }
    return WeightPlane(origin: origin, along: far, and: point, pair: nil)
  }

  /// nil if both point the same way.
  private init?(origin: [Double], along first: [Double], and second: [Double], pair: (Int, Int)?) {
    let a = first.scaled(by: 1 / first.length)
    let rest = second.across(a)
    guard rest.length > 0 else { return nil }
    self.init(origin: origin, a: a, b: rest.scaled(by: 1 / rest.length), pair: pair)
  }
}
