extension Model {
  mutating func perform(_ command: Command.Sheet) {
    switch command {
    case .toggleHelp: toggle(.help(page: 0))
    case .toggleAbout: toggle(.about)
    case .toggleInspector: toggle(.inspector)
    case .toggleClaims: toggle(.claims(first: 0))
    case .openMap: askForMap()
    case .openPicker: openPicker()
    case .takeStart: take(.start, unless: shown.startRefusal)
    case .takeWindow: take(.window, unless: shown.windowRefusal)
    case .typeValue: beginTyping()
    case .saveScene: beginNaming()
    case .savePicture: beginNamingPicture()
    case .typeCommand: beginCommand()
    case .blank: blank()
    case .close: close()
    }
  }

  private mutating func take(_ movable: Sheet.Movable, unless refusal: String?) {
    if let refusal { say(refusal) } else { sheets.lay(.moving(movable)) }
  }

  /// Lays a sheet on top, or takes it away where it lies there.
  private mutating func toggle(_ sheet: Sheet) {
    if top?.context == sheet.context {
      sheets.remove(sheet.context)
    } else {
      sheets.lay(sheet)
    }
  }

  /// Closes what lies on top, else the story, else the zoomed pane, else the focus.
  mutating func close() {
    if let top {
      sheets.remove(top.context)
    } else if shown.story.beat != nil {
      shown.story.leave()
    } else {
      _ = shown.panes.letGoOnce()
    }
  }

  private mutating func blank() {
    sheets.lay(.blank)
    if shown.playback.isPlaying { shown.playback.toggle() }
  }

  // MARK: Lists

  mutating func perform(_ command: Command.List, on scenery: Scenery) {
    switch command {
    case .scrollClaims(let count): scrollClaims(by: count)
    case .moveChoice(let lines): moveChoice(by: lines)
    case .turnChoicePage(let pages): moveChoice(by: pages * max(1, size.rows - 8))
    case .turnHelpPage(let pages): turnHelp(by: pages, of: scenery.helpPages)
    }
  }

  private mutating func turnHelp(by offset: Int, of count: Int) {
    guard case .help(let page)? = top else { return }
    sheets.replace(with: .help(page: min(max(page + offset, 0), max(0, count - 1))))
  }

  mutating func scrollClaims(by count: Int) {
    guard case .claims(let first)? = top else { return }
    let last = max(shown.document.scene.claims.count - 1, 0)
    sheets.replace(with: .claims(first: min(max(first + count, 0), last)))
  }
}
