import Lessons
import Plotting
package import Screen

extension Model {
  /// Lets an event happen. Pure: the same model and event give the same model.
  package mutating func update(_ event: Event) {
    if storyTakes(event) { return }
    switch event {
    case .key(let key):
      press(key)
    case .mouse(let mouse):
      if mode.kind == .picker { handleInPicker(mouse) } else { handle(mouse) }
    case .resize(let newSize): size = newSize
    case .tick(let seconds): playback.advance(seconds: seconds)
    case .sceneFileChanged: noticeFileChange()
    case .end(.vanished): departure = .vanished
    case .end(.signal(let number)): departure = .signal(number)
    }
  }

  private mutating func press(_ key: Key) {
    notice = nil
    drag = nil
    if let command = KeyTable.command(for: key, in: showsClaims ? .claims : mode.kind) {
      perform(command)
    } else if mode.kind.takesText, case .character(let scalar) = key.code, !key.hasControl {
      type(scalar)
    } else if mode.kind == .help {
      close()
    } else if mode == .map {
      notice = KeyTable.remark(onMapFor: key)
    }
  }

  /// Shows a step and stops there.
  package mutating func seek(to step: Int) { playback.seek(to: step) }

  mutating func perform(_ command: Command) {
    switch command {
    case .playOrPause: playOrPause()
    case .step(let count): showStep(playback.step + count)
    case .firstStep: playback.seek(to: 0)
    case .lastStep: showStep(document.scene.steps)
    case .faster: playback.changeSpeed(by: 2)
    case .slower: playback.changeSpeed(by: 0.5)
    case .nextParameter: moveSelection(by: 1)
    case .previousParameter: moveSelection(by: -1)
    case .adjust(let presses): adjust(by: presses)
    case .resetParameters: resetParameters()
    case .typeValue: beginTyping()
    case .toggleOwnValue: toggleOwnValue()
    case .undo: undo()
    case .redo: redo()
    case .enterStartMode: mode = .start
    case .enterWindowMode: mode = .window
    case .nudgeStart(let right, let up): nudgeStart(right: right, up: up)
    case .pan(let right, let up): pan(right: right, up: up)
    case .zoomIn: zoom(in: true)
    case .zoomOut: zoom(in: false)
    case .fitWindow: fitWindow()
    case .nextPane: moveFocus(by: 1)
    case .previousPane: moveFocus(by: -1)
    case .toggleZoom: toggleZoom()
    case .toggleOptimizer(let index): toggleOptimizer(index)
    case .toggleOverlay: toggleOverlay()
    case .cycleContours: contourStyle = contourStyle.next
    case .switchContourFunction: switchContourFunction()
    case .cycleChart: cycleChart()
    case .pinGhosts: pinGhosts()
    case .toggleCaption: showsCaption.toggle()
    case .switchTheme: theme = theme == .dark ? .light : .dark
    case .nextScene: openScene(offset: 1)
    case .previousScene: openScene(offset: -1)
    case .openMap: openMap()
    case .moveOnMap(let right, let up): moveOnMap(right: right, up: up)
    case .moveMapFocus(let offset): moveMapFocus(by: offset)
    case .switchMapAxis: switchMapAxis()
    case .takeFromMap: takeFromMap()
    case .toggleHelp: mode = isHelpOpen ? home : .help(page: 0)
    case .turnPage(let offset): turnPage(by: offset)
    case .edit(let action): edit(action)
    case .accept: accept()
    case .openPicker: openPicker()
    case .moveChoice(let lines): moveChoice(by: lines)
    case .turnChoicePage(let pages): moveChoice(byPages: pages)
    case .saveScene: beginNaming()
    case .announceCommand: toggleAnnouncement()
    case .close: close()
    case .storyForward: tellNext()
    case .storyBack: tellPrevious()
    case .answer(let choice): answer(.choice(choice))
    case .blank: blank()
    case .toggleLecture: toggleLecture()
    case .toggleInspector: isInspectorOpen.toggle()
    case .toggleClaims: toggleClaims()
    case .scrollClaims(let claims): scrollClaims(by: claims)
    case .toggleArrows: showsArrows.toggle()
    case .redraw: request = .redraw
    case .suspend: request = .suspend
    case .quit: departure = .quit
    case .interrupt: departure = .signal(Self.interruptSignal)
    }
  }

  /// SIGINT's number, the same everywhere.
  private static let interruptSignal: Int32 = 2

  /// The loop has done what was asked.
  mutating func forgetRequest() { request = nil }

  /// Takes what was typed or chosen.
  private mutating func accept() {
    switch mode {
    case .typing: acceptTyped()
    case .picker: acceptChoice()
    case .naming: acceptName()
    case .lab, .help, .start, .window, .map: break
    }
  }

  private mutating func turnPage(by offset: Int) {
    guard case .help(let page) = mode else { return }
    let count = HelpPages(size: size).pages.count
    mode = .help(page: min(max(page + offset, 0), count - 1))
  }

  /// What a mode that ends gives way to.
  private var home: Mode { isMapOpen ? .map : .lab }

  /// Closes what lies on top: a mode, else a screen of the story, else the story, else the zoomed
  /// pane, else the focus.
  private mutating func close() {
    if mode == .map {
      closeMap()
    } else if mode != .lab {
      mode = home
    } else if closeTopmost() {
      return
    } else if isZoomed {
      isZoomed = false
    } else {
      focusedRun = nil
    }
  }
}

extension ContourStyle {
  /// Both, bands, lines, both again.
  fileprivate var next: ContourStyle {
    switch self {
    case .both: .bands
    case .bands: .lines
    case .lines: .both
    }
  }
}
