package import Screen

/// A single character of a pane that says what a place is. One sign has one meaning, in every scene;
/// a bracketed glyph or an arrow beside a head is a sign of its own.
package enum Sign: CaseIterable, Hashable, Sendable {
  case start
  /// The minimum of the loss.
  case minimum
  /// The minimum of the second surface.
  case validationMinimum
  /// The minimum of loss + λ/2·‖w‖²: the minimum's sign with a ring round it.
  case mapPoint
  /// Where the run will rest: of its dynamics, no minimum.
  case limit
  /// One of the two places between which the run ends up jumping.
  case twoCycle

  /// `○ + × ⊕ ◇ ↔`, or `S + x M L C` in ASCII; each one column wide.
  package func scalar(in glyphs: GlyphSet) -> Unicode.Scalar {
    let isASCII = glyphs == .ascii
    return switch self {
    case .start: isASCII ? "S" : "○"
    case .minimum: "+"
    case .validationMinimum: isASCII ? "x" : "×"
    case .mapPoint: isASCII ? "M" : "⊕"
    case .limit: isASCII ? "L" : "◇"
    case .twoCycle: isASCII ? "C" : "↔"
    }
  }

  /// What is written beside it.
  package var word: String {
    switch self {
    case .start: "start"
    case .minimum: "minimum"
    case .validationMinimum: "validation"
    case .mapPoint: "MAP"
    case .limit: "limit"
    case .twoCycle: "2-cycle"
    }
  }

  /// What it means, for a legend.
  package var meaning: String {
    switch self {
    case .start: "start"
    case .minimum: "minimum of the loss"
    case .validationMinimum: "minimum on validation data"
    case .mapPoint: "MAP: minimum of loss + λ/2 ‖w‖²"
    case .limit: "limit: where the run will rest"
    case .twoCycle: "2-cycle: it ends jumping between the two"
    }
  }

  /// Whether theory says it, so that it may lie in a run's future.
  package var isPrediction: Bool {
    switch self {
    case .mapPoint, .limit, .twoCycle: true
    case .start, .minimum, .validationMinimum: false
    }
  }
}
