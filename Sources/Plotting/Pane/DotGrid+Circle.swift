extension DotGrid {
  /// Sets the dots of a circle, all in dots; exact at any radius, as only the grid's own rows and
  /// columns are visited.
  mutating func setCircle(centreX: Double, centreY: Double, radius: Double) {
    guard radius > 0, radius.isFinite, centreX.isFinite, centreY.isFinite else { return }
    for j in 0..<height {
      guard let half = Self.halfChord(radius, at: Double(j) + 0.5 - centreY) else { continue }
      set(x: centreX - half, y: Double(j))
      set(x: centreX + half, y: Double(j))
    }
    for i in 0..<width {
      guard let half = Self.halfChord(radius, at: Double(i) + 0.5 - centreX) else { continue }
      set(x: Double(i), y: centreY - half)
      set(x: Double(i), y: centreY + half)
    }
  }

  private mutating func set(x: Double, y: Double) {
    guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return }
    set(x: Int(x), y: Int(y))
  }

  /// Half the chord at a distance from the centre, where the circle is steeper than it is flat: there
  /// each row (or column) has one dot a side, and the two passes meet at the diagonals.
  private static func halfChord(_ radius: Double, at distance: Double) -> Double? {
    guard abs(distance) <= radius * 0.70711 + 0.5, abs(distance) <= radius else { return nil }
    return ((radius - distance) * (radius + distance)).squareRoot()
  }
}
