package import Screen

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

  /// Begins as `entrance` says.
  package mutating func open() {
    switch entrance {
    case .playing: playback.open()
    case .still(let step): playback.seek(to: step)
    case .story(let beat): resumeStory(atBeat: beat)
    }
  }

  /// The theme of what is on the screen: a blank screen is dark in every theme.
  package var shownTheme: Theme { isBlank ? .dark : theme }
}
