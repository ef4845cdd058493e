import Console
import Interface
import Lessons
import Screen
import Simulation

/// The lab on the live terminal.
struct LiveLab {
  var scene: Scene
  var origin: SceneOrigin
  var files: SceneFiles
  var look: LookOptions.Wish
  /// nil for the scene's.
  var chart: ChartKind?
  /// nil for the scene's.
  var panes: PaneContent?
  var entrance: Model.Entrance
  var usesMouse: Bool

  /// Opens the terminal, shows the lab until it is left and gives the terminal back. Then prints the
  /// command that reproduces the screen, if that was asked for.
  ///
  /// - Throws: `Failure`, if the terminal can't be used or if something else than `q` ended the lab.
  func run() throws {
    let (departure, farewell) = try onTerminal { terminal in
      var model = Model(scene: scene, size: terminal.size, theme: look.theme, origin: origin)
      model.home = System.environment(["HOME"])["HOME"]
      if look.isLecture { model.beginLecture() }
      if let aspect = look.cellAspect { model.draw(withCellAspect: aspect) }
      if let chart { model.begin(with: chart) }
      if let panes { model.begin(with: panes) }
      let lab = Lab(
        display: terminal, threads: Processors.count, now: System.seconds,
        effects: files.effects)
      return (try lab.run(&model, entrance: entrance), model.farewell)
    }
    switch departure {
    case .quit: try farewell.map(print)
    case .vanished: throw Failure.ended(.vanished)
    case .signal(let number): throw Failure.ended(.signal(number))
    }
  }

  private func print(_ text: String) throws {
    var output = StandardOutput.stream()
    try output.write(text + "\n")
    try output.flush()
  }

  private func onTerminal<Result>(_ body: (Terminal) throws -> Result) throws -> Result {
    do {
      let options = Terminal.Options(
        depth: look.depth, glyphs: look.glyphs, usesMouse: usesMouse,
        watchedDescriptor: files.descriptor)
      let terminal = try Terminal(options)
      defer { terminal.close() }
      return try body(terminal)
    } catch let error as TerminalError {
      throw Failure.terminal(reason: error.description)
    }
  }
}
