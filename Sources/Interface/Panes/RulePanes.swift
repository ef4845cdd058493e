import Plotting
import Screen

/// The update rules in their panes, line by line and all alike; what λ does in them stands out in each
/// rule's colour.
struct RulePanes {
  private let model: Model
  private let equations: [Int: RuleEquations]
  private let glyphs: GlyphSet
  private let columns: Int
  private let rows: Int

  private static let margin = 1
  private static let indent = 2

  /// - Parameters:
  ///   - columns: those of the narrowest pane.
  ///   - rows: those of the lowest.
  init(model: Model, runs: [Int], glyphs: GlyphSet, columns: Int, rows: Int) {
    self.model = model
    self.glyphs = glyphs
    let scene = model.shown.document.scene
    let pairs = runs.map { run in
      (
        run,
        RuleEquations(
          of: model.shown.runs.setup(of: run), hasNoise: scene.noise(of: run) != .none)
      )
    }
    equations = Dictionary(pairs) { first, _ in first }
    self.columns = columns - Self.margin
    self.rows = rows
  }

  /// Draws a run's rule over all of its pane.
  func draw(_ run: Int, in region: Region, on canvas: inout Canvas) {
    let paper: Ink = canvas.appearance.hasBands ? .band(1) : .base
    canvas.frame.fill(region, with: Cell(" ", Style(.text, on: paper)))
    guard let equations = equations[run] else { return }
    let ink = model.shown.runs.ink(of: run)
    let spacing = spacing
    let column = region.column + Self.margin
    let end = region.column + region.columns
    var row = region.row + max(0, (region.rows - height(spacing)) / 2)
    let write = { (text: StyledText, indent: Int, canvas: inout Canvas) in
      guard row < region.row + region.rows else { return }
      canvas.write(text, column: column + indent, row: row, end: end)
      row += 1
    }
    for line in lines(of: equations) {
      for (place, part) in line.wrapped(columns: columns, indent: Self.indent).enumerated() {
        write(
          part.text(decayIn: ink, on: paper, canvas), place == 0 ? 0 : Self.indent, &canvas)
      }
      if spacing == .explained {
        write(
          StyledText([canvas.styled(line.meaning, Style(.label, on: paper))]), Self.indent, &canvas)
      }
      if spacing.isAiry { row += 1 }
    }
    guard spacing != .tight else { return }
    write(
      StyledText([canvas.styled(equations.summary, Style(ink, on: paper, bold: true))]), 0, &canvas)
  }

  private func lines(of equations: RuleEquations) -> [RuleEquations.Line] {
    equations.lines.map { $0.spelled(for: glyphs) }
  }

  /// What the lines leave out; nil if nothing.
  var remark: String? {
    RuleEquations.remark(on: equations.keys.sorted().compactMap { equations[$0] })
  }

  /// How far apart the lines stand, the closest first.
  private enum Spacing: CaseIterable {
    /// The lines alone.
    case tight
    /// With what sums them up.
    case summed
    /// And a blank row after each.
    case airy
    /// And what each says, below it.
    case explained

    var isAiry: Bool { self == .airy || self == .explained }
  }

  /// The widest that all panes have room for.
  private var spacing: Spacing {
    let meanings = equations.values.flatMap {
      lines(of: $0).map { TerminalText.width(of: $0.meaning) }
    }
    let summaries = equations.values.map { TerminalText.width(of: glyphs.spelling($0.summary)) }
    return Spacing.allCases.last { spacing in
      let widths =
        spacing == .tight
        ? [] : summaries + (spacing == .explained ? meanings.map { $0 + Self.indent } : [])
      return widths.allSatisfy { $0 <= columns } && height(spacing) <= rows
    } ?? .tight
  }

  /// The rows of the longest rule.
  private func height(_ spacing: Spacing) -> Int {
    let heights = equations.values.map { equations in
      lines(of: equations).map { line in
        line.wrapped(columns: columns, indent: Self.indent).count
          + (spacing == .explained ? 1 : 0) + (spacing.isAiry ? 1 : 0)
      }.reduce(spacing == .tight ? 0 : 1, +)
    }
    return heights.max() ?? 0
  }
}

extension RuleEquations.Line {
  /// The line as it is written in these characters; in seven bits `=` assigns.
  func spelled(for glyphs: GlyphSet) -> RuleEquations.Line {
    guard glyphs == .ascii else { return self }
    let spell = { (text: String) in glyphs.spelling(text.replacing("←", with: "=")) }
    return RuleEquations.Line(
      spell(before), decay: spell(decay), spell(after), means: spell(meaning))
  }

  /// The line on paper of one colour; what λ does in it stands out.
  func text(decayIn ink: Ink, on paper: Ink, _ canvas: Canvas) -> StyledText {
    StyledText([
      canvas.styled(before, Style(.text, on: paper)),
      canvas.styled(decay, Style(ink, on: paper, bold: true)),
      canvas.styled(after, Style(.text, on: paper)),
    ])
  }

  /// The line in as few parts as are at most so wide, broken before a plus or a minus; a part without
  /// one may be wider.
  ///
  /// - Parameter indent: by how many columns the parts after the first are narrower.
  func wrapped(columns: Int, indent: Int) -> [RuleEquations.Line] {
    var parts = [RuleEquations.Line("")]
    for (path, text) in [(\Self.before, before), (\Self.decay, decay), (\Self.after, after)] {
      for term in text.splitBeforeSigns {
        let room = parts.count == 1 ? columns : columns - indent
        let width = TerminalText.width(of: parts[parts.count - 1].text + term)
        if width > room, term.hasPrefix(" "), !parts[parts.count - 1].text.isEmpty {
          parts.append(RuleEquations.Line(""))
          parts[parts.count - 1][keyPath: path] = String(term.dropFirst())
        } else {
          parts[parts.count - 1][keyPath: path] += term
        }
      }
    }
    return parts
  }
}

extension String {
  /// `w ← w − a + b` as `w ← w`, ` − a`, ` + b`.
  fileprivate var splitBeforeSigns: [String] {
    var terms = [""]
    var rest = Substring(self)
    while let character = rest.first {
      let isSign = rest.hasPrefix(" + ") || rest.hasPrefix(" − ") || rest.hasPrefix(" - ")
      if isSign, !(terms[terms.count - 1].isEmpty) { terms.append("") }
      terms[terms.count - 1].append(character)
      rest = rest.dropFirst()
    }
    return terms.filter { !$0.isEmpty }
  }
}
