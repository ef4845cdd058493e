extension Model {
  /// How the lab begins. Scenes that are opened later begin in their story.
  package enum Entrance: Hashable, Sendable {
    /// From the first step to the scene's pause, moving.
    case playing
    /// At rest at a step.
    case still(step: Int)
    /// In the story, at a beat counted from 0.
    case story(beat: Int)
  }

  /// Begins as the entrance says.
  package mutating func open(_ entrance: Entrance = .playing) {
    switch entrance {
    case .playing: shown.playback.open()
    case .still(let step): shown.playback.seek(to: step)
    case .story(let beat): resumeStory(atBeat: beat)
    }
  }
}
