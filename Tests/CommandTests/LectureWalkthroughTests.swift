import Lessons
import TerminalHarness
import Testing

/// A whole lecture in a real terminal, with the one key that a clicker has.
@Suite("A lecture by PageDown alone")
struct LectureWalkthroughTests {
  private static let next = "NPage"

  @Test("from the first beat of the first core scene to the last of the last, predictions included")
  func wholeLecture() throws {
    let core = try BundledScenes.names.compactMap(BundledScenes.scene).filter(\.isCore)
    #expect(core.count == 9)
    #expect(core.contains { $0.network != nil })
    #expect(core.contains { $0.story.contains { $0.map == .product } })
    let session = try TmuxSession(
      [builtProgram("decouple"), "--lecture"], environment: ["LANG": "C.UTF-8"])
    try session.waitFor(try #require(core.first).title)
    var questions = 0
    for (number, scene) in core.enumerated() {
      for (index, beat) in scene.story.enumerated() {
        // The lecture begins with the first beat of the first scene.
        if number > 0 || index > 0 { try session.send(keys: Self.next) }
        // In the lab at the top, on a map at the foot.
        let progress = [
          "\(index + 1)/\(scene.story.count)   step", "beat \(index + 1) of \(scene.story.count)",
        ]
        if let question = beat.predict {
          questions += 1
          let screen = try session.waitFor("\(scene.name) asks: \(question)") {
            screen in progress.contains { screen.contains($0) } && shows(screen, question)
          }
          #expect(!shows(screen, beat.say), "\(scene.name) gives its answer away")
          try session.send(keys: Self.next)
        }
        // Where a beat waits on its way, what it says is said at the end.
        for _ in beat.waits { try session.send(keys: Self.next) }
        let screen = try session.waitFor("\(scene.name) says: \(beat.say)") {
          screen in
          progress.contains { screen.contains($0) } && shows(screen, beat.say)
            && (beat.panes != .rules || screen.contains("g = ∇f(w)"))
            && (beat.map == nil || screen.contains("m lab"))
        }
        #expect(shows(screen, scene.title))
      }
    }
    #expect(questions == core.count)
    try session.send(keys: Self.next)
    try session.waitFor("the story ends here")
    try session.send(keys: "q")
    try session.waitFor("[left with 0]")
  }

  /// Whether a sentence stands on the screen in full, however it is broken into lines.
  private func shows(_ screen: String, _ sentence: String) -> Bool {
    words(screen).contains(words(sentence))
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
