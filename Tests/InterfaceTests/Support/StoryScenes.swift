import Lessons
import Screen

@testable import Interface

/// A scene with two told beats and two questions.
///
/// - Parameter schedule: what differs after step 40 without showing before it.
func storyScene(schedule: String = "1", extra: String = "") throws -> Scene {
  let text = """
    title: A test of the story
    loss: 0.5*(x-1)^2 + 0.05*(y-1)^2
    start: [3, 3]
    steps: 200
    lr: 0.02
    weight_decay: 0.2
    schedule: "\(schedule)"
    optimizers: [adam, adam+l2, adamw]
    overlays: [minimum, map_point, box]
    pause: 120
    \(extra)
    story:
      - {at: 40, say: All three begin alike.}
      - at: 90
        predict: Which one stays longest?
        choices: [Adam, Adam+L2, AdamW]
        answer: AdamW
        compare: angle
        say: AdamW stays longest.
      - {at: 90, say: Adam+L2 and AdamW part.}
      - at: 90
        predict: Will they meet again?
        choices: ["yes", "no"]
        answer: "no"
        say: They don't.
    """
  return try Scene(text: text, file: "-", name: "story-test")
}

/// A model in which things happen by keys, as a user makes them happen.
extension Model {
  mutating func press(_ codes: Key.Code...) {
    for code in codes { update(.key(Key(code))) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { update(.key(.character(scalar))) }
  }

  /// Goes on to the end of a beat that waits on its way.
  mutating func arrive() {
    waitUntilStill()
    while shown.nextStop != nil {
      press(.pageDown)
      waitUntilStill()
    }
  }

  /// Lets time pass until nothing moves, for a minute at most.
  mutating func waitUntilStill() {
    for _ in 0..<600 where shown.playback.isPlaying { update(.tick(seconds: 0.1)) }
  }

  func frame(_ appearance: Appearance = Appearance()) -> Frame {
    LabView().frame(of: withWorkDone, depth: appearance.depth, glyphs: appearance.glyphs)
  }
}

let storySizes = [(60, 20), (80, 24), (100, 28), (120, 40), (200, 60)].map {
  Size(columns: $0, rows: $1)
}
