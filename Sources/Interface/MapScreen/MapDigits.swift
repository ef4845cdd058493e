import Plotting
import Screen

/// How the best λ runs with lr, in digits for a hall: `best λ ∝ lr^` and the exponent large.
struct MapDigits {
  let map: MapModel
  let index: Int
  let ink: Ink

  private struct Form {
    let name: String
    let decimals: Int
  }

  func draw(on canvas: inout Canvas, columns: Range<Int>, row: Int) {
    let middle = row + BigDigits.rows(scale: 1) / 2
    let kept = map.axis.kept
    guard map.isComplete, let exponent = map.findings[index].exponent(of: kept) else {
      let words = MapWords.slopes(of: map, index, glyphs: canvas.appearance.glyphs)
      let fitting = words.first { TerminalText.width(of: $0) <= columns.count }
      canvas.write(
        canvas.text(fitting ?? "", .bright, bold: true), column: columns.lowerBound, row: middle,
        end: columns.upperBound)
      return
    }
    let forms = kept.law(exponent: "").flatMap { name in
      [Form(name: name, decimals: 2), Form(name: name, decimals: 1)]
    }
    // The same form in all maps: where a minus fits.
    let form = forms.first { width(of: $0, exponent: -1, on: canvas) <= columns.count }
    guard let form = form ?? forms.last else { return }
    let name = canvas.write(
      canvas.text(spelled(form.name, on: canvas), .text, bold: true), column: columns.lowerBound,
      row: middle, end: columns.upperBound)
    digits(form, exponent, on: canvas).draw(
      endingAt: columns.upperBound, row: row, into: &canvas.frame, appearance: canvas.appearance,
      from: name)
  }

  private func digits(_ form: Form, _ exponent: Double, on canvas: Canvas) -> BigDigits {
    BigDigits(
      NumberText.fixed(exponent, decimals: form.decimals, glyphs: canvas.appearance.glyphs),
      ink: ink)
  }

  private func width(of form: Form, exponent: Double, on canvas: Canvas) -> Int {
    TerminalText.width(of: spelled(form.name, on: canvas)) + 1
      + (digits(form, exponent, on: canvas).width ?? 0)
  }

  private func spelled(_ text: String, on canvas: Canvas) -> String {
    let glyphs = canvas.appearance.glyphs
    return glyphs.spelling(glyphs == .ascii ? text.replacing("λ", with: "wd") : text)
  }
}
