import Foundation
import Testing

@testable import Export

@Suite("RunReport")
struct RunReportTests {
  private static let plateau = """
    title: "Nothing \\"here\\", but decay"
    loss: 0
    start: [4, 1]
    steps: 2
    lr: 0.02
    weight_decay: 0.5
    optimizers: [adamw, sgd, {rule: sgd, label: "Plain, twice"}]
    """

  @Test("the table has a line for each row, and empty fields where there is nothing")
  func table() throws {
    let lines = try RunReport(Self.plateau).csv.lines
    #expect(
      lines[0] == """
        name,optimizer,t,x,y,loss,norm,gradient_x,gradient_y,first_moment_x,first_moment_y,\
        second_moment_x,second_moment_y,adaptive_step_x,adaptive_step_y,decay_step_x,decay_step_y,\
        outcome
        """)
    #expect(lines.count == 1 + 3 * 3)
    #expect(lines[1] == "adamw,adamw,0,4.0,1.0,0.0,4.123105625617661,,,,,,,,,,,completed")
    #expect(
      lines[2].hasPrefix("adamw,adamw,1,3.96,0.99,0.0,4.081874569361484,0.0,0.0,0.0,0.0,0.0,0.0,"))
    #expect(lines[4].hasPrefix("sgd,sgd,0,"))
    #expect(lines[7].hasPrefix("sgd_2,sgd,0,"))
  }

  @Test("AMSGrad's largest moments have columns only where there are some")
  func maximum() throws {
    let text = Self.plateau + "\namsgrad: true\n"
    let report = try RunReport(text)
    #expect(try report.csv.lines[0].contains(",second_moment_max_x,second_moment_max_y,"))
    #expect(try report.json.text.contains("\"second_moment_max\":[0.0,0.0]"))
    #expect(try !RunReport(Self.plateau).json.text.contains("second_moment_max"))
  }

  @Test("a name with a comma or a quote is quoted, one with an escape is cleaned")
  func fields() {
    #expect(RunReport.quoted("adamw") == "adamw")
    #expect(RunReport.quoted("a,b\"c") == "\"a,b\"\"c\"")
    #expect(RunReport.quoted("a\u{1B}[2Jb") == "a[2Jb")
    #expect(XMLText.escaped("<\u{338}&\u{301}") == "&lt;\u{338}&amp;\u{301}")
  }

  @Test("the JSON parses and holds the scene, the runs and every row")
  func document() throws {
    let text = try RunReport(Self.plateau).json.text
    let document = try Document(text)
    #expect(document.schemaVersion == 1)
    #expect(document.scene.name == "test")
    #expect(document.scene.title == "Nothing \"here\", but decay")
    #expect(document.steps == 2)
    #expect(document.runs.map(\.name) == ["adamw", "sgd", "sgd_2"])
    #expect(document.runs.map(\.label) == ["AdamW", "SGD", "Plain, twice"])
    #expect(document.runs[0].hyperparameters.lr == 0.02)
    #expect(document.runs[0].outcome.kind == "completed")
    let rows = document.runs[0].trajectory
    #expect(rows.map(\.t) == [0, 1, 2])
    #expect(rows[0].gradient == nil)
    #expect(rows[1].x == 3.96)
    let step = try #require(rows[2].decayStep)
    let (before, after) = (try #require(rows[1].x), try #require(rows[2].x))
    #expect(abs(step[0] - (after - before)) <= 4 * before.ulp)
  }

  @Test("a diverged run keeps the rows before, says the step, and no row holds NaN")
  func divergence() throws {
    let report = try RunReport(
      """
      title: Too fast
      loss: x^4+y^2
      start: [3, 1]
      lr: 1
      optimizers: [sgd]
      """)
    let text = try report.json.text
    let document = try Document(text)
    #expect(
      document.runs[0].outcome
        == .init(kind: "diverged", step: 6, what: "gradient", coordinate: "x"))
    #expect(document.runs[0].trajectory.map(\.t) == [0, 1, 2, 3, 4, 5])
    #expect(document.runs[0].trajectory[5].loss == nil)
    for word in ["nan", "NaN", "inf", "Inf"] { #expect(!text.contains(word)) }
    let lines = try report.csv.lines
    #expect(lines.count == 7)
    #expect(lines[0].hasSuffix(",not_finite,outcome"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",gradient_x,diverged") })
  }
}

/// The JSON's shape, as a reader in another language would declare it.
private struct Document: Decodable {
  struct Head: Decodable {
    var name: String
    var title: String
  }
  struct Numbers: Decodable {
    var lr: Double
    var weightDecay: Double
    var nesterov: Bool
    var biasCorrection: String
  }
  struct Outcome: Decodable, Equatable {
    var kind: String
    var step: Int?
    var what: String?
    var coordinate: String?
  }
  struct Row: Decodable {
    var t: Int
    var x: Double?
    var y: Double?
    var loss: Double?
    var norm: Double?
    var gradient: [Double]?
    var decayStep: [Double]?
  }
  struct Run: Decodable {
    var name: String
    var optimizer: String
    var label: String
    var hyperparameters: Numbers
    var outcome: Outcome
    var trajectory: [Row]
  }
  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Document.self, from: Data(text.utf8))
  }

  var schemaVersion: Int
  var scene: Head
  var steps: Int
  var runs: [Run]
}
