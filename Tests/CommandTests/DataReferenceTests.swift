import Foundation
import TerminalHarness
import Testing

/// `decouple help data` beside what the commands write.
@Suite("decouple help data")
struct DataReferenceTests {
  /// What each command is run with, once or several times, so that all it can write is there.
  private static let commands: [(command: String, arguments: [[String]])] = {
    let runs = [
      ["plateau", "--steps", "2", "--amsgrad"],
      ["--loss", "x^4", "--optimizers", "sgd", "--lr", "1e200", "--steps", "3"], ["-"],
    ]
    let sweeps = [
      ["plateau", "--steps", "2", "--lr", "0.01:0.1:2", "--weight-decay", "0.1"],
      ["-"],
    ]
    let network = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml").path
    try? Self.network.write(toFile: network, atomically: true, encoding: .utf8)
    let networks = [[network, "--coordinates", "0"]]
    return [
      ("decouple run --format csv", runs), ("decouple run --format json", runs),
      ("decouple run NETWORK --format csv", [networks[0]]),
      ("decouple run NETWORK --format json", networks),
      ("decouple sweep --format csv", [sweeps[0]]),
      ("decouple sweep --format json", sweeps + [[network, "--optimizers", "adam"]]),
      ("decouple verify --json", [["plateau"]]), ("decouple list --json", [[]]),
    ]
  }()

  /// A map with axes of its own, for standard input.
  private static let scene = """
    {title: Own, loss: x^2+y^2, start: [1, 1], steps: 2, sweep: {size: [2, 2]},
    optimizers: [{rule: adamw, weight_decay: [0.1, 0], sweep: {lr: [0.01, 0.02], weight_decay: [0.1, 1]}}]}
    """

  private static let network = """
    {title: Network, network: {data: iris, train: 100, layers: [4, 3]}, steps: 2,
    optimizers: [adam, adamw, {rule: sgdw, lr: 1e300, weight_decay: 1e300}],
    sweep: {size: [1, 1], seeds: 2}}
    """

  @Test("it names what the commands write, all of it and nothing else")
  func complete() throws {
    let described = try Self.described()
    #expect(Set(described.keys) == Set(Self.commands.map { $0.command }))
    for (command, runs) in Self.commands {
      let words = command.split(separator: " ").dropFirst().map(String.init)
        .filter { $0 != "NETWORK" }
      let written = try runs.reduce(into: Set<String>()) { names, arguments in
        let result = try decouple(words + arguments, input: Self.scene)
        #expect(result.status == .code(0) || result.status == .code(1), "\(result.standardError)")
        names.formUnion(try Self.names(in: result, isTable: words.contains("csv")))
      }
      #expect(described[command] == written, "\(command)")
    }
  }

  /// The names below the title of each command.
  private static func described() throws -> [String: Set<String>] {
    let page = try decouple("help", "data", environment: ["COLUMNS": "100"])
    #expect(page.status == .code(0) && page.errorLines.isEmpty)
    var names: [String: Set<String>] = [:]
    var title = ""
    for line in page.outputLines {
      if line.hasPrefix("decouple ") {
        title = line
      } else if line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":") {
        let heads = line[..<colon].split(separator: ",").map { $0.drop { $0 == " " } }
        names[title, default: []].formUnion(heads.map(String.init))
      }
    }
    return names
  }

  private static func names(in result: ProgramResult, isTable: Bool) throws -> Set<String> {
    guard !isTable else {
      return Set(result.outputLines[0].split(separator: ",").map(String.init))
    }
    return paths(in: try JSONSerialization.jsonObject(with: Data(result.output)), at: "")
  }

  /// The paths of all that holds neither keys nor rows; pairs of numbers count as one.
  private static func paths(in value: Any, at path: String) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: []) { all, field in
        all.formUnion(paths(in: field.value, at: path + (path.isEmpty ? "" : ".") + field.key))
      }
    }
    let isRow = path.hasSuffix("lr") || path.hasSuffix("weight_decay") || path.contains("values")
    if let list = value as? [Any], isRow || !(list.first is NSNumber || list.first is NSNull) {
      return list.reduce(into: []) { $0.formUnion(paths(in: $1, at: path + "[]")) }
    }
    return [path]
  }
}

@Suite("The README's examples with data")
struct ReadmeDataTests {
  private static func works(_ command: String) -> Bool {
    (try? runProgram(["bash", "-c", command]))?.status == .code(0)
  }

  /// What stands in the block of this kind, and what the next one shows.
  private static func example(_ kind: String) throws -> (code: String, output: String) {
    let text = try String(
      contentsOf: ReadmeCommand.root.appending(path: "README.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    let index = try #require(parts.firstIndex { $0.hasPrefix(kind + "\n") })
    let output = try #require(parts.dropFirst(index + 2).first)
    return (
      String(parts[index].dropFirst(kind.count + 1)), String(output.dropFirst("text\n".count))
    )
  }

  @Test("jq reads runs", .enabled(if: works("jq --version"), "jq isn't installed"))
  func jq() throws {
    let example = try Self.example("sh")
    let result = try shell(example.code)
    #expect(result.standardOutput == example.output && result.standardError == "")
  }

  @Test(
    "pandas reads runs",
    .enabled(if: works("python3 -c 'import pandas'"), "python3 with pandas isn't installed"))
  func pandas() throws {
    let example = try Self.example("python")
    try inTemporaryFolder { folder in
      try example.code.write(
        to: folder.appending(path: "example.py"), atomically: true, encoding: .utf8)
      let result = try shell(
        "decouple run plateau > plateau.csv && python3 example.py", directory: folder.path)
      #expect(result.standardOutput == example.output, "\(result.standardError)")
    }
  }
}
