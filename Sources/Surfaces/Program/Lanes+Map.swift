import Simulation

extension Lanes {
  /// A function of one or two numbers, lane by lane.
  ///
  /// A lane that repeats its neighbour's numbers, as the lanes do that only fill a block, takes over
  /// its result.
  @inline(__always)
  static func map(_ a: Lanes, _ b: Lanes? = nil, _ function: (Double, Double) -> Double) -> Lanes {
    let b = b ?? a
    var result = Lanes.zero
    for lane in 0..<count {
      let isRepeated =
        lane > 0 && a[lane].bitPattern == a[lane - 1].bitPattern
        && b[lane].bitPattern == b[lane - 1].bitPattern
      result[lane] = isRepeated ? result[lane - 1] : function(a[lane], b[lane])
    }
    return result
  }
}
