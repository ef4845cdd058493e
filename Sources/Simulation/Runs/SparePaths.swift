/// The memory of paths that nobody looks at any more, kept for the next ones.
///
/// A laboratory makes the same experiment again at every turn of a knob. Fresh memory costs a page
/// fault for every 256 steps of a path, which takes as long as making the steps.
enum SparePaths {
  private static let spares = Mutex<[[Vector]]>([])

  /// Paths kept at most: those of a block.
  static let limit = Lanes.count
  /// The longest path kept, in points: 1 MB, so that all together hold no more than 8 MB.
  static let longest = 1 << 16

  /// An empty path with room for `capacity` points.
  static func take(capacity: Int) -> [Vector] {
    let spare = spares.withLock { spares -> [Vector]? in
      let fitting = spares.lastIndex { $0.capacity >= capacity && $0.capacity / 4 <= capacity }
      return fitting.map { spares.remove(at: $0) }
    }
    var path = spare ?? []
    // Where someone else still holds the points, the array gets memory of its own here.
    path.removeAll(keepingCapacity: true)
    path.reserveCapacity(capacity)
    return path
  }

  /// Takes a path that its owner needs no longer; the one kept longest goes.
  static func give(_ path: [Vector]) {
    guard path.capacity <= longest else { return }
    let dropped = spares.withLock { spares -> [Vector]? in
      spares.append(path)
      return spares.count > limit ? spares.removeFirst() : nil
    }
    // Freed here, outside the lock.
    _ = dropped
  }
}
