/// How many beats of a story say something that is measured.
package struct SentenceCount: Hashable, Sendable {
  /// Beats that name the claims behind their sentence.
  package var backed = 0
  /// Beats that don't say what is behind it.
  package var unbacked = 0
  /// Beats that say that they state nothing which could be measured: `claims: []`.
  package var stateless = 0

  package init() {}

  package init(of story: [Scene.Beat]) {
    for beat in story {
      switch beat.claims?.isEmpty {
      case nil: unbacked += 1
      case true?: stateless += 1
      case false?: backed += 1
      }
    }
  }

  package var total: Int { backed + unbacked + stateless }

  package static func + (a: SentenceCount, b: SentenceCount) -> SentenceCount {
    var sum = a
    sum.backed += b.backed
    sum.unbacked += b.unbacked
    sum.stateless += b.stateless
    return sum
  }
}
