import Foundation
import Lessons
import Simulation
import Testing

@testable import Export

@Suite("SweepReport")
struct SweepReportTests {
  /// Two maps of two by three cells; x⁴ diverges under SGD with lr 1.
  private static let scene = """
    title: Steep
    loss: x^4 + y^2
    start: [3, 1]
    steps: 8
    sweep: {lr: [1e-3, 1], weight_decay: [0.1, 10], size: [2, 3], metric: norm}
    optimizers:
      - sgdw
      - {rule: adamw, name: paper, sweep: {weight_decay: [0, 1]}}
    """

  private func report(_ text: String = Self.scene) throws -> SweepReport {
    let scene = try Scene(text: text, file: "test.yaml", name: "test")
    let maps = try #require(scene.sweeps().plan().maps())
    return SweepReport(scene: scene, maps: maps)
  }

  private func json(_ report: SweepReport) throws -> String {
    let written = Written()
    try report.writeJSON(to: written.stream())
    return written.text
  }

  @Test(
    "the JSON parses: axes, metric, values by row of weight_decay, own axes where there are any")
  func document() throws {
    let report = try report()
    let document = try Document(try json(report))
    #expect(document.schemaVersion == 1)
    #expect(document.scene == ["name": "test", "title": "Steep"])
    #expect(document.steps == 8 && document.seed == 1 && document.averageAfter == nil)
    #expect(try json(report).contains("\"average_after\":null"))
    #expect(document.lr == [1e-3, 1])
    #expect(document.weightDecay == report.maps[0].map.weightDecays)
    #expect(document.weightDecay.count == 3)
    #expect(document.metric == "norm")
    #expect(document.maps.map(\.name) == ["sgdw", "paper"])
    #expect(document.maps.map(\.optimizer) == ["sgdw", "adamw"])
    #expect(document.maps.map(\.weightDecay) == [nil, [0, 0.5, 1]])
    #expect(document.maps.map(\.lr) == [nil, nil])
    for (map, item) in zip(document.maps, report.maps) {
      #expect(map.values.count == 3)
      for (row, values) in map.values.enumerated() {
        #expect(values == (0..<2).map { item.map.value(row: row, column: $0) })
      }
      #expect(map.best?.value == item.map.best?.value)
      #expect(map.best?.lr == item.map.best?.learningRate)
      #expect(map.best?.weightDecay == item.map.best?.weightDecay)
      #expect(map.ridgeSlope == item.map.ridgeSlope)
      #expect(map.transfer == item.map.transfer)
    }
  }

  @Test("the JSON says which steps were averaged, unless it is the last one alone")
  func average() throws {
    for (after, written) in [(3, 3), (6, 6), (7, nil)] as [(Int, Int?)] {
      var text = Self.scene.replacing("metric: norm", with: "metric: norm, average_after: \(after)")
      text += "\nseed: 18446744073709551615\n"
      let report = try report(text)
      let document = try Document(try json(report))
      #expect(document.averageAfter == written && report.averageAfter == written)
      #expect(document.seed == .max)
    }
  }

  @Test("axes that the document's aren't stand in every map that has them")
  func ownAxes() throws {
    let own = "{rule: sgdw, sweep: {weight_decay: [2, 4]}}"
    let report = try report(Self.scene.replacing("- sgdw", with: "- " + own))
    let document = try Document(try json(report))
    #expect(document.weightDecay.first == 0.1)
    #expect(document.maps.map(\.weightDecay) == report.maps.map(\.map.weightDecays))
  }

  @Test("what diverged is null, and no number is NaN or infinite")
  func divergence() throws {
    let text = try json(try report())
    let document = try Document(text)
    #expect(document.maps[0].values.map { $0[1] } == [nil, nil, nil])
    #expect(document.maps[0].values.map { $0[0] != nil } == [true, true, true])
    #expect(document.maps[0].transfer == nil)
    for word in ["nan", "inf"] { #expect(!text.lowercased().contains(word)) }
  }

  @Test("the table has a line for each cell, row by row, empty where a run diverged")
  func table() throws {
    let report = try report()
    let written = Written()
    try report.writeCSV(to: written.stream())
    let lines = written.lines
    #expect(lines[0] == "name,optimizer,lr,weight_decay,value")
    #expect(lines.count == 1 + 2 * 6)
    let first = try #require(report.maps[0].map.value(row: 0, column: 0))
    #expect(lines[1] == "sgdw,sgdw,0.001,0.1,\(first)")
    #expect(lines[2] == "sgdw,sgdw,1.0,0.1,")
    #expect(lines[12].hasPrefix("paper,adamw,1.0,1.0,"))
  }
}

/// The JSON's shape, as a reader in another language would declare it.
private struct Document: Decodable {
  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Document.self, from: Data(text.utf8))
  }

  struct Best: Decodable {
    var lr: Double
    var weightDecay: Double
    var value: Double
  }
  struct Map: Decodable {
    var name: String
    var optimizer: String
    var lr: [Double]?
    var weightDecay: [Double]?
    var values: [[Double?]]
    var best: Best?
    var ridgeSlope: Double?
    var transfer: Double?
  }
  var schemaVersion: Int
  var scene: [String: String]
  var steps: Int
  var seed: UInt64
  var averageAfter: Int?
  var lr: [Double]
  var weightDecay: [Double]
  var metric: String
  var maps: [Map]
}
