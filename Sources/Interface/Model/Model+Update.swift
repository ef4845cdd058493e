import Lessons
import Plotting
package import Screen

extension Model {
  /// Starts at the first step and plays to the scene's pause.
  package mutating func open() { playback.open() }

  /// Lets an event happen. Pure: the same model and event give the same model.
  package mutating func update(_ event: Event) {
    switch event {
    case .key(let key):
      notice = nil
      if let command = KeyTable.command(for: key) { perform(command) }
    case .mouse: break
    case .resize(let newSize): size = newSize
    case .tick(let seconds): playback.advance(seconds: seconds)
    case .end(.vanished): departure = .vanished
    case .end(.signal(let number)): departure = .signal(number)
    }
  }

  /// Shows a step and stops there.
  package mutating func seek(to step: Int) { playback.seek(to: step) }

  mutating func perform(_ command: Command) {
    if isHelpOpen, performInHelp(command) { return }
    switch command {
    case .playOrPause: playback.toggle()
    case .step(let count): playback.seek(to: playback.step + count)
    case .firstStep: playback.seek(to: 0)
    case .lastStep: playback.seek(to: document.scene.steps)
    case .faster: playback.changeSpeed(by: 2)
    case .slower: playback.changeSpeed(by: 0.5)
    case .nextParameter: moveSelection(by: 1)
    case .previousParameter: moveSelection(by: -1)
    case .adjust(let presses): adjust(by: presses)
    case .resetParameters: resetParameters()
    case .undo: travel(history.undo(from: document), else: "nothing to undo")
    case .redo: travel(history.redo(from: document), else: "nothing to redo")
    case .toggleOptimizer(let index): toggleOptimizer(index)
    case .toggleOverlay: isOverlay.toggle()
    case .cycleContours: contourStyle = contourStyle.next
    case .toggleCaption: showsCaption.toggle()
    case .switchTheme: theme = theme == .dark ? .light : .dark
    case .nextScene: openScene(offset: 1)
    case .previousScene: openScene(offset: -1)
    case .toggleHelp: isHelpOpen.toggle()
    case .close: break
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

  /// While the help is open, keys that would change something unseen only close it.
  private mutating func performInHelp(_ command: Command) -> Bool {
    switch command {
    case .quit, .interrupt, .suspend, .redraw, .switchTheme: return false
    default:
      isHelpOpen = false
      return true
    }
  }

  private mutating func toggleOptimizer(_ index: Int) {
    guard runs.names.indices.contains(index) else { return }
    if hiddenRuns.remove(index) != nil { return }
    guard visibleRuns.count > 1 else {
      notice = "one optimizer has to stay"
      return
    }
    hiddenRuns.insert(index)
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
