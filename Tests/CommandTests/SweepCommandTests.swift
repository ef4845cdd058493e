import Foundation
import TerminalHarness
import Testing

@Suite("decouple sweep")
struct SweepCommandTests {
  /// The scale-invariant loss on which the best weight decay and the learning rate are independent
  /// in the paper's form of AdamW: a direction that drifts, with a fast disturbance.
  private static let separability = """
    title: Which weight decay belongs to a learning rate?
    loss: 1-cos(atan2(y,x)-pi/4-0.6*sin(2*pi*t/250)-0.85*sin(t^2))
    start: [0.01, -0.004]
    steps: 6000
    optimizers:
      - {rule: adam+l2, sweep: {weight_decay: [1e-7, 1e2]}}
      - {rule: adamw, sweep: {weight_decay: [1e-4, 31.622776601683793]}}
      - {rule: adamw-paper, sweep: {weight_decay: [1e-6, 1e-1]}}
    sweep:
      lr: [1e-3, 1e-1]
      size: [17, 46]
      metric: 1-cos(atan2(y,x)-pi/4-0.6*sin(2*pi*t/250))
      average_after: 2000

    """

  private static let bowl = ["--loss", "(x-3)^2+0.1*(y-1)^2", "--steps", "200"]

  private func json(_ result: ProgramResult) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
  }

  @Test("the ridges of the separability map have the published slopes and transfer factors")
  func separability() throws {
    let result = try decouple("sweep", "-", "--format", "json", input: Self.separability)
    #expect(result.status == .code(0))
    #expect(result.standardError == "", "a bar is for terminals")
    let maps = try #require(try json(result)["maps"] as? [[String: Any]])
    // From an independent implementation in another language.
    for (map, expected) in zip(maps, [(-1.79, 2.86), (-1.00, 2.43), (0.00, 1.00)]) {
      #expect(abs(try #require(map["ridge_slope"] as? Double) - expected.0) <= 0.05)
      #expect(abs(try #require(map["transfer"] as? Double) - expected.1) <= 0.02)
    }
  }

  @Test("where a convex problem has converged, PyTorch's ridge is level and the paper's is tilted")
  func convex() throws {
    // As the last beat of the separability scene says: AdamW's limit has the lr in it only if λ isn't
    // multiplied by it.
    let result = try decouple(
      "sweep", "--loss", "(x-3)^2+0.5*(y-1)^2", "--start", "0,0", "--metric",
      "(x-2)^2+(y-1)^2+0.01", "--optimizers", "adamw,adamw-paper", "--lr", "0.005:0.05:5",
      "--weight-decay", "0.001:2:25", "--steps", "2000", "--format", "json")
    let maps = try #require(try json(result)["maps"] as? [[String: Any]])
    let slopes = try maps.map { try #require($0["ridge_slope"] as? Double) }
    #expect(abs(slopes[0]) < 0.1 && abs(slopes[1] - 1) < 0.15)
  }

  @Test("a cell holds what run prints for its lr and weight_decay")
  func agreesWithRun() throws {
    let optimizers = ["--optimizers", "adam+l2,adamw-paper,sgdw", "--gaussian", "1,2"]
    let maps = try decouple(
      ["sweep", "--lr", "0.01:0.04:3", "--weight-decay", "0.1:0.3:2", "--format", "csv"]
        + Self.bowl + optimizers)
    for line in maps.outputLines.dropFirst() {
      let cell = line.split(separator: ",").map(String.init)
      let run = try decouple(
        ["run", "--lr", cell[2], "--weight-decay", cell[3], "--every", "200"] + Self.bowl
          + optimizers)
      let last = run.outputLines.last { $0.hasPrefix(cell[0] + "," + cell[1] + ",200,") }
      #expect(last?.split(separator: ",")[5] == Substring(cell[4]))
    }
    #expect(maps.outputLines.count == 1 + 3 * 6)
  }

  @Test("the picture: axes, marks and words", arguments: ["C", "C.UTF-8"])
  func picture(locale: String) throws {
    let result = try decouple(
      ["sweep", "--lr", "0.01:0.1:5", "--weight-decay", "0.001:10:5", "--optimizers", "adam,adamw"]
        + Self.bowl, environment: ["LC_ALL": locale])
    #expect(result.status == .code(0))
    let lines = result.outputLines
    #expect(lines[0] == "(x-3)^2+0.1*(y-1)^2")
    #expect(lines[1] == "loss after 200 steps; lr to the right, weight_decay upwards")
    #expect(lines[3].split(separator: " ") == ["Adam", "AdamW"])
    #expect(lines[8].hasPrefix("   0.001 "))
    #expect(lines[9].split(separator: " ") == ["0.01", "0.1", "0.01", "0.1"])
    let mark: Character = locale == "C" ? "O" : "•"
    // One for each learning rate of AdamW: Adam has no best weight decay.
    #expect(lines[4...8].joined().count { $0 == mark } == 5)
    #expect(lines[12].hasPrefix("Adam   best "))
    #expect(lines[12].hasSuffix("; has no use for weight_decay"))
    #expect(lines[13].hasPrefix("AdamW  best "))
    if locale == "C" { #expect(result.output.allSatisfy { $0 < 0x80 }) }
  }

  @Test(
    "the words claim of the ridge what the map bears out",
    arguments: [
      (["plateau"], "several λ are equally good"),
      (["box", "--lr", "0.01:0.1:9", "--weight-decay", "-1:1:5"], "best λ fits no power law"),
      (["box", "--lr", "0.01:0.1:2"], "too few lr or λ for a law"),
      (["box"], "best λ on no straight line"),
      (["box", "--weight-decay", "1:2:5"], "best λ is the smallest at every lr"),
      (["box", "--metric", "1/0"], "no run has a finite value"),
    ])
  func words(arguments: [String], words: String) throws {
    let result = try decouple(
      ["sweep"] + arguments + ["--optimizers", "adamw"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.status == .code(0))
    #expect(result.outputLines.joined(separator: " ").contains(words))
    #expect(!result.outputLines.contains { $0.contains("another lr's") }, "no factor without a law")
    if arguments == ["plateau"] {
      #expect(result.outputLines.joined().count { $0 == "•" } == 1, "none but the legend's")
    }
  }

  @Test("a large map is thinned to the page, and says how many values a character stands for")
  func thinning() throws {
    let result = try decouple(
      ["sweep", "--lr", "0.001:0.1:300", "--weight-decay", "0.001:1:128", "--optimizers", "adamw"]
        + Self.bowl + ["--steps", "20"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.outputLines.allSatisfy { $0.count <= 100 })
    let map = result.outputLines.drop { !$0.contains("AdamW") }.dropFirst().prefix(64)
    // 300 learning rates in 89 columns: 4 each. 128 weight decays in 64 rows: 2 each.
    #expect(map.joined().count { $0 == "•" } == 75)
    #expect(map.first?.hasPrefix("       1") == true, "the ends of the axes are exact")
    #expect(map.last?.hasPrefix("   0.001 ") == true)
    #expect(result.outputLines.contains { $0.hasPrefix("         0.001") && $0.hasSuffix(" 0.1") })
    #expect(
      result.outputLines.contains(
        "a character shows the best of 4 lr × 2 weight_decay; --format csv has all"))
  }

  @Test("on a terminal no line is wider than it", arguments: [40, 60, 80])
  func terminalWidth(columns: Int) throws {
    let terminal = try PseudoTerminal(
      [builtProgram("decouple"), "sweep", "--lr", "0.001:0.1:70", "--weight-decay", "0.01:1:8"]
        + Self.bowl, columns: columns, rows: 24,
      environment: ["NO_COLOR": "1", "LC_ALL": "C.UTF-8"])
    #expect(try terminal.waitForExit() == .code(0))
    let lines = terminal.text.split(whereSeparator: \.isNewline)
    #expect(lines.count > 35)
    #expect(lines.map(\.count).max().map { $0 <= columns && $0 > columns / 2 } == true)
  }

  @Test("a single value makes a single column or row")
  func singleValues() throws {
    let result = try decouple(
      ["sweep", "--lr", "0.1", "--weight-decay", "-1", "--metric", "norm", "--format", "json"]
        + Self.bowl)
    let document = try json(result)
    #expect(document["lr"] as? [Double] == [0.1])
    #expect(document["weight_decay"] as? [Double] == [-1])
    #expect(document["metric"] as? String == "norm")
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let maps = try ["1", "2", "5"].map { count in
      try decouple(["sweep", "--threads", count, "--format", "csv"] + Self.bowl).output
    }
    #expect(maps[0] == maps[1] && maps[0] == maps[2])
  }

  @Test(
    "exits with 2 and one line that names the remedy",
    arguments: [
      (
        ["--lr", "1e-3:1"],
        "--lr 1e-3:1: not a number or LO:HI:N; give a number or LO:HI:N such as 1e-3:1e-1:32"
      ),
      (
        ["--weight-decay", "a:b:3"],
        "--weight-decay a:b:3: not a number or LO:HI:N; "
          + "give a number or LO:HI:N such as 1e-4:1:32"
      ),
      (["--lr", "-1:1:3"], "--lr -1:1:3: must be a finite number, at least 0"),
      (
        ["--lr", "1:2:513"], "--lr 1:2:513: the number of values must be from 1 to 512"
      ),
      (
        ["--lr", "2:1:5"],
        "--lr 2:1:5: the first bound must be less than the second; swap them"
      ),
      (
        ["--lr", "0.1:0.1:9"],
        "--lr 0.1:0.1:9: the bounds must differ; give one value alone, or two of them"
      ),
      (
        ["--weight-decay", "-1e308:1e308:5"],
        "--weight-decay -1e308:1e308:5: the range is too wide; bring the bounds closer together"
      ),
      (["--metric", "y+z"], "--metric y+z: column 3: unknown name 'z'"),
      (
        ["--metric", "distance"],
        "the metric is 'distance' and the scene has no target; add 'target: [X, Y]'"
      ),
      (["--threads", "0"], "--threads 0: must be from 1 to 256"),
      (["--format", "svg"], "--format svg: 'svg' is not known; "),
    ])
  func usage(flags: [String], message: String) throws {
    let result = try decouple(["sweep"] + flags)
    #expect(result.status == .code(2))
    #expect(result.standardOutput == "")
    #expect(result.errorLines.count == 1)
    #expect(result.errorLines.first?.hasPrefix("decouple: " + message) == true)
  }

  @Test(
    "the bar fits its terminal, down to a number alone",
    arguments: [(80, 46), (30, 27), (13, 10), (12, 3), (6, 3)])
  func narrowBar(columns: Int, length: Int) throws {
    let terminal = try PseudoTerminal(
      [builtProgram("decouple"), "sweep", "--steps", "1000000"], columns: columns, rows: 24)
    try terminal.waitFor(" %")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signal(2))
    // The first line of several has one digit: half a second is less than a tenth of the work.
    let line = terminal.text.split(separator: "\r").first?.prefix { $0 != "%" } ?? ""
    #expect(line.count + 1 == length && line.hasSuffix(" "))
  }

  @Test("what takes long shows a bar on a terminal, and Ctrl-C ends it at once")
  func interrupt() throws {
    let terminal = try PseudoTerminal(
      [builtProgram("decouple"), "sweep", "--steps", "1000000"], columns: 80, rows: 24)
    try terminal.waitFor("-] ")
    #expect(terminal.text.hasPrefix("\r["))
    terminal.send("\u{3}")
    // What a shell calls 130.
    #expect(try terminal.waitForExit() == .signal(2))
  }
}

private func decouple(
  _ arguments: [String], environment: [String: String] = [:]
) throws -> ProgramResult {
  try runProgram([builtProgram("decouple")] + arguments, environment: environment)
}
