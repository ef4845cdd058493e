import Foundation
import Testing

@Suite("decouple run")
struct RunCommandTests {
  /// From PyTorch in float64: lr .01, weight decay .1, 100 steps of Rosenbrock's function from
  /// (-1.2, 1).
  private static let rosenbrock: [String: (x: Double, y: Double)] = [
    "adam": (-1.043575602399329, 1.0938826629602942),
    "adam_l2": (-1.0420238827050794, 1.0906028318886725),
    "adamw": (-0.9719331001653806, 0.9526259058762014),
  ]

  @Test("a loss on the command line needs no file and agrees with PyTorch")
  func loss() throws {
    let result = try decouple(
      "run", "--loss", "(1-x)^2+100*(y-x^2)^2", "--start", "-1.2,1", "--lr", ".01",
      "--weight-decay", ".1", "--steps", "100", "--every", "100")
    #expect(result.status == .code(0))
    let last = result.outputLines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[2] == "100" }
    #expect(last.count == 3)
    for fields in last {
      let expected = try #require(Self.rosenbrock[String(fields[0])])
      let x = try #require(Double(fields[3]))
      let y = try #require(Double(fields[4]))
      // The project's bound for trajectories that are not chaotic.
      #expect(abs(x - expected.x) <= 1e-12 * max(1, abs(expected.x)))
      #expect(abs(y - expected.y) <= 1e-12 * max(1, abs(expected.y)))
    }
  }

  @Test("flags change the scene's values, and the JSON says so")
  func flags() throws {
    let result = try decouple(
      "run", "plateau", "--format", "json", "--steps", "2", "--optimizers", "adamw,sgd",
      "--weight-decay", "-0.5", "--amsgrad", "--bias-correction", "first", "--start", "-2,-2")
    let data = Data(result.output)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let runs = try #require(root["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["optimizer"] as? String } == ["adamw", "sgd"])
    let numbers = try #require(runs[0]["hyperparameters"] as? [String: Any])
    #expect(numbers["weight_decay"] as? Double == -0.5)
    #expect(numbers["lr"] as? Double == 0.02)
    #expect(numbers["amsgrad"] as? Bool == true)
    #expect(numbers["bias_correction"] as? String == "first")
    let rows = try #require(runs[0]["trajectory"] as? [[String: Any]])
    #expect(rows[0]["x"] as? Double == -2)
    #expect(rows[1]["x"] as? Double == -2.02)
  }

  @Test(
    "what wasn't finite is said: the gradient, 0/0 in the step, the schedule",
    arguments: [
      (
        ["--loss", "sqrt(x^2+y^2)", "--start", "0,0"],
        #""step":1,"what":"gradient","coordinate":"x""#
      ),
      (["--loss", "0", "--eps", "0"], #""step":1,"what":"zero_over_zero","coordinate":"x""#),
      (
        ["--loss", "x", "--schedule", "sqrt(2-t)"],
        #""step":3,"what":"schedule","coordinate":null"#
      ),
    ])
  func causes(options: [String], outcome: String) throws {
    let command = ["run", "--optimizers", "adam", "--steps", "3", "--format", "json"]
    let result = try decouple(command + options)
    #expect(result.standardOutput.contains(outcome))
  }

  @Test("norms of very large and very small weights are numbers")
  func norms() throws {
    let large = try decouple(
      "run", "--loss", "0", "--start", "3e200,4e200", "--steps", "1", "--optimizers", "sgd")
    #expect(large.outputLines[1].contains(",4.9999999999999995e+200,"))
    let small = try decouple(
      "run", "--loss", "0", "--start", "3,4", "--optimizers", "adamw", "--steps", "540",
      "--lr", ".5", "--weight-decay", "1")
    #expect(small.outputLines[541].contains(",1.3892242184281734e-162,"))
  }

  @Test("divergence is a result: exit 0, the rows before it, no NaN")
  func divergence() throws {
    let result = try decouple(
      "run", "--loss", "x^4+y^2", "--optimizers", "sgd", "--lr", "1", "--start", "3,1",
      "--format", "json")
    #expect(result.status == .code(0))
    let outcome = #""outcome":{"kind":"diverged","step":6,"what":"gradient","coordinate":"x"}"#
    #expect(result.standardOutput.contains(outcome))
    #expect(result.outputLines.filter { $0.hasPrefix("{\"t\":") }.count == 6)
    #expect(!result.standardOutput.lowercased().contains("nan"))
  }

  @Test("the order of the optimizers doesn't change a run")
  func order() throws {
    let runs = try ["adam,adamw", "adamw,adam"].map { optimizers in
      try decouple(
        "run", "box", "--gaussian", "1,2", "--seed", "7", "--steps", "50",
        "--optimizers", optimizers
      ).outputLines.sorted()
    }
    #expect(runs[0] == runs[1])
  }

  @Test("a reader that leaves early ends the program quietly")
  func brokenPipe() throws {
    let result = try shell("decouple run --steps 100000 | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(result.outputLines.count == 2)
    #expect(result.outputLines.last == "141")
    #expect(result.standardError == "")
  }

  @Test("a closed standard output is said to be closed", arguments: ["run", "sweep --steps 5"])
  func closedOutput(command: String) throws {
    let result = try shell("decouple \(command) >&-")
    #expect(
      result.errorLines == [
        "decouple: standard output is closed; send it to a file, a pipe or a terminal"
      ])
    #expect(result.status == .code(1))
  }

  @Test("a full disk is said and exits with 1")
  func fullDisk() throws {
    let result = try shell("decouple run > /dev/full")
    #expect(
      result.errorLines == [
        "decouple: standard output: no space left on device; free some space or write elsewhere"
      ])
    #expect(result.status == .code(1))
  }
}
