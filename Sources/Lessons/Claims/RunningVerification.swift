import Simulation

/// The claims of a scene while they are measured in the background, the cheap ones first.
///
/// Letting go of it cancels the work.
package final class RunningVerification: Sendable {
  /// What became of one of the claims.
  package struct Part: Hashable, Sendable {
    /// Its number among the scene's claims.
    package let index: Int
    package let result: ClaimResult

    package init(index: Int, result: ClaimResult) {
      self.index = index
      self.result = result
    }
  }

  private let job: BackgroundJob<Part>

  /// Starts at once.
  ///
  /// - Parameters:
  ///   - trajectories: one for each of the scene's optimizers, in their order, over all its steps.
  ///   - threads: how many compute a map.
  package init(of scene: Scene, trajectories: SceneTrajectories, threads: Int = 1) {
    job = BackgroundJob { mailbox in
      let verifier = Verifier(
        of: scene, trajectories: trajectories, threads: threads, unless: mailbox.cancellation)
      verifier.measure(scene.claims, progress: mailbox.note(fraction:)) { index, result in
        mailbox.deliver(Part(index: index, result: result))
      }
    }
  }

  /// How much of the work is done, 0…1.
  package var fraction: Double { job.fraction }

  /// Whether nobody works on it any more.
  package var isFinished: Bool { job.isFinished }

  /// The claims that were measured since the last call.
  package func takeFinished() -> [Part] { job.takeFinished() }

  /// Stops the work soon. What was measured can still be taken.
  package func cancel() { job.cancel() }
}
