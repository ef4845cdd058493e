import Networks
import Plotting
import Simulation

/// What the title of a network's pane says beside the run's name: a number that stands out, and one that
/// doesn't.
struct NetworkTitle {
  /// `‖w‖ 20.3`
  let bright: String
  /// The number of it alone.
  let number: String
  /// `accuracy 98.0 %`
  let dim: String?

  init(_ run: Int, in panes: NetworkPanes) {
    let trajectory = panes.network.trajectories[run]
    let step = min(panes.model.shown.playback.step, trajectory.lastStep)
    let kept = trajectory.keptStep(at: step)
    switch panes.content {
    case .rates:
      number = Self.slope(panes.moments[run])
      bright = number.isEmpty ? "" : "slope \(number)"
      dim = nil
    case .pixels, .rules:
      number = NumberText.norm(panes.network.norm(of: trajectory, at: step))
      bright = "‖w‖ \(number)"
      dim = (kept.validation ?? kept.training).map {
        "accuracy " + Self.percent($0.accuracy, decimals: 1)
      }
    case .answers:
      number = kept.validation.map { Self.percent($0.accuracy, decimals: 0) } ?? "–"
      bright = number
      dim = "unseen right"
    case .plane:
      number = kept.training.map { NumberText.norm($0.loss) } ?? "–"
      bright = "loss \(number)"
      dim = panes.network.plane?.shares[run].map {
        Self.percent($0, decimals: 0) + " in plane"
      }
    }
  }

  private static func slope(_ moment: NetworkMoment?) -> String {
    guard case .rates(let cloud)? = moment?.picture, let slope = cloud.slope else { return "" }
    return NumberText.fixed(slope, decimals: 2)
  }

  private static func percent(_ share: Double, decimals: Int) -> String {
    NumberText.fixed(100 * share, decimals: decimals) + " %"
  }
}
