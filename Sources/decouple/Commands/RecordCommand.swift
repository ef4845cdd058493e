import ArgumentParser
import Export
import Interface
import Lessons
import Screen
import Simulation

/// `decouple record`: the story of a scene as a recording for asciinema, made without a terminal.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record a scene's story, or its run, for asciinema.",
    discussion:
      "Questions stand and are then passed without a guess. Colours are 256 unless asked for.")

  @OptionGroup var request: SceneRequest

  @OptionGroup var output: OutputOptions

  @Option(parsing: .unconditional, help: .init("Columns and rows.", valueName: "size"))
  var size: String = "100x30"

  @Option(
    parsing: .unconditional,
    help: .init("How many times as fast as in the lab everything moves; 1.", valueName: "factor"))
  var speed: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "How long a beat stands; as long as its words take to be read, 3 at least.",
      valueName: "seconds"))
  var pause: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Press these keys instead, such as 'wait:2 Tab Down type:q'.", valueName: "script"))
  var keys: String?

  @OptionGroup(title: "Look")
  var look: LookOptions

  func run() throws {
    let wish = try look.wish()
    var options = Camera.Options()
    options.appearance = Appearance(
      theme: wish.theme, depth: wish.depth ?? .palette256, glyphs: wish.glyphs ?? .full)
    options.threads = Processors.count
    if let flag = FlagText("--speed", speed) {
      options.speed = try flag.number(
        in: 0.01...100, example: "2", requirement: "from 0.01 to 100 times as fast")
    }
    options.pause = try FlagText("--pause", pause)?.number(
      in: 0...600, example: "2.5", requirement: "a beat stands 0 to 600 seconds")
    let size = try FlagText("--size", size).filmSize()
    let script = try FlagText("--keys", keys)?.keyScript()
    let unchanged = try request.unchanged()
    let model = try model(of: try request.changed(unchanged), unchanged, size, wish)
    try output.write { try record(model, script, options, to: $0) }
  }

  private func model(
    of scene: Scene, _ unchanged: Scene, _ size: Size, _ wish: LookOptions.Wish
  ) throws(FlagError) -> Model {
    var model = Model(
      scene: scene, size: size, theme: wish.theme, origin: request.origin(of: unchanged))
    if wish.isLecture { model.beginLecture() }
    if let aspect = wish.cellAspect { model.draw(withCellAspect: aspect) }
    if let flag = FlagText("--chart", look.chart) { model.begin(with: try flag.chart(of: scene)) }
    if let flag = FlagText("--panes", look.panes) { model.begin(with: try flag.panes(of: scene)) }
    return model
  }

  private func record(
    _ model: Model, _ script: KeyScript?, _ options: Camera.Options, to stream: ByteStream
  ) throws {
    let scene = model.shown.document.scene
    var cast = try AsciicastWriter(
      stream, title: scene.title, size: model.size, depth: options.appearance.depth)
    var camera = Camera(model, options) { shot, seconds in
      switch shot {
      case .frame(let frame, let theme): try cast.show(frame, theme: theme, at: seconds)
      case .mark(let label): try cast.mark(label, at: seconds)
      }
    }
    if let script {
      let isLecture = look.lecture && !scene.story.isEmpty
      try camera.film(script, entrance: isLecture ? .story(beat: 0) : .playing)
    } else {
      try camera.filmStory()
    }
    try cast.finish(at: camera.seconds)
  }
}

extension FlagText {
  /// A size at which there is something to film.
  fileprivate func filmSize() throws(FlagError) -> Size {
    let (size, least) = (try size(), Camera.smallestSize)
    guard size.columns >= least.columns, size.rows >= least.rows else {
      throw .outOfRange(self, requirement: "the lab needs \(least.columns)x\(least.rows) at least")
    }
    return size
  }

  fileprivate func number(
    in range: ClosedRange<Double>, example: String, requirement: String
  ) throws(FlagError) -> Double {
    let number = try number(example: example)
    guard range.contains(number) else { throw .outOfRange(self, requirement: requirement) }
    return number
  }

  /// Throws `UsageError`.
  fileprivate func keyScript() throws -> KeyScript {
    do {
      return try KeyScript(text)
    } catch {
      throw UsageError.script(self, error)
    }
  }
}
