extension SceneSection {
  static let rule = SceneSection(
    title: "a rule of rules", wanted: "keys and values, such as 'step:' with its lines",
    keys: [
      SceneKey("label", "text", .value("the rule's name"), "What the screen calls it."),
      SceneKey("about", "text", "One line: what it does."),
      SceneKey("source", "text", "One line: where it comes from."),
      SceneKey("caveat", "text", "One line: what it must not be taken for."),
      SceneKey(
        "with", "names and numbers, at most \(RuleLimits.constants): {b1: 0.9}",
        "Constants of its own, to be changed in the lab and with --set RULE.NAME=VALUE."),
      SceneKey(
        "init", "names and formulas in w, constants and hyperparameters: {a: w}", .value("0"),
        "What a name is before the first step. A name that no line assigns keeps it."),
      SceneKey(
        "at", "formula", .value("w"),
        "Where the gradient is taken, worked out before it from w and what the last step left."),
      SceneKey(
        "step", "list of lines NAME = FORMULA, 1 to \(RuleLimits.lines)", .required,
        "What is done in a step, for each weight by itself; the last line assigns w. Read: w, g, g_old, "
          + "t, steps, lr, schedule, weight_decay, beta1, beta2, eps, momentum, dampening, constants "
          + "and names; beside the functions of formulas there are clip(x, lo, hi) and, over all "
          + "weights, sum, mean, norm and dot."),
      SceneKey(
        "show", "name", .value("w"),
        "What is drawn, evaluated and taken apart instead of w; it begins at w."),
    ])
}

/// How large an update rule may be.
package enum RuleLimits {
  /// Lines of a step.
  package static let lines = 32
  /// Names whose value a step hands to the next.
  package static let carried = 16
  package static let constants = 16
  /// Rules in a scene or a rule file.
  package static let rules = 16
  /// Numbers, names, operators and calls in all lines of a rule.
  package static let parts = 2_000
  /// Characters of its name.
  package static let nameLength = 64
}
