import Lessons
import Screen
import Testing

@testable import Interface

/// A terminal that plays a script and keeps what it is shown.
private final class ScriptedDisplay: Display {
  let size = Size(columns: 80, rows: 24)
  let depth = ColorDepth.palette256
  let glyphs = GlyphSet.full
  var frames: [Frame] = []
  var waits: [Double?] = []
  var invalidations = 0
  var suspensions = 0
  /// Seconds since the beginning; every wait takes as long as it may.
  var seconds = 0.0
  private var script: [(at: Double, event: Event)]

  init(_ script: [(at: Double, event: Event)]) { self.script = script }

  func show(_ frame: Frame, theme: Theme) { frames.append(frame) }

  func events(waitingAtMost wait: Double?) -> [Event] {
    waits.append(wait)
    guard let next = script.first else { return [.end(.vanished)] }
    if let wait, seconds + wait < next.at {
      seconds += wait
      return []
    }
    seconds = max(seconds, next.at)
    script.removeFirst()
    return [next.event]
  }

  func invalidate() { invalidations += 1 }
  func suspend() { suspensions += 1 }
  func handOver(_ use: () -> Void) { use() }
}

@Suite("Lab")
struct LabTests {
  private func run(_ script: [(at: Double, event: Event)]) throws -> (Model, ScriptedDisplay) {
    let display = ScriptedDisplay(script)
    let scene = try #require(try BundledScenes.scene(named: "plateau"))
    var model = Model(scene: scene, size: display.size)
    _ = try Lab(display: display, now: { display.seconds }).run(&model)
    return (model, display)
  }

  @Test("plays to the pause in 2.5 seconds, then waits for ever")
  func opening() throws {
    let (model, display) = try run([(at: 10, event: .key(.character("q")))])
    #expect(model.shown.playback.step == 70)
    #expect(model.orders.departure == .quit)
    #expect(display.waits.last == .some(nil))
    #expect(display.frames.count > 100, "sixty frames a second")
    #expect(display.frames.count < 170)
  }

  @Test("a key is answered at once, in the middle of the animation")
  func keys() throws {
    let (model, display) = try run([
      (at: 0.5, event: .key(.character(" "))), (at: 3, event: .key(.character("q"))),
    ])
    #expect(!model.shown.playback.isPlaying)
    #expect(abs(model.shown.playback.step - 14) <= 1)
    #expect(display.waits.last == .some(nil))
  }

  @Test("redrawing and suspending are asked of the display")
  func requests() throws {
    let (_, display) = try run([
      (at: 1, event: .key(Key(.character("l"), control: true))),
      (at: 2, event: .key(Key(.character("z"), control: true))),
    ])
    #expect(display.invalidations == 1)
    #expect(display.suspensions == 1)
  }

  @Test("a map is computed while the loop goes on, then nothing wakes it")
  func map() throws {
    let display = ScriptedDisplay([
      (at: 4, event: .key(.character("m"))), (at: 1e6, event: .key(.character("q"))),
    ])
    var scene = try #require(try BundledScenes.scene(named: "plateau"))
    scene.sweep = Scene.Sweep(columns: 4, rows: 4)
    var model = Model(scene: scene, size: display.size)
    _ = try Lab(display: display, threads: 2, now: { display.seconds }).run(&model)
    #expect(model.shown.map?.isComplete == true)
    #expect(display.waits.last == .some(nil))
  }
}
