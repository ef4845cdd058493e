package import Lessons

/// The claims of a scene, as far as they have been measured.
package struct ClaimBoard: Sendable {
  /// That of the runs they are measured on.
  package let revision: Int
  /// In the order of the claims; nil for one that is still to be measured.
  package private(set) var results: [ClaimResult?]

  init(revision: Int, count: Int) {
    self.revision = revision
    results = Array(repeating: nil, count: count)
  }

  mutating func enter(_ parts: [RunningVerification.Part]) {
    for part in parts where results.indices.contains(part.index) {
      results[part.index] = part.result
    }
  }

  var measured: Int { results.count { $0 != nil } }
  var isComplete: Bool { measured == results.count }
  var passed: Int { results.count { $0?.passed == true } }
  var failed: Int { measured - passed }
}
