/// How the numbers of a block lie in memory: for each quantity x of all lanes, then y of all lanes.
package struct BlockShape: Hashable, Sendable {
  /// How many lanes there is room for.
  let lanes: Int

  /// As many lanes as vectors hold.
  init(vectors: Int) { lanes = vectors * Lanes.count }

  private init(lanes: Int) { self.lanes = lanes }

  /// So few lanes that x and y lie in one vector.
  static let packed = BlockShape(lanes: Lanes.count / 2)

  var isPacked: Bool { lanes < Lanes.count }

  /// How many vectors a quantity has for each axis. - Precondition: not packed.
  var vectors: Int {
    assert(!isPacked, "x and y lie in one vector")
    return lanes / Lanes.count
  }

  /// How many vectors a quantity has for both axes.
  package var length: Int { 2 * lanes / Lanes.count }

  /// Where x and y of a quantity begin; the same vector if they are packed.
  func pair(at base: UnsafeMutablePointer<Lanes>) -> Gradients {
    Gradients(x: base, y: base + (isPacked ? 0 : vectors))
  }

  /// Where a lane's number is, of a quantity that begins at `base`.
  func place(
    _ axis: Axis, lane: Int, at base: UnsafeMutablePointer<Lanes>
  ) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(base).assumingMemoryBound(to: Double.self) + axis.rawValue * lanes
      + lane
  }
}
