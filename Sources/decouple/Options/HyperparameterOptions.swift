import ArgumentParser
import Lessons

/// The flags that change the hyperparameters of all optimizers that don't have their own. What they
/// mean is `SceneFlag`'s.
struct HyperparameterOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .ofFlag("lr")) var lr: String?
  @Option(parsing: .unconditional, help: .ofFlag("beta1")) var beta1: String?
  @Option(parsing: .unconditional, help: .ofFlag("beta2")) var beta2: String?
  @Option(parsing: .unconditional, help: .ofFlag("eps")) var eps: String?
  @Option(parsing: .unconditional, help: .ofFlag("weight-decay")) var weightDecay: String?
  @Option(parsing: .unconditional, help: .ofFlag("momentum")) var momentum: String?
  @Option(parsing: .unconditional, help: .ofFlag("dampening")) var dampening: String?
  @Flag(inversion: .prefixedNo, help: .ofFlag("nesterov")) var nesterov: Bool?
  @Flag(inversion: .prefixedNo, help: .ofFlag("amsgrad")) var amsgrad: Bool?
  @Option(parsing: .unconditional, help: .ofFlag("bias-correction")) var biasCorrection: String?
  @Flag(inversion: .prefixedNo, help: .ofFlag("precondition")) var precondition: Bool?

  /// What was given.
  var given: [FlagText] {
    let values = [
      FlagText("--lr", lr), FlagText("--beta1", beta1), FlagText("--beta2", beta2),
      FlagText("--eps", eps), FlagText("--weight-decay", weightDecay),
      FlagText("--momentum", momentum), FlagText("--dampening", dampening),
      FlagText("--bias-correction", biasCorrection),
    ]
    let switches = [
      Self.flag("nesterov", nesterov), Self.flag("amsgrad", amsgrad),
      Self.flag("precondition", precondition),
    ]
    return (values + switches).compactMap(\.self)
  }

  private static func flag(_ name: String, _ isOn: Bool?) -> FlagText? {
    isOn.map { FlagText(bare: ($0 ? "--" : "--no-") + name) }
  }
}
