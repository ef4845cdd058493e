import Lessons
import Simulation

enum SceneFeeder {
  /// What a scene may cost to be run: a fraction of a millisecond.
  private static let most = WorkCost(operations: 200_000)

  /// Reads a scene, writes it and reads it again; runs it and measures its claims where both are cheap.
  static func feed(_ bytes: [UInt8]) {
    let scene: Scene
    do {
      scene = try Scene(bytes: bytes, file: "s.yaml", name: "s")
    } catch {
      return expectOneLine(error.description, longest: 6000)
    }
    let text = scene.fileText
    guard let again = try? Scene(text: text, file: "s.yaml", name: "s") else {
      preconditionFailure("written as a file that can't be read:\n\(text)")
    }
    precondition(again.fileText == text, "read as another scene:\n\(text)\n\(again.fileText)")
    guard scene.runCost + scene.claimCost < most else { return }
    _ = Verification(of: scene, threads: 1)
    _ = scene.trajectories(threads: 1)
  }
}
