import Export
import Simulation

extension DataReference {
  static let networkTable = Section(
    command: "decouple run NETWORK --format csv",
    about:
      "The same of a scene that trains a network: a line for each step at which it is evaluated, or for each "
      + "that --every or --at asks for. Here of one layer, and with --coordinates 0.",
    fields: NetworkColumn.table.map { Field($0.names.joined(separator: ", "), $0.form, $0.about) })

  static let networks = Section(
    command: "decouple run NETWORK --format json",
    about:
      "All weights are one vector, tensor after tensor. What --coordinates lists is there with it alone. A plane "
      + "is null where the runs have none; runs that diverged aren't on it.",
    fields: head + [
      Field("steps", "whole number", "How many the scene takes."),
      Field("weights", "whole number", "How many the network has."),
      Field("tensors[].name", "text", "layer1.weight, as PyTorch would call it."),
      Field(
        "tensors[].first", "whole number", "Where it begins in the vector of all weights, from 0."),
      Field("tensors[].shape", "[out, in], or [out] of a bias", "Row by row."),
      Field("coordinates", "[whole numbers]", "The places that --coordinates lists."),
    ] + runFields
      + NetworkColumn.numbers.map { Field("runs[].trajectory[].\($0.name)", $0.form, $0.about) } + [
        Field(
          "runs[].trajectory[].norms", "[numbers], in units of the weights",
          "Of the tensors, in their order.")
      ]
      + NetworkColumn.places.map {
        Field("runs[].trajectory[].\($0.name)", "[numbers], one for each place", $0.about)
      }
      + ["ends", "pca"].flatMap(plane))

  private static func plane(_ name: String) -> [Field] {
    let about =
      name == "ends"
      ? "The runs through whose ends and the start it goes; null where it wasn't made of two."
      : "null: it goes through the mean, along the two directions of the most variance."
    return [
      Field("planes.\(name).pair" + (name == "ends" ? "[]" : ""), "text", about),
      Field("planes.\(name).runs[].name", "text"),
      Field(
        "planes.\(name).runs[].share", "number, 0 to 1, or null",
        "The part of the variance of the run's path that lies in the plane."),
      Field(
        "planes.\(name).runs[].end", "[a, b], in units of the weights",
        "The foot of its last weights."),
      Field(
        "planes.\(name).runs[].loss_ratio", "number",
        "The training loss there over that at the last weights."),
    ]
  }
}
