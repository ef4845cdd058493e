import Simulation

/// The names of the language in which update rules are written.
package enum RuleName {
  /// What every formula of a step may read beside constants and names of its own.
  package static let readable =
    ["w", "g", "g_old", "t", "steps", "lr", "schedule"] + hyperparameters

  /// Of these and of constants, starts may be made.
  package static let readableAtStart = ["w", "steps"] + hyperparameters

  /// Numbers of a run that stay what they are, lr aside, which follows the schedule.
  private static let hyperparameters = [
    "weight_decay", "beta1", "beta2", "eps", "momentum", "dampening",
  ]

  /// What no constant and no line may be called: it means something in formulas, claims or exports.
  package static let reserved: Set<String> = Formula.reservedNames.union(readable).union(
    RuleFunction.all.map(\.name)
  ).union(["seed", "h"]).union(claimWords)

  private static let claimWords = [
    "gradient", "first_moment", "second_moment", "second_moment_max", "adaptive_step",
    "decay_step", "decay_rate", "loss", "angle", "distance", "validation", "steps_until",
    "max_over", "min_over", "mean_over", "gap", "max_gap", "ridge_slope", "transfer",
  ]

  /// Names that other formulas know and these don't, with what is said of them.
  static let strangers: [String: String] =
    Dictionary(
      uniqueKeysWithValues: ["x", "y"].map { name in
        (
          name,
          "'\(name)' is one of the weights; a formula here is for each weight by itself; write w for "
            + "the weight, or sum, mean, norm and dot for all of them"
        )
      } + [("h", "'h', the curvature, is not available in rules yet; take it out")])
}
