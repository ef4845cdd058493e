/// What the chart under the panes shows of each run.
package enum ChartKind: CaseIterable, Hashable, Sendable {
  /// ‖w‖.
  case norm
  /// x and y, in a chart each.
  case axes
  /// ‖w‖ on a logarithmic scale, where a decay by the same share per step is a straight line.
  case logarithmicNorm
  /// The mean loss without noise, and the validation loss if there is one.
  case loss

  var next: ChartKind {
    switch self {
    case .norm: .axes
    case .axes: .logarithmicNorm
    case .logarithmicNorm: .loss
    case .loss: .norm
    }
  }
}

/// The function that the contours are of.
package enum ContourFunction: Hashable, Sendable {
  /// f.
  case loss
  /// f + λ/2·‖w‖² with the scene's λ.
  case penalized

  var other: ContourFunction { self == .loss ? .penalized : .loss }
}
