import TerminalHarness
import Testing

/// What the README answers to its questions, measured by the commands that it gives.
@Suite("The README's answers")
struct ReadmeAnswersTests {
  struct Answer: CustomTestStringConvertible {
    let question: Int
    let run: String
    /// Nil: the last step.
    var step: Int?
    let x: Double
    let y: Double
    /// Half a unit of the last digit that the README gives, or what rounding leaves of an exact one.
    var tolerance = 0.005

    var testDescription: String { "\(question): \(run)" }
  }

  static let answers = [
    Answer(question: 4, run: "none", x: 2.9, y: 2.9, tolerance: 1e-6),
    Answer(question: 5, run: "adam", step: 6430, x: 0, y: 0.0215),
    Answer(question: 7, run: "adam_l2", x: 2, y: 2),
    Answer(question: 7, run: "adamw", x: 2, y: 2),
    Answer(question: 8, run: "sgd_l2", x: 2.4, y: 0.667, tolerance: 5e-4),
    Answer(question: 8, run: "sgdw", x: 2.927, y: 0.952, tolerance: 5e-4),
    Answer(question: 9, run: "adam_l2", x: 0.92, y: 0.18),
    Answer(question: 11, run: "l2_gentle", x: 1, y: 1, tolerance: 5e-4),
    Answer(question: 12, run: "adam", step: 30, x: 1, y: -0.5),
    Answer(question: 12, run: "adam", step: 90, x: 1.02, y: -0.48),
    Answer(question: 13, run: "w_100", x: 1.95, y: 1.36),
    Answer(question: 18, run: "w", step: 1000, x: 0, y: 20, tolerance: 1e-6),
    Answer(question: 18, run: "w", x: 0, y: 0, tolerance: 1e-9),
    Answer(question: 20, run: "adam_l2", x: 2.25, y: 1.12),
    Answer(question: 21, run: "short", x: -11.2, y: -30, tolerance: 0.05),
    Answer(question: 22, run: "root", x: 0.92, y: 0.79),
    Answer(question: 23, run: "l2", x: 0.38, y: 0.02),
    Answer(question: 24, run: "far", x: 3, y: 0.99),
    Answer(question: 25, run: "adamw_cwd", x: 2.21, y: 0.89),
    Answer(question: 25, run: "adamw", x: 0.94, y: 0.74),
    Answer(question: 26, run: "lion", x: 1, y: 1),
    Answer(question: 26, run: "adamw", x: 1, y: 0.96),
    Answer(question: 26, run: "normalized_momentum", x: 0.98, y: 0.2),
    Answer(question: 27, run: "torch", x: 0.368, y: 0.368, tolerance: 5e-4),
    Answer(question: 27, run: "torch10", x: 0.00004, y: 0.00004, tolerance: 5e-6),
    Answer(question: 27, run: "indep", x: 0.368, y: 0.368, tolerance: 5e-4),
    Answer(question: 28, run: "adamw", x: 0.132, y: -0.151, tolerance: 5e-4),
    Answer(question: 28, run: "adamc", x: 0.132, y: -0.151, tolerance: 5e-4),
    Answer(question: 29, run: "sgd_l2", x: 2.7, y: 1.35),
    Answer(question: 30, run: "adam_l2", x: 3.16, y: 1.11),
  ]

  @Test("each is where the run ends", arguments: answers)
  func ends(answer: Answer) throws {
    let command = try #require(try Self.command(answer.question))
    let rows = try shell(command).outputLines.map { $0.split(separator: ",") }
      .filter { $0.first.map(String.init) == answer.run }
    let row = try #require(
      answer.step.map { step in rows.first { $0[2] == "\(step)" } } ?? rows.last)
    #expect(abs(try #require(Double(row[3])) - answer.x) <= answer.tolerance)
    #expect(abs(try #require(Double(row[4])) - answer.y) <= answer.tolerance)
  }

  @Test("after its landing Adam's y jumps furthest at step 6426, by 1.4 lr")
  func jump() throws {
    let command = "decouple run two-cycle --optimizers adam --steps 6450"
    let rows = try shell(command).outputLines.map { $0.split(separator: ",") }
      .filter { $0.first == "adam" }
    let heights = rows.compactMap { Double($0[4]) }
    try #require(heights.count == 6451)
    let jumps = (400...6450).map { ($0, abs(heights[$0] - heights[$0 - 1])) }
    let furthest = try #require(jumps.max { $0.1 < $1.1 })
    #expect(furthest.0 == 6426)
    #expect(abs(furthest.1 / 0.1 - 1.39) < 0.005)
  }

  @Test("λ·lr = 1 lands on the origin in one step, 2 comes back after two")
  func largeSteps() throws {
    let one = try shell("decouple run large-steps --lr 1").outputLines
    #expect(one.contains { $0.hasPrefix("w,adamw,1,0.0,0.0,") })
    let two = try shell("decouple run large-steps --lr 2").outputLines
    #expect(two.contains { $0.hasPrefix("w,adamw,1,-1.0,-0.5,") })
    #expect(two.contains { $0.hasPrefix("w,adamw,12,1.0,0.5,") })
  }

  @Test("with dampening 0.9 as well, SGD+L2 and SGDW end in the same place")
  func dampening() throws {
    let command = try #require(try Self.command(8)) + " --dampening 0.9"
    let ends = try shell(command).outputLines.map { $0.split(separator: ",") }
      .filter { $0[0].hasPrefix("sgd") && $0[2] == "3000" }
    #expect(ends.count == 2)
    for end in ends {
      #expect(abs(try #require(Double(end[3])) - 2.4) < 1e-6)
      #expect(abs(try #require(Double(end[4])) - 2.0 / 3) < 1e-6)
    }
  }

  @Test("on a bowl that has converged PyTorch's best λ is level, the paper's grows with lr")
  func convex() throws {
    let output = try shell(try #require(try Self.command(16))).standardOutput
    let slopes = output.matches(of: /best λ ∝ lr\^([0-9.]+)/).compactMap { Double($0.output.1) }
    try #require(slopes.count == 2)
    #expect(slopes[0] < 0.1)
    #expect(abs(slopes[1] - 1) < 0.15)
  }

  @Test("no λ of the sweep gives AdamW the lower validation loss in regression-reversed")
  func validation() throws {
    let lines = try shell(try #require(try Self.command(14))).outputLines
    #expect(lines.contains { $0.hasPrefix("Adam+L2  best 0.00155 ") }, "0.0015474")
    #expect(lines.contains { $0.hasPrefix("AdamW    best 0.0264 ") })
  }

  @Test("the decay rates that the answers name stand under the panes", arguments: [1, 6])
  func rates(question: Int) throws {
    let output = try shell(try #require(try Self.command(question))).standardOutput
    let expected = question == 1 ? ["0.10 %", "0.81 %", "0.20 %"] : ["0.04 %", "0.42 %"]
    for rate in expected { #expect(output.contains(rate)) }
  }

  @Test("box reaches its minimum for λ 0.2, momentum tames the valley, the mirror image balances")
  func places() throws {
    #expect(
      try shell(try #require(try Self.command(2))).standardOutput.contains(
        "AdamW        (3.00, 1.00)"))
    let valley = try shell("decouple run valley --momentum 0.9 --every 400").outputLines
    let fast = try #require(valley.last { $0.hasPrefix("fast,") }).split(separator: ",")
    #expect(abs(try #require(Double(fast[3]))) < 1e-6)
    let mirror = try shell(try #require(try Self.command(15))).standardOutput
    #expect(mirror.contains("(−1.01, −0.99)"))
  }

  /// The command of a numbered question, on its own line or at the end of the question's.
  private static func command(_ question: Int) throws -> String? {
    let commands = try ReadmeCommand.insideSentences().filter { !$0.contains("--lecture") }
    // The tenth question has two.
    let index = question <= 10 ? question - 1 : question
    return commands.indices.contains(index) ? commands[index] : nil
  }
}
