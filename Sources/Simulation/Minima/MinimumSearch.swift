/// Finds where a loss is least in a window.
struct MinimumSearch {
  let surface: any Surface
  /// The surface's mean loss.
  let loss: ExpectedGradient
  let window: SampleWindow

  /// More dips than this, as low as the lowest bottom, are ripples that the sample can't resolve.
  private static let mostDips = 400
  /// More minima of equal height than this are not marked: they are a pattern, not places.
  private static let mostMinima = 32
  /// How often a lower point beside a supposed minimum may start the search anew.
  private static let mostCorrections = 8

  func minima() -> [Vector] {
    let sample = LossSample(of: surface, in: window)
    guard sample.least.isFinite else { return [] }
    let descent = DipDescent(loss: loss, window: window)
    var bottoms: [DipDescent.Bottom] = []
    var best = Double.infinity
    for dip in sample.dips() where dip.value - dip.depth <= best {
      guard bottoms.count < Self.mostDips else { return [] }
      let bottom = descent.bottom(below: dip.point)
      best = min(best, bottom.value)
      bottoms.append(bottom)
    }
    let tolerance = HeightTolerance(relief: sample.relief)
    for shift in Self.shifts where !bottoms.isEmpty {
      let other = LossSample(of: surface, in: window.moved(by: shift))
      for dip in other.dips() where dip.value < best - tolerance.equal(to: best) {
        let bottom = descent.bottom(below: window.clamp(dip.point))
        best = min(best, bottom.value)
        bottoms.append(bottom)
      }
    }
    return sample.isPole(best) ? [] : vouched(bottoms, descent, tolerance)
  }

  /// By what shares of its spacing the sample is moved, to be taken again: ripples that are finer than
  /// it show other heights then.
  private static let shifts = [Vector(0.5, 0.5), Vector(0.29, 0.83)]

  /// A convex loss has no second basin: one descent from the middle of the window is enough.
  func minimumOfConvexLoss() -> [Vector] {
    let objective = PenalizedLoss(loss: loss, weightDecay: 0)
    let middle = window.point(column: SampleWindow.side / 2, row: SampleWindow.side / 2)
    guard let lowest = LowestPoint(of: objective, from: [middle]) else { return [] }
    return window.clamp(lowest.point) == lowest.point ? [lowest.point] : []
  }

  /// The lowest of the bottoms, if each of them is a minimum that stands alone.
  private func vouched(
    _ found: [DipDescent.Bottom], _ descent: DipDescent, _ tolerance: HeightTolerance
  ) -> [Vector] {
    var bottoms = found
    for _ in 0...Self.mostCorrections {
      guard let least = bottoms.map(\.value).min() else { return [] }
      let lowest = bottoms.filter { $0.value <= least + tolerance.equal(to: least) }
      let places = distinct(lowest.filter(\.isMinimum).map(\.point))
      // Others as low, that don't lie at one of these, lead out of the window or aren't understood.
      let isKnown = lowest.allSatisfy { bottom in
        bottom.isMinimum || places.contains { isBeside($0, bottom.point) }
      }
      guard isKnown else { return [] }
      guard places.count <= Self.mostMinima else { return [] }
      var lower: Vector?
      for place in places {
        switch Ring.verdict(on: place, of: loss, spacing: window.spacing, tolerance) {
        case .alone: continue
        case .undecided: return []
        case .lower(let point): lower = point
        }
        break
      }
      guard let lower else { return places }
      bottoms.append(descent.bottom(below: lower))
    }
    return []
  }

  /// Whether two points lie within the widest circle that is looked at around a minimum.
  private func isBeside(_ a: Vector, _ b: Vector) -> Bool {
    abs(a.x - b.x) <= 2 * window.spacing.x && abs(a.y - b.y) <= 2 * window.spacing.y
  }

  /// Descents from neighbouring dips end at the same place, to within what they leave open.
  private func distinct(_ points: [Vector]) -> [Vector] {
    let spacing = window.spacing
    var places: [Vector] = []
    for point in points.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
      let isNew = places.allSatisfy {
        abs($0.x - point.x) > 0.01 * spacing.x || abs($0.y - point.y) > 0.01 * spacing.y
      }
      if isNew { places.append(point) }
    }
    return places
  }
}

/// What counts as equally high.
struct HeightTolerance {
  /// The height of an ordinary hill of the window, in units of the loss.
  let relief: Double

  /// What rounding and the place of a kink, found to ten digits, leave open.
  func equal(to value: Double) -> Double { 1e-9 * relief + 1e-12 * abs(value) }

  /// What rounding alone leaves open.
  func rounding(of value: Double) -> Double { 1e-13 * relief + 1e-15 * abs(value) }
}
