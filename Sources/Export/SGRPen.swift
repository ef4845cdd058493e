import Screen

/// How a terminal writes: what SGR has set (ECMA-48, 8.3.117).
struct SGRPen: Hashable {
  /// Parameters, such as `38;5;16`; nothing for the terminal's own.
  var ink = ""
  var paper = ""
  var isBold = false
  var isUnderlined = false
  var isReversed = false

  init() {}

  init(_ style: Style, theme: Theme, depth: ColorDepth) {
    let color = theme.color(of: style.ink)
    ink = Rendition.parameters(for: color, depth, base: 30).joined(separator: ";")
    paper = Rendition.parameters(for: theme.color(of: style.paper), depth, base: 40)
      .joined(separator: ";")
    // Bold black would be grey.
    isBold = style.isBold && !(depth == .palette16 && color.palette16 == 0)
    isUnderlined = style.isUnderlined
    isReversed = style.isReversed
  }

  /// The pen that shows a blank just as this one does and is closest to another one.
  func forBlank(near other: SGRPen) -> SGRPen {
    guard !isReversed, !isUnderlined, !other.isReversed, !other.isUnderlined else { return self }
    var pen = other
    pen.paper = paper
    return pen
  }

  /// The shortest sequence that turns this pen into another one; nothing if they are the same.
  func change(to pen: SGRPen) -> String {
    guard self != pen else { return "" }
    let difference = difference(to: pen).joined(separator: ";")
    let anew = SGRPen().difference(to: pen).joined(separator: ";")
    // `ESC [ m` and an empty parameter are the reset.
    let reset = anew.isEmpty ? "" : "0;" + anew
    let shortest = difference.utf8.count <= reset.utf8.count ? difference : reset
    return "\u{1B}[\(shortest)m"
  }

  private func difference(to pen: SGRPen) -> [String] {
    var parameters: [String] = []
    if isBold != pen.isBold { parameters.append(pen.isBold ? "1" : "22") }
    if isUnderlined != pen.isUnderlined { parameters.append(pen.isUnderlined ? "4" : "24") }
    if isReversed != pen.isReversed { parameters.append(pen.isReversed ? "7" : "27") }
    if ink != pen.ink { parameters.append(pen.ink.isEmpty ? "39" : pen.ink) }
    if paper != pen.paper { parameters.append(pen.paper.isEmpty ? "49" : pen.paper) }
    return parameters
  }
}
