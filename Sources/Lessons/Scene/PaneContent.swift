/// What the panes of a network scene show: `panes: pixels`.
package enum PaneContent: String, CaseIterable, Hashable, Sendable {
  /// Every weight's decay rate over its √v.
  case rates
  /// The weights that read each pixel, against those at the start.
  case pixels
  /// Which rows of a table of answers are right.
  case answers
  /// The runs over a plane of weights, with the training loss on it.
  case plane
}

extension Scene {
  /// What its panes can show, what is worth most first; of two weights only their plane, which has no
  /// name.
  package var paneContents: [PaneContent] {
    guard let network else { return [] }
    return PaneContent.allCases.filter { content in
      switch content {
      case .rates, .plane: true
      case .pixels: network.data == .digits
      case .answers: if case .modular = network.data { true } else { false }
      }
    }
  }

  /// Why its panes can't show this; nil if they can.
  package func lack(for content: PaneContent) -> String? {
    if network == nil { return "the scene trains no network" }
    guard !paneContents.contains(content) else { return nil }
    return content == .pixels ? "only digits have pixels" : "only modular data have a table"
  }
}
