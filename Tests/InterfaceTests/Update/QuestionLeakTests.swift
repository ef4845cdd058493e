import Lessons
import Screen
import Testing

@testable import Interface

/// While a question is open nothing on the screen may depend on what comes after its step.
@Suite("A question hides the future")
struct QuestionLeakTests {
  /// Scenes that are the same up to step 40, the question's, and then go elsewhere.
  private static let schedules = [
    "1", "where(t <= 40, 1, 0)", "where(t <= 40, 1, -3)", "where(t <= 40, 1, 1e30)",
  ]

  private func asking(_ schedule: String, extra: String = "", size: Size) throws -> Model {
    var model = Model(scene: try storyScene(schedule: schedule, extra: extra), size: size)
    model.press(.pageDown, .pageDown)
    return model
  }

  @Test("the scenes of this test do differ as soon as the question is answered")
  func scenesDiffer() throws {
    let frames = try Self.schedules.map { schedule in
      var model = try asking(schedule, size: Size(columns: 120, rows: 40))
      model.type("a")
      model.waitUntilStill()
      return model.frame()
    }
    #expect(Set(frames).count == frames.count)
  }

  @Test("on the way to its step and at it, frames are the same", arguments: storySizes)
  func sameFrames(size: Size) throws {
    // Each size has its turn with two of the glyph sets.
    let turn = storySizes.firstIndex(of: size) ?? 0
    for (index, isLecture) in [false, true].enumerated() {
      for glyphs in [GlyphSet.allCases[(turn + index) % GlyphSet.allCases.count]] {
        let frames = try Self.schedules.map { schedule in
          var model = try asking(schedule, size: size)
          if isLecture { model.beginLecture() }
          let view = LabView()
          var frames: [Frame] = []
          for _ in 0..<12 {
            model.update(.tick(seconds: 0.1))
            frames.append(view.frame(of: model, depth: .palette256, glyphs: glyphs))
          }
          #expect(model.shown.playback.step == 40)
          return frames
        }
        for other in frames.dropFirst() { #expect(other == frames[0], "\(size) \(glyphs)") }
      }
    }
  }

  @Test("what theory says, rates and chart are hidden until the answer", arguments: storySizes)
  func predictions(size: Size) throws {
    var model = try asking("1", size: size)
    model.waitUntilStill()
    let hidden = ["MAP", "1/λ", "decay", "no decay", " %", "‖w‖ ⠛"]
    for word in hidden { #expect(!model.frame().plainText.contains(word), "\(size) \(word)") }
    guard size.columns >= 80 else { return }
    model.type("a")
    model.waitUntilStill()
    for word in ["MAP", " %"] {
      #expect(!model.frame().plainText.contains(word), "another question is to come")
    }
    model.press(.pageDown, .pageDown, .pageDown)
    model.waitUntilStill()
    for word in ["MAP", " %"] { #expect(model.frame().plainText.contains(word)) }
  }

  @Test("no key but an answer, PageDown or Esc shows more", arguments: [false, true])
  func keys(isOverlay: Bool) throws {
    let scalars = (0x20..<0x7F).compactMap(Unicode.Scalar.init)
    var keys = scalars.map(Key.character)
    keys += [Key.Code.left, .right, .up, .down, .home, .end, .tab, .enter, .backspace, .delete]
      .flatMap { [Key($0), Key($0, shift: true)] }
    keys += scalars.map { Key(.character($0), control: true) }
    let exits = Set("abcABCNP".unicodeScalars.map(Key.character))
    let models = try Self.schedules.prefix(2).map { schedule in
      var model = try asking(schedule, size: Size(columns: 80, rows: 24))
      model.waitUntilStill()
      if isOverlay { model.type("v") }
      return model
    }
    // A view each: what it keeps belongs to one model.
    let views = models.map { _ in LabView() }
    for key in keys where !exits.contains(key) {
      let frames = zip(models, views).map { model, view in
        var model = model
        model.update(.key(key))
        model.update(.key(key))
        model.update(.tick(seconds: 1))
        return view.frame(of: model, depth: .palette256, glyphs: .full)
      }
      #expect(frames[0] == frames[1], "\(key)")
    }
  }

  @Test("no click or drag shows more")
  func mouse() throws {
    let frames = try Self.schedules.prefix(2).map { schedule in
      var model = try asking(schedule, size: Size(columns: 120, rows: 40))
      model.waitUntilStill()
      for place in [Place(column: 100, row: 32), Place(column: 20, row: 12)] {
        for action in [Mouse.Action.press, .drag, .release, .wheelUp] {
          model.happen(Mouse(action, .left, at: place))
        }
      }
      return model.frame()
    }
    #expect(frames[0] == frames[1])
  }

  @Test("what was open before, arrows, inspector, claims, shows no more either")
  func openBefore() throws {
    let claim =
      "claims: [{say: Something., measure: \"norm(adamw, 200)\", expect: 1, tolerance: 0}]"
    for opened in ["i", "V", "a", "iVa", "L", "?"] {
      let frames = try Self.schedules.map { schedule in
        var model = Model(
          scene: try storyScene(schedule: schedule, extra: claim),
          size: Size(columns: 120, rows: 40))
        model.press(.pageDown)
        model.type(opened)
        model.press(.pageDown)
        // The help turned a page instead.
        if model.context == .help { model.press(.escape, .pageDown) }
        model.waitUntilStill()
        #expect(model.shown.openQuestion != nil)
        return model.frame()
      }
      for other in frames.dropFirst() { #expect(other == frames[0], "\(opened)") }
    }
  }

  @Test("a window that is fitted to the paths is fitted to those that may be seen")
  func window() throws {
    let near = try storyScene()
    let far = try storyScene(schedule: "where(t <= 40, 1, -30)")
    #expect(near.view == nil)
    let a = LabRuns(near, after: nil)
    let b = LabRuns(far, after: nil)
    #expect(a.window != b.window)
    #expect(a.window(through: 40) == b.window(through: 40))
  }
}
