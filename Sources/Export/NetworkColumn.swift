package import Lessons
import Networks

/// What a row of a network's run holds, by the name that tables give it.
package struct NetworkColumn: Sendable {
  package let name: String
  let content: Content
  /// What stands there, and its unit.
  package private(set) var form = "number"
  /// What it is.
  package private(set) var about = ""

  enum Content: Sendable {
    /// The same in all rows of a run.
    case word(@Sendable (NetworkReport.Run) -> String)
    case step
    case number(@Sendable (NetworkRow) -> Double?)
  }

  /// All that can be asked for of a scene's runs, in the order of a whole table.
  package static func all(of scene: Scene, coordinates: [Int]) -> [NetworkColumn] {
    let tensors = scene.network?.network.tensors ?? []
    let norms = tensors.enumerated().map { index, tensor in
      NetworkColumn(name: "norm_\(tensor.name)", content: .number { $0.norms[index] })
    }
    let places = NetworkRow.Coordinate.Quantity.allCases.flatMap { quantity in
      coordinates.enumerated().map { index, place in
        NetworkColumn(
          name: "\(quantity.rawValue)_\(place)",
          content: .number { $0.coordinates[index][quantity] })
      }
    }
    return head + norms + places + [outcome]
  }

  private static let outcome = NetworkColumn(
    name: "outcome", content: .word { $0.hasDiverged ? "diverged" : "completed" },
    form: "completed or diverged", about: "A run that diverged at step k has rows up to k - 1.")

  /// What every network has.
  static let head: [NetworkColumn] = [
    NetworkColumn(
      name: "name", content: .word { $0.name.name }, form: "text",
      about: "What claims and tables call the run: adam_l2."),
    NetworkColumn(
      name: "optimizer", content: .word { $0.rule.id }, form: "text", about: "Its rule: adam+l2."),
    NetworkColumn(
      name: "t", content: .step, form: "whole number, in steps",
      about: "How many steps have been taken; row 0 is the start."),
    NetworkColumn(
      name: "batch_loss", content: .number { $0.batchLoss }, form: "number, none at the start",
      about: "The mean cross-entropy of step t's rows, at the weights before it."),
    NetworkColumn(
      name: "train_loss", content: .number { $0.training.loss },
      about: "The mean cross-entropy of all training rows after step t, without a penalty."),
    NetworkColumn(
      name: "train_accuracy", content: .number { $0.training.accuracy }, form: "number, 0 to 1",
      about: "The share of training rows whose largest output is their class."),
    NetworkColumn(
      name: "validation_loss", content: .number { $0.validation?.loss },
      form: "number, none without such rows", about: "The same of the other rows."),
    NetworkColumn(
      name: "validation_accuracy", content: .number { $0.validation?.accuracy },
      form: "number, 0 to 1, none without such rows", about: "The same of the other rows."),
  ]

  /// What a table for reading has if nothing else is asked for.
  package static let usual = [
    "t", "batch_loss", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy",
  ]

  /// Whether it holds a number, one or none in a row.
  package var isNumeric: Bool {
    switch content {
    case .step, .number: true
    case .word: false
    }
  }

  /// The number in a row; nil where there is none.
  package func number(in row: NetworkRow) -> Double? {
    switch content {
    case .step: Double(row.step)
    case .number(let value): value(row)
    case .word: nil
    }
  }
}

extension NetworkReport {
  /// Whether a column tells of a place that was asked for.
  package func isAsked(_ column: NetworkColumn) -> Bool {
    NetworkRow.Coordinate.Quantity.allCases.contains { quantity in
      coordinates.contains { column.name == "\(quantity.rawValue)_\($0)" }
    }
  }
}

extension NetworkColumn {
  /// What the reference says of the columns of a table: of a network of one layer, and of place 0.
  package static var table: [(names: [String], form: String, about: String)] {
    let norms = ["weight", "bias"].map { "norm_layer1.\($0)" }
    let root = "The root of the sum of squares of each tensor."
    return head.map { ([$0.name], $0.form, $0.about) }
      + [(norms, "number, in units of the weights", root)]
      + places.map { (["\($0.name)_0"], "number, none where there is none", $0.about) }
      + [([outcome.name], outcome.form, outcome.about)]
  }

  /// What every row has of its run, the words left out.
  package static var numbers: [NetworkColumn] { head.filter(\.isNumeric) }

  /// What rows tell of each place that is asked for.
  package static var places: [(name: String, about: String)] {
    NetworkRow.Coordinate.Quantity.allCases.map { ($0.rawValue, $0.about) }
  }
}
