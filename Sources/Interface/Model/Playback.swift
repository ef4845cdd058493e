/// Where in time the lab is, and how it moves.
package struct Playback: Hashable, Sendable {
  /// The step that is shown, 0…`lastStep`.
  package private(set) var step = 0
  package private(set) var isPlaying = false
  /// How many times the opening's speed: a power of two.
  package private(set) var speed = 1.0
  private(set) var lastStep: Int
  /// Where playing stops: on opening at the scene's pause, later at the end.
  private var stop: Int
  /// The part of a step that has been waited for.
  private var fraction = 0.0
  /// Steps a second at speed 1.
  private var rate: Double

  /// Steps a second on the way to a step that was asked for, at speed 1.
  private var journeyRate: Double?

  /// How long the opening takes, in seconds.
  package static let openingSeconds = 2.5
  static let speeds = 1.0 / 64...64.0

  /// - Parameter pause: the step at which the opening stops; nil for the last.
  package init(lastStep: Int, pause: Int?) {
    self.lastStep = lastStep
    stop = min(pause ?? lastStep, lastStep)
    rate = Double(max(1, stop)) / Self.openingSeconds
  }

  /// Starts at the first step and plays to the pause.
  package mutating func open() {
    step = 0
    fraction = 0
    journeyRate = nil
    isPlaying = stop > 0
  }

  /// Plays on from here or from the beginning if this is the end; or pauses.
  ///
  /// - Parameter end: how far it may play; nil for the last step.
  package mutating func toggle(within end: Int? = nil) {
    isPlaying.toggle()
    journeyRate = nil
    guard isPlaying else { return }
    fraction = 0
    if step >= lastStep { step = 0 }
    let end = min(end ?? lastStep, lastStep)
    stop = step < stop ? min(stop, end) : end
    isPlaying = step < stop
  }

  /// Lets time pass. Many steps may go by in one tick: frames are dropped, steps are not.
  package mutating func advance(seconds: Double) {
    guard isPlaying, seconds > 0 else { return }
    fraction += min(seconds * (journeyRate ?? rate) * speed, Double(lastStep) + 1)
    let whole = fraction.rounded(.down)
    fraction -= whole
    step = min(stop, step + Int(whole))
    if step == stop {
      isPlaying = false
      journeyRate = nil
      fraction = 0
    }
  }

  /// `2×`, `1/4×`.
  var speedText: String { speed >= 1 ? "\(Int(speed))×" : "1/\(Int(1 / speed))×" }

  /// The step that it is on its way to, or at rest on.
  var destination: Int { isPlaying ? stop : step }

  /// Plays on to a step in so many seconds at speed 1. Going back is done at once.
  package mutating func play(to target: Int, within seconds: Double) {
    seek(to: min(step, target))
    stop = min(max(0, target), lastStep)
    guard step < stop, seconds > 0 else { return seek(to: stop) }
    journeyRate = Double(stop - step) / seconds
    isPlaying = true
  }

  /// Jumps to a step and stops there.
  package mutating func seek(to newStep: Int) {
    step = max(0, min(newStep, lastStep))
    isPlaying = false
    journeyRate = nil
    fraction = 0
  }

  /// The runs are longer or shorter now: the step stays, as far as it is there.
  mutating func setLastStep(_ newLast: Int) {
    let wasAtEnd = stop == lastStep
    lastStep = newLast
    stop = wasAtEnd ? newLast : min(stop, newLast)
    step = min(step, newLast)
    if step >= stop { isPlaying = false }
  }

  /// Plays so many times as fast, from 1/64 to 64 times the opening's speed.
  package mutating func changeSpeed(by factor: Double) {
    speed = min(max(speed * factor, Self.speeds.lowerBound), Self.speeds.upperBound)
  }
}
