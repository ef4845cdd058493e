package import Drawing

extension Drawing {
  /// The fonts that every machine has one of.
  private static let fonts = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  /// Writes the drawing as SVG 1.1: presentation attributes alone, nothing from elsewhere, so that every
  /// renderer shows the same.
  ///
  /// - Parameter millimetres: how wide it is on paper; nil leaves that to who shows it.
  package func writeSVG(to stream: ByteStream, millimetres: Double? = nil) throws {
    var stream = stream
    let size = millimetres.map { width in
      " width=\"\(Self.text(width))mm\" height=\"\(Self.text(width * self.height / self.width))mm\""
    }
    try stream.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg"\(size ?? "") \
      viewBox="0 0 \(Self.text(width)) \(Self.text(height))" font-family="\(Self.fonts)">
      <title>\(XMLText.escaped(title))</title>
      <rect width="\(Self.text(width))" height="\(Self.text(height))" fill="\(background.hex)"/>

      """)
    for shape in shapes { try stream.write(Self.element(shape) + "\n") }
    try stream.write("</svg>\n")
    try stream.flush()
  }

  private static func element(_ shape: Shape) -> String {
    switch shape {
    case .rectangle(let frame, let fill):
      """
      <rect x="\(text(frame.x))" y="\(text(frame.y))" width="\(text(frame.width))" \
      height="\(text(frame.height))" fill="\(fill.hex)" shape-rendering="crispEdges"/>
      """
    case .circle(let center, let radius, let fill, let stroke):
      """
      <circle cx="\(text(center.x))" cy="\(text(center.y))" r="\(text(radius))" \
      fill="\(fill?.hex ?? "none")"\(attributes(stroke))/>
      """
    case .polygon(let points, let fill, let stroke):
      "<polygon points=\"\(list(points))\" fill=\"\(fill?.hex ?? "none")\"\(attributes(stroke))/>"
    case .area(let rings, let fill):
      "<path d=\"\(rings.map(path).joined())\" fill=\"\(fill.hex)\" fill-rule=\"evenodd\"/>"
    case .line(let points, let stroke):
      "<polyline points=\"\(list(points))\" fill=\"none\"\(attributes(stroke))/>"
    case .text(let text): element(text)
    }
  }

  private static func attributes(_ stroke: Shape.Stroke?) -> String {
    guard let stroke else { return "" }
    let dashes = stroke.dashes.map(text).joined(separator: " ")
    return """
       stroke="\(stroke.color.hex)" stroke-width="\(text(stroke.width))" stroke-linejoin="round"\
      \(dashes.isEmpty ? " stroke-linecap=\"round\"" : " stroke-dasharray=\"\(dashes)\"")
      """
  }

  /// Some renderers drop a blank after a bold part, so that blanks are to be preserved.
  private static func element(_ words: Shape.Text) -> String {
    let anchor =
      switch words.anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    func line(_ stroke: String, _ spans: [String]) -> String {
      """
      <text xml:space="preserve" x="\(text(words.place.x))" y="\(text(words.place.y))" \
      font-size="\(text(words.size))"\(anchor)\(stroke)>\(spans.joined())</text>
      """
    }
    let spans = words.spans.map { span in
      let weight = span.isBold ? " font-weight=\"bold\"" : ""
      return "<tspan fill=\"\(span.color.hex)\"\(weight)>\(XMLText.escaped(span.text))</tspan>"
    }
    guard let halo = words.halo else { return line("", spans) }
    let under = words.spans.map { span in
      let weight = span.isBold ? " font-weight=\"bold\"" : ""
      return "<tspan fill=\"\(halo.hex)\"\(weight)>\(XMLText.escaped(span.text))</tspan>"
    }
    let width = text(words.size / 4)
    return line(
      " stroke=\"\(halo.hex)\" stroke-width=\"\(width)\" stroke-linejoin=\"round\"", under)
      + "\n" + line("", spans)
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
  }

  private static func path(_ ring: [Point]) -> String {
    let points = ring.map { "\(text($0.x)) \(text($0.y))" }
    return "M" + points.joined(separator: "L") + "Z"
  }

  private static func text(_ number: Double) -> String { XMLText.number(number) }
}

extension RGB {
  fileprivate var hex: String { XMLText.hex(value) }
}
