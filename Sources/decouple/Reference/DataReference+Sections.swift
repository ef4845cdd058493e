import Export
import Simulation

extension DataReference {
  static let runTable = Section(
    command: "decouple run --format csv",
    about:
      "A line for each row of each run, the runs one after the other. --columns chooses among these, in "
      + "every format, and there 'gradient' is both its coordinates, like all that end in _x and _y.",
    fields: RunColumn.table.map { Field($0.names.joined(separator: ", "), $0.form, $0.about) })

  static let runs = Section(
    command: "decouple run --format json",
    about: "Row 0 of a trajectory, the start, has t, x, y, loss and norm only.",
    fields: head + [Field("steps", "whole number", "How many the scene takes.")] + runFields
      + [
        Field(
          "runs[].hyperparameters.weight_decays", "[x, y], where they differ",
          "What each weight feels of weight_decay.")
      ]
      + RunColumn.rows.map {
        Field("runs[].trajectory[].\($0.name)", $0.form, $0.about)
      })

  /// What is said of each run before its rows.
  static let runFields =
    [
      Field("runs[].name", "text", "What claims and tables call the run: adam_l2."),
      Field("runs[].optimizer", "text", "Its rule: adam+l2."),
      Field("runs[].label", "text", "What the screen calls it: Adam+L2."),
    ]
    + Hyperparameter.all.map {
      Field("runs[].hyperparameters.\($0.name)", form(of: $0), $0.about)
    } + [
      Field("runs[].outcome.kind", "completed or diverged"),
      Field(
        "runs[].outcome.step", "whole number, where it diverged",
        "The step after which a weight or a moment was not finite; the rows end before it."),
      Field(
        "runs[].outcome.what", "text or null, where it diverged", "What was not finite: gradient."),
      Field("runs[].outcome.coordinate", "x, y or null, where it diverged"),
    ]

  static let sweepTable = Section(
    command: "decouple sweep --format csv",
    about: "The map that m shows: a line for each of its runs, row by row, a map after the other.",
    fields: [
      Field("name", "text", "The map's run."),
      Field("optimizer", "text", "Its rule."),
      Field("lr", "number", "The learning rate."),
      Field("weight_decay", "number", "λ."),
      Field(
        "value", "number, in units of the metric",
        "What was measured after the last step, or its mean over the last steps; empty where the run diverged."
      ),
    ])

  static let sweep = Section(
    command: "decouple sweep --format json",
    about:
      "values[i][j] belongs to the i-th weight_decay and the j-th lr, both from 0: those of the map, "
      + "where it has its own, else those of the document.",
    fields: head + [
      Field("steps", "whole number", "Of each run."),
      Field("seed", "whole number"),
      Field(
        "seeds", "whole number, of networks",
        "Each cell is the mean over so many seeds, from this one on."),
      Field("metric", "text", "What is measured: a name or a formula."),
      Field(
        "average_after", "whole number or null",
        "The metric is averaged over the steps after this one; null: the last step alone."),
      Field("lr[]", "number", "The columns' learning rates."),
      Field("weight_decay[]", "number", "The rows' λ."),
      Field("maps[].name", "text", "The map's run."),
      Field("maps[].optimizer", "text", "Its rule."),
      Field("maps[].lr[]", "number, where the map has its own"),
      Field("maps[].weight_decay[]", "number, where the map has its own"),
      Field(
        "maps[].values[][]", "number or null, in units of the metric", "null: the run diverged."),
      Field("maps[].best.lr", "number", "Of the least value; best is null where there is none."),
      Field("maps[].best.weight_decay", "number"),
      Field("maps[].best.value", "number, in units of the metric"),
      Field(
        "maps[].ridge_slope", "number or null",
        "The slope of ln(best λ) over ln(lr): the best λ goes as lr to this power."),
      Field(
        "maps[].transfer", "number or null",
        "By what factor the metric is larger, in the geometric mean, where λ is kept and lr changed."
      ),
    ])

  static let claims = Section(
    command: "decouple verify --json",
    about: "What the scenes claim, measured. The exit status is 1 where one fails.",
    fields: [
      version,
      Field("sentences.backed", "whole number", "Beats of stories that name their claims."),
      Field("sentences.unbacked", "whole number", "Those that say nothing of claims."),
      Field("sentences.stateless", "whole number", "Those that state nothing."),
      Field("scenes[].name", "text"),
      Field("scenes[].claims[].text", "text", "The claim in words."),
      Field("scenes[].claims[].kind", "equals or holds"),
      Field("scenes[].claims[].measured", "number or null"),
      Field("scenes[].claims[].expected", "number or null", "What theory says."),
      Field("scenes[].claims[].tolerance", "number or null", "The allowed difference."),
      Field("scenes[].claims[].passed", "true or false"),
      Field("passed", "whole number", "How many claims."),
      Field("failed", "whole number"),
    ])

  static let scenes = Section(
    command: "decouple list --json",
    about: "The bundled scenes, in the order of the lessons.",
    fields: [
      version,
      Field("scenes[].name", "text", "What the command line calls it."),
      Field("scenes[].title", "text"),
      Field("scenes[].summary", "text or null"),
      Field("scenes[].chapter", "text or null"),
      Field("scenes[].core", "true or false", "Whether a lecture of 50 minutes shows it."),
    ])

  private static let version = Field(
    "schema_version", "1", "Another number where a reader of this form would go wrong.")

  static let head = [
    version, Field("scene.name", "text"), Field("scene.title", "text"),
  ]

  private static func form(of one: Hyperparameter) -> String {
    switch one.kind {
    case .number: "number"
    case .flag: "true or false"
    case .choice(_, let words): words.joined(separator: ", ")
    }
  }
}
