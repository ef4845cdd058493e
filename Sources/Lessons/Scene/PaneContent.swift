/// What the panes show of their runs: `panes: pixels`.
package enum PaneContent: String, CaseIterable, Hashable, Sendable {
  /// Every weight's decay rate over its √v.
  case rates
  /// The weights that read each pixel, against those at the start.
  case pixels
  /// Which rows of a table of answers are right.
  case answers
  /// The paths over a plane of weights, with the loss on it: the one plane of two weights, or one
  /// through a network's start and two ends.
  case plane
  /// The update rules as equations.
  case rules

  /// Whether it is of the weights of a network alone.
  package var isOfNetworks: Bool {
    switch self {
    case .rates, .pixels, .answers: true
    case .plane, .rules: false
    }
  }
}

extension Scene {
  /// What its panes can show, what is worth most first.
  package var paneContents: [PaneContent] {
    PaneContent.allCases.filter { lack(for: $0) == nil }
  }

  /// Why its panes can't show this; nil if they can.
  package func lack(for content: PaneContent) -> String? {
    guard let network else {
      return content.isOfNetworks ? "the scene trains no network" : nil
    }
    return switch content {
    case .rates, .plane, .rules: nil
    case .pixels: network.data == .digits ? nil : "only digits have pixels"
    case .answers:
      if case .modular = network.data { nil } else { "only modular data have a table" }
    }
  }
}
