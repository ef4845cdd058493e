package import Lessons

/// The claims of a scene, as far as they have been measured.
package struct ClaimBoard: Sendable {
  /// That of these claims on these runs.
  let id: Int
  /// In the order of the claims; nil for one that is still to be measured.
  package private(set) var results: [ClaimResult?]

  /// - Parameter revision: that of the runs they are measured on.
  init(of claims: [Scene.Claim], onRuns revision: Int) {
    id = Self.id(of: claims, onRuns: revision)
    results = Array(repeating: nil, count: claims.count)
  }

  static func id(of claims: [Scene.Claim], onRuns revision: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(revision)
    hasher.combine(claims)
    return hasher.finalize()
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
