package import Screen

/// What stands on the screen, and what of it can be clicked.
package struct Picture: Sendable {
  package let frame: Frame
  package let scenery: Scenery
}

/// Draws the lab: a picture is a function of the model and the appearance.
package struct LabView {
  private let cache: PictureCache

  package init(cache: PictureCache = PictureCache()) { self.cache = cache }

  /// Whether something of the last picture is still being made, so that another is to be drawn.
  var isBusy: Bool { cache.isBusy }

  /// The cells alone.
  package func frame(of model: Model, depth: ColorDepth, glyphs: GlyphSet) -> Frame {
    picture(of: model, depth: depth, glyphs: glyphs).frame
  }

  /// The cells, and what of them the mouse can hit. A screen under 40×12 shows a card that says so.
  package func picture(of model: Model, depth: ColorDepth, glyphs: GlyphSet) -> Picture {
    let appearance = Appearance(theme: model.look.theme, depth: depth, glyphs: glyphs)
    cache.beginFrame()
    var canvas = Canvas(size: model.size, appearance: appearance)
    if model.top != .blank {
      if LabLayout.isLargeEnough(model.size) {
        draw(model, on: &canvas)
      } else {
        CardView().draw(on: &canvas)
      }
    }
    return Picture(frame: canvas.frame, scenery: canvas.scenery)
  }

  private func draw(_ model: Model, on canvas: inout Canvas) {
    var showsPrompt = false
    switch model.screen {
    case nil, .moving, .typing, .blank: showsPrompt = drawLab(of: model, on: &canvas)
    case .about: AboutView(model: model, cache: cache).draw(on: &canvas)
    case .help(let page): HelpView(model: model, page: page).draw(on: &canvas)
    case .map:
      if let map = model.shown.map { MapView(model: model, map: map).draw(on: &canvas) }
    case .picker(let picker): PickerView(model: model, picker: picker).draw(on: &canvas)
    case .claims(let first):
      let board = model.shown.claimBoard
      ClaimsView(model: model, first: first, board: board).draw(on: &canvas)
    case .inspector: InspectorView(model: model).draw(on: &canvas)
    }
    if !showsPrompt, let prompt = model.prompt {
      PromptView(model: model, prompt: prompt).draw(on: &canvas, row: model.size.rows - 1)
    }
  }

  /// Draws the lab in its layout; true if it shows the line that is being typed.
  private func drawLab(of model: Model, on canvas: inout Canvas) -> Bool {
    if let layout = LectureLayout(model) {
      LectureView(model: model, layout: layout, cache: cache).draw(on: &canvas)
      return false
    }
    let screen = LabScreen(model: model, cache: cache)
    screen.draw(on: &canvas)
    return screen.showsNumbers && model.prompt?.subject == .value
  }
}
