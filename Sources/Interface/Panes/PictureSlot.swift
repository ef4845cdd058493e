import Simulation

/// A place for one thing that is costly to make: the last one made, and the one that is being made.
struct PictureSlot<Key: Hashable & Sendable, Thing: Sendable> {
  private var made: (key: Key, thing: Thing)?
  private var making: (key: Key, job: BackgroundJob<Thing>)?

  /// The key of the thing that is there.
  var key: Key? { made?.key }

  /// How much of the thing that others make is done; nil if nobody makes one.
  var fraction: Double? { making?.job.fraction }

  /// Makes a thing, unless it is cancelled; then what it returns is worth nothing. Says now and then how
  /// much is done, 0…1.
  typealias Recipe = @Sendable (Cancellation, _ progress: (Double) -> Void) -> Thing

  /// The thing of a key: as it was made before, made now if that is `atOnce`, or else begun now, for
  /// another frame.
  ///
  /// What is being made for another key is let go of, but not where it can stand in for this one: a
  /// surface that changes from step to step would never be seen.
  ///
  /// - Parameter standsIn: whether another key's thing may be shown until this one's is there.
  /// - Returns: nil if there is nothing to be shown yet, and whether it is what was asked for.
  mutating func thing(
    for key: Key, atOnce: Bool, standsIn: (Key) -> Bool = { _ in false }, _ make: @escaping Recipe
  ) -> (thing: Thing?, isThere: Bool) {
    if let made, made.key == key { return (made.thing, true) }
    if atOnce {
      let thing = make(.never) { _ in }
      made = (key, thing)
      making = nil
      return (thing, true)
    }
    if let making, making.key == key || standsIn(making.key) {
      // Still at work.
    } else {
      making = (key, Self.job(make))
    }
    return (made.flatMap { standsIn($0.key) ? $0.thing : nil }, false)
  }

  private static func job(_ make: @escaping Recipe) -> BackgroundJob<Thing> {
    BackgroundJob { mailbox in
      mailbox.deliver(make(mailbox.cancellation) { mailbox.note(fraction: $0) })
    }
  }

  /// Takes what others have finished.
  mutating func collect() {
    guard let making, let thing = making.job.takeFinished().last else { return }
    made = (making.key, thing)
    self.making = nil
  }
}
