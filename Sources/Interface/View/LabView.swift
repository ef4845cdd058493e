import Lessons
import Plotting
package import Screen

/// Draws the lab: a frame is a function of the model and the appearance.
package struct LabView {
  private let cache: PictureCache

  package init(cache: PictureCache = PictureCache()) { self.cache = cache }

  package func frame(of model: Model, depth: ColorDepth, glyphs: GlyphSet) -> Frame {
    let appearance = Appearance(theme: model.theme, depth: depth, glyphs: glyphs)
    var canvas = Canvas(size: model.size, appearance: appearance)
    if model.isBlank { return canvas.frame }
    if !LabLayout.isLargeEnough(model.size) {
      CardView().draw(on: &canvas)
    } else if case .help(let page) = model.mode {
      HelpView(page: page).draw(on: &canvas)
    } else if model.isMapOpen, let map = model.map {
      MapView(model: model, map: map).draw(on: &canvas)
    } else if case .picker(let picker) = model.mode {
      PickerView(model: model, picker: picker).draw(on: &canvas)
    } else if model.isClaimsOpen, !model.awaitsQuestion {
      let verification = cache.verification(of: model.document.scene, on: model.runs)
      ClaimsView(model: model, verification: verification).draw(on: &canvas)
    } else if model.showsInspector {
      InspectorView(model: model).draw(on: &canvas)
    } else if let layout = LectureLayout(model) {
      LectureView(model: model, layout: layout, cache: cache).draw(on: &canvas)
    } else {
      drawLab(of: model, on: &canvas)
    }
    if case .naming(let line) = model.mode, LabLayout.isLargeEnough(model.size) {
      NamePrompt(line: line).draw(on: &canvas, row: model.size.rows - 1)
    }
    return canvas.frame
  }

  private func drawLab(of model: Model, on canvas: inout Canvas) {
    let geometry = LabGeometry(model)
    let layout = geometry.layout
    if let question = model.openQuestion, let region = geometry.card {
      QuestionCard(model: model, question: question).draw(on: &canvas, region: region)
    }
    HeaderView(model: model).draw(on: &canvas)
    CaptionView(model: model).draw(on: &canvas, rows: layout.captionRows)
    PanesView(model: model, geometry: geometry, cache: cache).draw(on: &canvas)
    if let region = layout.chart {
      ChartView(model: model).draw(on: &canvas, region: region, cache: cache)
    }
    if let row = layout.parameterRow {
      if model.mode == .lab, let verdict = VerdictView(model: model).text(on: canvas) {
        canvas.write(verdict, column: 1, row: row)
      } else {
        ParameterBar(model: model).draw(on: &canvas, row: row)
      }
    }
    if layout.parameterRow == nil, case .typing(let line) = model.mode {
      TypedValueView(model: model, line: line).draw(on: &canvas, row: layout.keyRow)
    } else {
      FooterView(model: model).draw(on: &canvas, row: layout.keyRow)
    }
  }
}
