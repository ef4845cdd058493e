import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

/// Every row of the inspector can be worked out from rows above it, with the digits that are printed.
@Suite("The inspector's rows follow from one another")
struct InspectorArithmeticTests {
  /// What differs from a rule's defaults.
  private static let variants: [(Rule, String)] =
    Rule.builtIn.map { ($0, "") } + [
      (.adamW, "bias_correction: none"), (.adamL2, "bias_correction: first"),
      (.adamL2, "bias_correction: second"), (.adamL2, "precondition: false"),
      (.adamW, "precondition: false"), (.adamL2, "beta1: 0"),
    ]
    + [Rule.sgd, .sgdL2, .sgdW].flatMap { rule in
      [(rule, "momentum: 0.9, dampening: 0.5"), (rule, "momentum: 0.9, nesterov: true")]
    }

  private func model(_ rule: Rule, _ options: String, _ size: Size, step: Int) throws -> Model {
    let more = options.isEmpty ? "" : ", \(options)"
    let text = """
      title: Arithmetic
      loss: 0.5*(x-1)^2 + 0.05*y^2
      start: [3, -2]
      steps: 40
      lr: 0.02
      weight_decay: 0.3
      beta2: 0.99
      schedule: 1/(1 + t/10)
      noise: {alternating: [1, 0.1]}
      optimizers: [{rule: \(rule.id)\(more)}]
      """
    let scene = try Scene(text: text, file: "-", name: "arithmetic")
    var model = Model(scene: scene, size: size)
    model.seek(to: step)
    model.type("i")
    return model
  }

  private static let sizes = [(80, 24), (40, 24), (120, 40), (57, 30), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// At each step every rule has its turn with another width.
  @Test(
    "with the printed digits, over all rules and options, at many widths",
    arguments: [(1, turn: 0), (2, turn: 2), (23, turn: 4)])
  func printed(step: Int, turn: Int) throws {
    for (index, (rule, options)) in Self.variants.enumerated() {
      let size = Self.sizes[(turn + index) % Self.sizes.count]
      let model = try model(rule, options, size, step: step)
      let table = try PrintedTable(model)
      let account = table.account
      #expect(table.rows.count == account.values.count, "\(rule) \(options): rows are left out")
      for axis in 0...1 {
        let steps = PrintedStep(account, printed: table.rows.mapValues { $0[axis] })
        for (stage, value) in table.rows {
          guard let expected = steps.value(of: stage) else { continue }
          #expect(
            expected.overlaps(value[axis]),
            "\(rule) \(options) \(stage): \(value[axis]) \(expected)")
        }
      }
    }
  }

  @Test("the table's test sees a row that doesn't follow")
  func sensitive() throws {
    let table = try PrintedTable(model(.adamL2, "", Size(columns: 120, rows: 40), step: 2))
    var rows = table.rows.mapValues { $0[0] }
    rows[.correctedSecond] = nil
    let wrong = PrintedStep(table.account, printed: rows).value(of: .divisor)
    #expect(wrong?.overlaps(try #require(rows[.divisor])) == false)
  }
}

/// The numbers of a frame as far as their digits say.
private struct PrintedTable {
  let account: StepAccount
  private(set) var rows: [StepAccount.Stage: [Interval]] = [:]

  init(_ model: Model) throws {
    let frame = model.frame()
    account = StepAccount(of: model.shown.runs.paths[0], step: model.shown.playback.step)
    let stages = StepAccount.Stage.all(lines: 0).filter { account.values[$0] != nil }
    let layout = InspectorLayout(size: model.size, runCount: 1, stages: stages)
    let lines = frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    for (stage, row) in layout.stageRows {
      let words = lines[row].split(separator: " ").suffix(2)
      rows[stage] = try words.map { try #require(Interval(printed: String($0))) }
    }
  }
}
