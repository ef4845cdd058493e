import Simulation
import Surfaces

extension SceneSection {
  /// The top level of a file.
  package static let scene = SceneSection(
    title: "the scene", wanted: "keys and values, such as 'title: My scene'",
    keys: head + surface + runs + picture + lesson)

  private static let texts =
    "text, at most \(SceneProblem.grouped(SceneLimits.textLength)) characters"
  private static let lossFormula = "formula in x, y, t and parameters"

  private static let head = [
    SceneKey("title", texts, .required, "What is on the picture, above it before any question."),
    SceneKey("summary", texts, "One sentence, once no question is open."),
    SceneKey("chapter", texts, "Where lists put the scene."),
    SceneKey("core", "true or false", .value("false"), "Whether a lecture of 50 minutes shows it."),
  ]

  private static let surface = [
    SceneKey(
      "loss", lossFormula, .value("one of loss, batch, data and network must be there"),
      "What is minimized. x and y are the weights, t is the number of the step, from 1."),
    SceneKey(
      "batch", "list of formulas, at most \(SceneProblem.grouped(SceneLimits.batchEntries))",
      "Losses of which each step uses one; the picture and the loss show their mean."),
    SceneKey(
      "batch_order", SceneProblem.enumerated(BatchSurface.Order.allCases.map(\.rawValue)),
      .value(BatchSurface.Order.cycled.rawValue),
      "Whether the losses of batch take turns or are drawn by the seed."),
    SceneKey("data", "mapping, see below", "Rows of numbers, whose mean loss is minimized."),
    SceneKey("network", "mapping, see below", "A network that is trained instead of two weights."),
    SceneKey(
      "parameters", "names and numbers, at most \(SceneLimits.parameters): {k: 1}",
      "Constants of the formulas, to be changed in the lab and with --set."),
  ]

  private static let runs =
    [
      SceneKey(
        "start", "[x, y]", .required,
        "The weights before the first step; those of a network are drawn by the seed."),
      SceneKey(
        "steps", "whole number from 1 to \(SceneProblem.grouped(SceneLimits.steps))",
        .value("300"), "How many steps are taken: t = 1, 2, … steps."),
    ] + Hyperparameter.all.map { SceneKey($0) } + [
      SceneKey(
        "seed", "whole number from 0 to \(UInt64.max)", .value("1"),
        "What noise, mini-batches and random batches are drawn from."),
      SceneKey(
        "schedule", "formula in t, steps and parameters", .value("1"),
        "The factor of lr in step t. t starts at 1, so the last factor of 0.5*(1+cos(pi*t/steps)) is 0; "
          + "PyTorch's schedulers count from 0: write t-1 for their t."),
      SceneKey(
        "rules", "names and rules, at most \(RuleLimits.rules), see below",
        "Update rules of its own, written as formulas."),
      SceneKey(
        "optimizers", "list of rules or mappings, 1 to \(SceneLimits.optimizers)",
        .value(Scene.defaultRules.map(\.id).joined(separator: ", ")),
        "What is run, side by side: adamw, or {rule: adamw, weight_decay: 0.1}, see below."),
      SceneKey("noise", "mapping, see below", "What is added to each gradient."),
    ]

  private static let picture = [
    SceneKey("view", "mapping, see below", .value("fitted to the runs"), "What the panes show."),
    SceneKey(
      "contours", "loss or none", .value("loss"),
      "Whether the panes show the loss: none where it changes with t and says nothing of the place."
    ),
    SceneKey(
      "overlays",
      "list of " + SceneProblem.listed(Scene.Overlay.allCases.map(\.rawValue))
        + ", or mappings, see below",
      "Predictions that are drawn beside the runs, and bounds by formulas."),
    SceneKey(
      "validation", lossFormula, "A second loss, of data that the runs don't see: dashed contours."),
    SceneKey(
      "pause", "whole number from 0 to steps", .value("the last step"),
      "The step at which the lab comes to rest, where the effect is plainest."),
    SceneKey("target", "[x, y]", "What distance is measured to, instead of the minimum."),
    SceneKey("sweep", "mapping, see below", "The map over learning rates and weight decays."),
    SceneKey(
      "chart", SceneProblem.listed(ChartKind.allCases.map(\.rawValue)),
      .value(ChartKind.norm.rawValue),
      "What the chart shows over time, of what the scene has; a beat may ask for another."),
    SceneKey(
      "panes", SceneProblem.listed(PaneContent.allCases.map(\.rawValue)),
      .value("rates of a network, plane of two weights"),
      "What the panes show. Of a network every weight's decay rate over √v; what is left of each pixel's "
        + "weights; which sums are right. Of all the runs over a plane; their rules as equations."),
  ]

  private static let lesson = [
    SceneKey(
      "story", "list of beats, at most \(SceneLimits.beats), see below",
      "What is said, step by step."),
    SceneKey(
      "claims", "list of claims, at most \(SceneProblem.grouped(SceneLimits.claims)), see below",
      "What 'decouple verify' measures."),
  ]
}
