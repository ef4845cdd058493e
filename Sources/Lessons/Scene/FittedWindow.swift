package import Simulation

/// The window for a scene that names none: around starts, paths and landmarks.
package enum FittedWindow {
  /// The room left at each side, as a part of the width.
  private static let margin = 0.1
  /// A run that leaves for the horizon isn't followed beyond this many times the extent of the
  /// places that matter.
  private static let reach = 8.0
  private static let samplesPerRun = 4096

  /// - Parameters:
  ///   - landmarks: places, such as minima, that are to be seen as well.
  ///   - step: the last step that counts; nil for the whole runs.
  package static func around(
    _ trajectories: [Trajectory], landmarks: [Vector] = [], through step: Int? = nil
  ) -> Scene.Window {
    let core = (trajectories.map { $0.weights(at: 0) } + landmarks).filter(\.isFinite)
    let path = trajectories.flatMap { samples(of: $0, through: step ?? $0.lastStep) }.filter(
      \.isFinite)
    return Scene.Window(
      x: range(core: core.map(\.x), path: path.map(\.x)),
      y: range(core: core.map(\.y), path: path.map(\.y)))
  }

  /// The window around a single path of points.
  package static func around(_ points: [Vector]) -> Scene.Window {
    let path = points.filter(\.isFinite)
    let core = Array(path.prefix(1))
    return Scene.Window(
      x: range(core: core.map(\.x), path: path.map(\.x), reach: .infinity),
      y: range(core: core.map(\.y), path: path.map(\.y), reach: .infinity))
  }

  private static func samples(of trajectory: Trajectory, through step: Int) -> [Vector] {
    let last = min(step, trajectory.lastStep)
    return Swift.stride(from: 0, through: last, by: max(1, last / samplesPerRun))
      .map(trajectory.weights(at:))
  }

  private static func range(
    core: [Double], path: [Double], reach: Double = reach
  ) -> ClosedRange<Double> {
    var low = core.min() ?? 0
    var high = core.max() ?? 0
    let extent = max(high - low, 1)
    let all = path.filter { abs($0 - (low + high) / 2) <= reach * extent }
    low = min(low, all.min() ?? low)
    high = max(high, all.max() ?? high)
    let room = max((high - low) * margin, (high - low) == 0 ? 1 : 0)
    return low - room...high + room
  }
}
