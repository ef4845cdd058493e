/// One shape of a drawing.
package enum Shape: Hashable, Sendable {
  case rectangle(Rectangle, fill: RGB)
  case circle(center: Point, radius: Double, fill: RGB?, stroke: Stroke?)
  /// A closed shape with straight sides.
  case polygon([Point], fill: RGB?, stroke: Stroke?)
  /// What lies inside an odd number of rings.
  case area(rings: [[Point]], fill: RGB)
  case line([Point], Stroke)
  case text(Text)

  /// How a line looks.
  package struct Stroke: Hashable, Sendable {
    package var color: RGB
    package var width: Double
    /// Lengths on and off in turn; empty for an unbroken line.
    package var dashes: [Double]

    package init(_ color: RGB, width: Double, dashes: [Double] = []) {
      self.color = color
      self.width = width
      self.dashes = dashes
    }
  }

  /// A line of words in a proportional font, on its baseline.
  package struct Text: Hashable, Sendable {
    /// Words that look alike.
    package struct Span: Hashable, Sendable {
      package var text: String
      package var color: RGB
      package var isBold: Bool

      package init(_ text: String, _ color: RGB, bold: Bool = false) {
        self.text = text
        self.color = color
        isBold = bold
      }
    }

    /// What of the words is at their place.
    package enum Anchor: Hashable, Sendable { case start, middle, end }

    package var spans: [Span]
    /// Where the baseline begins, has its middle or ends.
    package var place: Point
    package var size: Double
    package var anchor: Anchor
    /// The colour around the letters, for words on a picture.
    package var halo: RGB?

    package init(
      _ spans: [Span], at place: Point, size: Double, anchor: Anchor = .start, halo: RGB? = nil
    ) {
      self.spans = spans
      self.place = place
      self.size = size
      self.anchor = anchor
      self.halo = halo
    }

    /// About how wide it is.
    package var width: Double { Self.width(of: spans.map(\.text).joined(), size: size) }

    /// The same of words alone.
    package static func width(of text: String, size: Double) -> Double {
      size * LetterWidths.width(of: text)
    }

    /// The text, or as much of its beginning as has room, with `…`.
    package static func fitted(_ text: String, size: Double, width room: Double) -> String {
      guard width(of: text, size: size) > room else { return text }
      var short = text
      while !short.isEmpty, width(of: short + "…", size: size) > room { short.removeLast() }
      return short + "…"
    }
  }
}
