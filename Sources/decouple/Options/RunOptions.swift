import ArgumentParser
import Lessons

/// The flags that change what is run, beside the hyperparameters. What they mean is `SceneFlag`'s.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .ofFlag("optimizers")) var optimizers: String?
  @Option(parsing: .unconditional, help: .ofFlag("loss")) var loss: String?
  @Option(parsing: .unconditional, help: .ofFlag("start")) var start: String?
  @Option(parsing: .unconditional, help: .ofFlag("steps")) var steps: String?
  @Option(parsing: .unconditional, help: .ofFlag("schedule")) var schedule: String?
  @Option(parsing: .unconditional, help: .ofFlag("gaussian")) var gaussian: String?
  @Option(parsing: .unconditional, help: .ofFlag("seed")) var seed: String?
  @Option(parsing: .unconditionalSingleValue, help: .ofFlag("set")) var set: [String] = []
  @Option(parsing: .unconditional, help: .ofFlag("view")) var view: String?

  /// What was given.
  var given: [FlagText] {
    [
      FlagText("--optimizers", optimizers), FlagText("--loss", loss), FlagText("--start", start),
      FlagText("--steps", steps), FlagText("--schedule", schedule),
      FlagText("--gaussian", gaussian), FlagText("--seed", seed), FlagText("--view", view),
    ].compactMap(\.self) + set.map { FlagText("--set", $0) }
  }
}

extension ArgumentHelp {
  /// The help of a flag that changes the scene, from the table of them.
  static func ofFlag(_ name: String) -> ArgumentHelp {
    guard let flag = SceneFlag.named(name) else { preconditionFailure("no flag --\(name)") }
    return ArgumentHelp(flag.about, valueName: flag.placeholder)
  }
}
