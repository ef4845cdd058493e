extension DotGrid {
  /// Sets the dots of an ellipse, all in dots; exact at any size, as only the grid's own rows and
  /// columns are visited.
  mutating func setEllipse(
    centreX: Double, centreY: Double, radiusX: Double, radiusY: Double
  ) {
    guard radiusX > 0, radiusY > 0, radiusX.isFinite, radiusY.isFinite, centreX.isFinite,
      centreY.isFinite
    else { return }
    for j in 0..<height {
      let distance = Double(j) + 0.5 - centreY
      guard let half = Self.halfChord(at: distance, radiusY, across: radiusX) else { continue }
      set(x: centreX - half, y: Double(j))
      set(x: centreX + half, y: Double(j))
    }
    for i in 0..<width {
      let distance = Double(i) + 0.5 - centreX
      guard let half = Self.halfChord(at: distance, radiusX, across: radiusY) else { continue }
      set(x: Double(i), y: centreY - half)
      set(x: Double(i), y: centreY + half)
    }
  }

  private mutating func set(x: Double, y: Double) {
    guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return }
    set(x: Int(x), y: Int(y))
  }

  /// Half the chord at a distance from the centre, where the ellipse is steeper than it is flat: there
  /// each row (or column) has one dot a side, and the two passes meet where it runs at 45°.
  private static func halfChord(
    at distance: Double, _ radius: Double, across other: Double
  ) -> Double? {
    let longest = max(radius, other)
    let (a, b) = (radius / longest, other / longest)
    let diagonal = radius * a / (a * a + b * b).squareRoot()
    guard abs(distance) <= diagonal + 0.5, abs(distance) <= radius else { return nil }
    return other / radius * ((radius - distance) * (radius + distance)).squareRoot()
  }
}
