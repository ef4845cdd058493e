import Lessons

extension Adjustable {
  /// Whether no optimizer of a scene follows the common value: each that uses it has its own.
  func isNobodys(in scene: Scene) -> Bool {
    guard canBeOwn else { return false }
    let users = scene.optimizers.filter { matters(to: $0.rule) }
    return !users.isEmpty && users.allSatisfy { ownValue(in: $0) != nil }
  }
}
