import Lessons
import Simulation

enum RuleFeeder {
  private static let scene = """
    title: T
    loss: (x-1)^2 + 2*y^2
    start: [1, -0.5]
    steps: 8
    weight_decay: 0.1
    noise: {gaussian: [1, 0.1]}
    schedule: 1-t/(2*steps)
    optimizers: [adamw]
    """

  private static let most = WorkCost(operations: 4_000_000)

  /// Reads a rule file; a rule that it defines is run on a scene, taken apart and written again.
  static func feed(_ bytes: [UInt8]) {
    let rules: [FormulaRule]
    do {
      rules = try RuleFile.rules(bytes: bytes, file: "r.yaml")
    } catch {
      return expectOneLine(error.description, longest: 6000)
    }
    guard let rule = rules.first, var scene = try? Scene(text: scene, file: "s.yaml", name: "s")
    else { return }
    scene.rules = rules
    scene.optimizers = [Scene.Entry(rule: .formulas(rule))]
    let experiment = scene.experiment()
    guard experiment.cost < most else { return }
    let trajectory = experiment.trajectories()[0]
    let rows = (0...trajectory.lastStep).map { trajectory.row(at: $0) }
    for row in rows { precondition(row.weights.isFinite, "a row that isn't finite") }
    guard let again = try? Scene(text: scene.fileText, file: "s.yaml", name: "s") else {
      preconditionFailure("what was written can't be read:\n\(scene.fileText)")
    }
    let end = again.experiment().trajectories()[0]
    precondition(end.path == trajectory.path, "what was written is another rule")
  }
}
