import Simulation

extension Scene {
  /// Makes the changes that flags ask for, in the table's order. Where one is refused, nothing changes.
  ///
  /// - Precondition: each is a `SceneFlag`.
  /// - Throws: what can't be read, a hyperparameter that no optimizer uses, values that can't be run
  ///   together, runs that would take too long.
  package mutating func apply(_ flags: [FlagText]) throws(FlagError) {
    var changed = self
    if network != nil, let flag = flags.first(where: SceneFlag.isOfTwoWeights) {
      throw .ofTwoWeights(flag)
    }
    for kind in SceneFlag.all {
      for flag in flags where kind.owns(flag) { try kind.change(flag, &changed) }
    }
    for kind in SceneFlag.all {
      guard let one = kind.hyperparameter, let flag = flags.last(where: kind.owns),
        !changed.uses(one)
      else { continue }
      throw .unused(flag, user: one.usualUser.id)
    }
    if let problem = changed.problem ?? changed.costProblem { throw .inconsistent(problem) }
    self = changed
  }

  /// The flags that lead from another scene to this one, as far as flags can say it, and where they
  /// lead.
  package func flags(from base: Scene) -> (flags: [FlagText], reached: Scene) {
    var reached = base
    var flags: [FlagText] = []
    for kind in SceneFlag.all {
      for flag in kind.difference(self, reached) {
        guard (try? kind.change(flag, &reached)) != nil else { continue }
        flags.append(flag)
      }
    }
    return (flags, reached)
  }
}

extension SceneFlag {
  /// Whether a flag says something of two weights that a network doesn't have.
  fileprivate static func isOfTwoWeights(_ flag: FlagText) -> Bool {
    [loss, start, gaussian, view].contains { $0.owns(flag) }
  }

  fileprivate func owns(_ flag: FlagText) -> Bool {
    names.contains { flag.flag == "--" + $0 }
  }
}
