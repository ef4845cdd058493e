import Simulation

/// The claims of a scene, measured on its own runs.
package struct Verification: Hashable, Sendable {
  /// The scene's id.
  package let scene: String
  /// In the order of the claims.
  package let results: [ClaimResult]
  /// What of the story the claims back.
  package let sentences: SentenceCount

  package var passed: Int { results.count(where: \.passed) }
  package var failed: Int { results.count - passed }

  /// Makes the scene's runs, if it claims anything, and measures its claims on them.
  ///
  /// - Parameters:
  ///   - threads: how many compute a map or train networks; nil for all processors.
  ///   - progress: called now and then with the fraction that is done, 0…1.
  package init(
    of scene: Scene, threads: Int? = nil,
    progress: @escaping (_ fraction: Double) -> Void = { _ in }
  ) {
    guard !scene.claims.isEmpty else {
      self.init(of: scene, results: [])
      return
    }
    let cost = scene.runCost
    let share = cost.operations / (cost + scene.claimCost).operations
    let trajectories = scene.trajectories(threads: threads) { progress(share * $0) }
    self.init(of: scene, trajectories: trajectories, threads: threads) {
      progress(share + (1 - share) * $0)
    }
  }

  /// Measures the claims on runs that have been made already.
  ///
  /// - Parameter trajectories: one for each of the scene's optimizers, in their order, over all its
  ///   steps.
  package init(
    of scene: Scene, trajectories: SceneTrajectories, threads: Int? = nil,
    progress: @escaping (_ fraction: Double) -> Void = { _ in }
  ) {
    var results: [Int: ClaimResult] = [:]
    let verifier = Verifier(of: scene, trajectories: trajectories, threads: threads)
    verifier.measure(scene.claims, progress: progress) { results[$0] = $1 }
    self.init(of: scene, results: scene.claims.indices.compactMap { results[$0] })
  }

  private init(of scene: Scene, results: [ClaimResult]) {
    self.scene = scene.name
    self.results = results
    sentences = SentenceCount(of: scene.story)
  }
}
