import Console
import Interface
import Lessons
import Screen

/// The lab on the live terminal.
struct LiveLab {
  var scene: Scene
  var look: LookOptions.Wish
  var entrance: Model.Entrance
  var usesMouse: Bool

  /// Opens the terminal, shows the lab until it is left and gives the terminal back.
  ///
  /// - Throws: `Failure`, if the terminal can't be used or if something else than `q` ended the lab.
  func run() throws {
    let departure = try onTerminal { terminal in
      var model = Model(scene: scene, size: terminal.size, theme: look.theme)
      if look.isLecture { model.beginLecture() }
      model.entrance = entrance
      return try Lab(display: terminal, threads: System.processors, now: System.seconds).run(&model)
    }
    switch departure {
    case .quit: return
    case .vanished: throw Failure.ended(.vanished)
    case .signal(let number): throw Failure.ended(.signal(number))
    }
  }

  private func onTerminal<Result>(_ body: (Terminal) throws -> Result) throws -> Result {
    do {
      let options = Terminal.Options(depth: look.depth, glyphs: look.glyphs, usesMouse: usesMouse)
      let terminal = try Terminal(options)
      defer { terminal.close() }
      return try body(terminal)
    } catch let error as TerminalError {
      throw Failure.terminal(reason: error.description)
    }
  }
}
