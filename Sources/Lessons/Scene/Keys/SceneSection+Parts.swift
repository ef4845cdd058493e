import Simulation
import Surfaces

extension SceneSection {
  static let data = SceneSection(
    title: "data", wanted: "a mapping with 'model' and 'rows' or 'file'",
    keys: [
      SceneKey(
        "model", SceneProblem.enumerated(DataSurface.Model.allCases.map(\.rawValue)), .required,
        "The loss of a row with features f and target y: ½(w·f - y)², or log(1+exp(-(2y-1)w·f)). There "
          + "is no intercept."),
      SceneKey(
        "rows", "list of [f1, f2, y], at most \(SceneProblem.grouped(SceneLimits.dataRows))",
        "The rows; y is 0 or 1 in a logistic model."),
      SceneKey(
        "file", "path, from the scene's folder on",
        "Instead of rows: CSV (RFC 4180), UTF-8, at most "
          + "\(SceneProblem.grouped(SceneLimits.dataRows)) rows and \(SceneLimits.dataBytes >> 20) MiB. "
          + "The first line may name the columns. A logistic target is 0 and 1, -1 and 1, or two words, "
          + "the one of the first row being 0."),
      SceneKey(
        "features", "[A, B], names or numbers from 1",
        .value("what the target leaves, if two columns"),
        "The columns of f1 and f2."),
      SceneKey(
        "target", "name or number from 1", .value("the column that is left, or the third"),
        "The column of y."),
      SceneKey(
        "standardize", "true or false", .value("false"),
        "Whether each feature is shifted to the mean 0 and scaled to the standard deviation 1 (over n)."
      ),
      SceneKey(
        "batch", "whole number from 1 to the number of rows", .value("all rows"),
        "How many rows a step draws by the seed, without replacement within an epoch."),
    ])

  static let noise = SceneSection(
    title: "noise, one of", wanted: "a mapping, such as {gaussian: [1, 0.1]}",
    keys: [
      SceneKey(
        "gaussian", "[sx, sy], at least 0",
        "Normal draws of these standard deviations, by the seed."),
      SceneKey("alternating", "[ax, ay]", "This much on odd steps, minus as much on even ones."),
      SceneKey(
        "formula", "two formulas in t and parameters",
        "Such as ['2*normal(t)', '0']: for x and for y."),
    ])

  static let optimizer = SceneSection(
    title: "an optimizer", wanted: "an optimizer, such as {rule: adamw, weight_decay: 0.1}",
    keys: [
      SceneKey(
        "rule", SceneProblem.listed(Rule.builtIn.map(\.id)) + ", or another by name", .required,
        "The update rule: built in, of the scene's rules, or of the bundled ones ('decouple list rules'). Only hyperparameters that it uses may be set here."
      )
    ] + Hyperparameter.all.map { SceneKey($0, isOwn: true) } + [
      SceneKey("start", "[x, y]", .value("the scene's"), "Its own first weights."),
      SceneKey(
        "schedule", "formula in t, steps and parameters", .value("the scene's"),
        "Its own factor of lr."),
      SceneKey(
        "noise", "mapping, see above, or none", .value("the scene's"),
        "What is added to its gradients alone."),
      SceneKey(
        "parameters", "names and numbers", .value("the scene's"),
        "Its own values of the scene's constants."),
      SceneKey(
        "with", "names and numbers", .value("the rule's"),
        "Its own values of the constants of a rule written as formulas."),
      SceneKey("label", "text", .value("the rule's"), "What the screen calls it."),
      SceneKey(
        "name", "letters, digits and _", .value("the rule, + and - as _"),
        "What claims and tables call it: adam_l2."),
      SceneKey("sweep", "mapping, see below", .value("the scene's"), "The axes of its own map."),
    ])

  static let bound = SceneSection(
    title: "an overlay with a formula", wanted: "an overlay, such as {box: 1/weight_decay}",
    keys: [
      SceneKey(
        "box", "formula in hyperparameters, steps and parameters",
        "A wall at this distance from 0 in both weights, by the run's own numbers. Nothing predicts it: "
          + "let a claim back it."),
      SceneKey("circle", "formula likewise", "A round wall of this radius."),
      SceneKey("of", "name of a run, or a list", .value("all runs"), "Whose wall it is."),
    ])

  static let view = SceneSection(
    title: "view", wanted: "a mapping, such as {x: [-1, 5], y: [-1, 5]}",
    keys: [
      SceneKey("x", "[lower, upper]", "With y: the part of the plane that is shown."),
      SceneKey("y", "[lower, upper]", "With x."),
      SceneKey(
        "equal", "true or false", .value("by what is shown"),
        "Whether x and y have one scale; else each fills its pane."),
    ])

  private static let ranges = [
    SceneKey(
      "lr", "[lower, upper], at least 0", .value("a tenth to ten times the scene's lr"),
      "Learning rates, from left to right."),
    SceneKey(
      "weight_decay", "[lower, upper]", .value("a tenth to ten times the scene's weight_decay"),
      "Weight decays, from bottom to top."),
  ]

  static let sweep = SceneSection(
    title: "sweep", wanted: "a mapping, such as {lr: [1e-3, 1e-1]}",
    keys: ranges + [
      SceneKey(
        "size", "[columns, rows], 1 to \(SceneLimits.sweepSide) each",
        .value("[\(Scene.defaultSweepSide), \(Scene.defaultSweepSide)]"),
        "How many runs the map has."),
      SceneKey(
        "metric", "loss, validation, norm, distance or a formula in x, y, t",
        .value("validation, if the scene has it, or loss"),
        "What is measured at the end of each run; of a network validation_loss, validation_accuracy, "
          + "train_loss or norm, by itself the first or, where all rows are trained on, train_loss."
      ),
      SceneKey(
        "average_after", "whole number from 0 to steps-1", .value("the last step alone"),
        "The metric is averaged over the steps after this one."),
      SceneKey(
        "seeds", "whole number from 1 to \(SceneLimits.sweepSeeds)", .value("1"),
        "Of a network: each cell is the mean over so many seeds, from the scene's on."),
    ])

  static let optimizerSweep = SceneSection(
    title: "an optimizer's sweep", wanted: "a mapping, such as {weight_decay: [1e-4, 1]}",
    keys: ranges)

  static let beat = SceneSection(
    title: "a beat of story", wanted: "a mapping with 'at' and 'say'",
    keys: [
      SceneKey(
        "at", "whole number from 0 to steps", .required, "The step from which on it is said."),
      SceneKey(
        "waits", "list of steps, at most \(SceneLimits.waits)", .value("none"),
        "Steps on the way from the beat before at which it waits for the next PageDown. The sentence that "
          + "answers a question comes at the end of the way."),
      SceneKey(
        "predict", "text", "A question, with choices and answer: it hides what comes after."),
      SceneKey(
        "choices", "list of 2 to \(SceneLimits.choices) texts", "What may be answered."),
      SceneKey("answer", "one of the choices", "The right one."),
      SceneKey(
        "compare", SceneProblem.listed(ComparedNumber.allCases.map(\.rawValue)),
        "The number of the runs that is told beside the answer, where the choices are runs."),
      SceneKey("say", "text", .required, "The sentence, two lines on the screen."),
      SceneKey(
        "chart", SceneProblem.listed(ChartKind.allCases.map(\.rawValue)), .value("the scene's"),
        "What the chart shows while the beat is told."),
      SceneKey(
        "panes", SceneProblem.listed(PaneContent.allCases.map(\.rawValue)), .value("the scene's"),
        "What the panes show while the beat is told, a question's with its answer."),
      SceneKey(
        "map", SceneProblem.listed(MapAxis.allCases.map(\.rawValue)), .value("no map"),
        "The beat, a question's with its answer, opens the map: λ over lr, or lr·λ over lr."),
      SceneKey(
        "claims", "list of names, or []", .value("not said"),
        "The claims that back the sentence; [] where it states nothing that can be measured."),
    ])

  static let claim = SceneSection(
    title: "a claim", wanted: "a mapping with 'say' and 'measure' or 'holds'",
    keys: [
      SceneKey("name", "letters, digits, - and _", "What beats call it by."),
      SceneKey("say", "text", .required, "What is claimed, in words."),
      SceneKey("holds", "condition", "What must be true: norm(adamw, 300) < 0.1."),
      SceneKey("measure", "expression", "Instead of holds, with expect and tolerance: a number."),
      SceneKey("expect", "expression", "What theory says that it is."),
      SceneKey("tolerance", "number at least 0, or per cent: 1%", "How far it may be off."),
    ])
}

extension SceneSection {
  static let network = SceneSection(
    title: "network", wanted: "a mapping with 'data', 'train' and 'layers'",
    keys: [
      SceneKey(
        "data",
        "digits, iris, wine, \"moons(ROWS, DEVIATION)\", modular(P), FILE.csv or a mapping, see below",
        .required,
        "The rows and their classes: bundled ones, two half circles of points that are moved by normal "
          + "draws, the table of (a + b) mod P, or a file whose last column is the class."),
      SceneKey(
        "train", "whole number from 1 to the number of rows", .required,
        "How many rows are trained on, drawn by the seed; the others validate."),
      SceneKey(
        "layers", "2 to 5 numbers of units: [64, 32, 10]", .required,
        "The features of the data, the units of each hidden layer, the classes."),
      SceneKey(
        "activation", "tanh or relu", .value("tanh"), "What hidden units make of their sums."),
      SceneKey(
        "batch", "whole number from 1 to train", .value("all training rows"),
        "How many rows a step draws by the seed, without replacement within an epoch."),
      SceneKey(
        "normalize", "true or false", .value("false"),
        "Whether hidden units use their weights divided by their length, times √(inputs)/2."),
      SceneKey(
        "label_noise", "number from 0 to 1", .value("0"),
        "The share of training rows whose class is drawn anew."),
      SceneKey(
        "decay_biases", "true or false", .value("true"), "Whether weight_decay acts on biases too."),
      SceneKey(
        "standardize", "true or false", .value("true for iris, wine and files"),
        "Whether each feature gets the mean 0 and the standard deviation 1 (over n) of the training rows."
      ),
      SceneKey(
        "evaluate_every", "whole number from 1 to 1,000,000", .value("steps/200, rounded up"),
        "The distance of the steps at which all rows are evaluated."),
    ])
}

extension SceneSection {
  static let networkFile = SceneSection(
    title: "data of a network", wanted: "a mapping with 'file'",
    keys: [
      SceneKey(
        "file", "path, from the scene's folder on", .required,
        "CSV (RFC 4180), UTF-8, at most \(SceneProblem.grouped(SceneLimits.dataRows)) rows and "
          + "\(SceneLimits.dataBytes >> 20) MiB. The first line may name the columns."),
      SceneKey(
        "features", "[A, B, C], names or numbers from 1", .value("what the target leaves"),
        "The columns of numbers."),
      SceneKey(
        "target", "name or number from 1", .value("the column that is left, or the last"),
        "The column of classes: whole numbers from 0, or words, which count in the order of their "
          + "first row."),
    ])
}
