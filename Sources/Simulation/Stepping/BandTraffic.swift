/// The ways that numbers take between the blocks of a band and the surface on which they are stepped.
struct BandTraffic {
  /// From where the blocks take their gradients to where the surface reads them.
  private var inward: [Gathering] = []
  /// From what it writes to where the blocks read it.
  private var outward: [Gathering] = []
  /// The same to blocks of one run.
  private var spread: [Spreading] = []

  /// - Parameters:
  ///   - lanes: how many runs each block has.
  ///   - places: where the surface reads.
  ///   - gradients: where it writes, x and behind it y.
  ///   - shape: that of both.
  init(
    _ blocks: [LaneBlock], lanes: [Int], places: Gradients,
    gradients: UnsafeMutablePointer<Lanes>, _ shape: BlockShape
  ) {
    typealias Source = Gathering.Source
    var (x, y): ([Source], [Source]) = ([], [])
    for (block, count) in zip(blocks, lanes) {
      let (own, first) = (block.state.shape, x.count)
      let places = block.stepper.places.x
      x += (0..<count).map { Source(own.place(.x, lane: $0, at: places)) }
      y += (0..<count).map { Source(own.place(.y, lane: $0, at: places)) }
      func made(_ axis: Axis, _ lane: Int) -> Source {
        Source(shape.place(axis, lane: first + min(lane, count - 1), at: gradients))
      }
      let target = block.gradients.x
      if count == 1, own.isPacked {
        spread.append(Spreading(target: target, x: made(.x, 0), y: made(.y, 0)))
      } else {
        let sources = Axis.allCases.flatMap { axis in
          (0..<own.lanes).map { made(axis, $0) }
        }
        outward += Gathering.all(sources, into: target)
      }
    }
    inward = Gathering.all(x, into: places.x) + Gathering.all(y, into: places.y)
  }

  @inline(__always)
  func bringPlaces() {
    for gathering in inward { gathering.gather() }
  }

  @inline(__always)
  func bringGradients() {
    for spreading in spread { spreading.spread() }
    for gathering in outward { gathering.gather() }
  }
}

/// Eight numbers from anywhere that become a vector.
private struct Gathering {
  typealias Source = UnsafePointer<Double>

  private let target: UnsafeMutablePointer<Lanes>
  private let sources: (Source, Source, Source, Source, Source, Source, Source, Source)
  /// Whether the last four sources say the same as the fourth.
  private let isHalf: Bool

  /// - Parameter sources: of as many vectors as it takes; what they leave of the last repeats the last.
  static func all(_ sources: [Source], into target: UnsafeMutablePointer<Lanes>) -> [Gathering] {
    stride(from: 0, to: sources.count, by: Lanes.count).map { start in
      func source(_ lane: Int) -> Source { sources[min(start + lane, sources.count - 1)] }
      return Gathering(
        target: target + start / Lanes.count,
        sources: (
          source(0), source(1), source(2), source(3), source(4), source(5), source(6), source(7)
        ), isHalf: (4..<Lanes.count).allSatisfy { source($0) == source(3) })
    }
  }

  @inline(__always)
  func gather() {
    let low = SIMD4(
      sources.0.pointee, sources.1.pointee, sources.2.pointee, sources.3.pointee)
    let high =
      isHalf
      ? SIMD4(repeating: sources.3.pointee)
      : SIMD4(sources.4.pointee, sources.5.pointee, sources.6.pointee, sources.7.pointee)
    target.pointee = Lanes(SIMD8(lowHalf: low, highHalf: high))
  }
}

/// Two numbers from anywhere that fill a vector, half each.
private struct Spreading {
  let target: UnsafeMutablePointer<Lanes>
  let x, y: UnsafePointer<Double>

  @inline(__always)
  func spread() {
    target.pointee = Lanes(
      SIMD8(lowHalf: SIMD4(repeating: x.pointee), highHalf: SIMD4(repeating: y.pointee)))
  }
}
