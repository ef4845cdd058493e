import Foundation
import Lessons
import Networks
import Simulation
import Testing

@testable import Export

@Suite("NetworkReport")
struct NetworkReportTests {
  private static let text = """
    title: T
    network: {data: iris, train: 100, layers: [4, 3], batch: 20, evaluate_every: 4}
    steps: 10
    optimizers: [adam, {rule: adamw, weight_decay: 0.1, amsgrad: true}, {rule: sgdw, lr: 1e300, weight_decay: 1e300}]
    """

  private func report(
    _ text: String = text, _ selection: RowSelection? = nil, coordinates: [Int] = []
  ) throws -> NetworkReport {
    let scene = try Scene(text: text, file: "test.yaml", name: "test")
    let runs = try #require(scene.networkExperiment()?.trajectories())
    return NetworkReport(
      scene: scene, trajectories: runs, selection: selection, coordinates: coordinates)
  }

  private func json(_ report: NetworkReport) throws -> [String: Any] {
    let written = Written()
    try report.writeJSON(to: written.stream())
    let object = try JSONSerialization.jsonObject(with: Data(written.text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("the document has the contract's form")
  func form() throws {
    let document = try json(try report(coordinates: [0, 14]))
    #expect(document["schema_version"] as? Int == 1 && document["weights"] as? Int == 15)
    let tensors = try #require(document["tensors"] as? [[String: Any]])
    #expect(tensors.map { $0["name"] as? String } == ["layer1.weight", "layer1.bias"])
    #expect(tensors[0]["shape"] as? [Int] == [3, 4] && tensors[1]["first"] as? Int == 12)
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect((runs[2]["outcome"] as? [String: Any])?["kind"] as? String == "diverged")
    let rows = try #require(runs[1]["trajectory"] as? [[String: Any]])
    #expect(rows.map { $0["t"] as? Int } == [0, 4, 8, 10])
    #expect(rows[0]["batch_loss"] is NSNull && rows[1]["batch_loss"] is Double)
    #expect((rows[1]["norms"] as? [Double])?.count == 2)
    for quantity in ["w", "m", "v", "v_max", "decay_rate", "root_second_moment"] {
      #expect((rows[1][quantity] as? [Any])?.count == 2, "\(quantity)")
    }
    #expect((rows[0]["decay_rate"] as? [Any])?.first is NSNull)
    let planes = try #require(document["planes"] as? [String: [String: Any]])
    #expect(planes["ends"]?["pair"] as? [String] == ["adam", "adamw"])
    let ends = try #require(planes["ends"]?["runs"] as? [[String: Any]])
    #expect(ends.map { $0["name"] as? String } == ["adam", "adamw"])
    #expect((ends[0]["end"] as? [Double])?.count == 2 && planes["pca"]?["pair"] is NSNull)
  }

  @Test("the table has the same as columns, and other steps where they are asked for")
  func table() throws {
    let written = Written()
    try report(Self.text, RowSelection(steps: [3, 0, 7]), coordinates: [5])
      .writeCSV(to: written.stream())
    let head = try #require(written.lines.first)
    #expect(
      head
        == "name,optimizer,t,batch_loss,train_loss,train_accuracy,validation_loss,validation_accuracy,norm_layer1.weight,norm_layer1.bias,w_5,m_5,v_5,v_max_5,decay_rate_5,root_second_moment_5,outcome"
    )
    let steps = written.lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[2]
    }
    #expect(steps == ["0", "3", "7", "0", "3", "7", "0"])
  }

  // MARK: Goldens

  private struct Golden: Decodable {
    struct Step: Decodable {
      var t: Int
      var trainLoss: Double
      var batchLoss: Double?
      var validationLoss: Double?
      var norms: [Double]
      var w: [Double]
      var tolerance: Double
    }
    struct Run: Decodable {
      var name: String
      var steps: [Step]
    }
    struct Coordinate: Decodable { var index: Int }
    var scene: String
    var runs: [Run]
    var coordinates: [Coordinate]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "NetworksTests/Goldens")

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// The first ten steps: they cost little, and whole runs are compared in NetworksTests.
  @Test("scene texts of the goldens give the goldens' rows", arguments: names)
  func goldens(name: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: name))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let golden = try decoder.decode(Golden.self, from: data)
    let folder = SceneFolder(path: "") { (path) throws(SceneFolder.Refusal) in
      guard let data = try? Data(contentsOf: Self.folder.appending(path: path)) else {
        throw .unreadable("no such file")
      }
      return .init(bytes: Array(data))
    }
    var scene = try Scene(text: golden.scene, file: name, name: "golden", folder: folder)
    if scene.schedule == nil { scene.steps = 10 }
    let runs = try #require(scene.networkExperiment()?.trajectories())
    let report = NetworkReport(
      scene: scene, trajectories: runs, selection: RowSelection(steps: [0, 1, 2, 3, 10]),
      coordinates: golden.coordinates.map(\.index))
    #expect(report.runs.map(\.name.name) == golden.runs.map(\.name))
    for (run, expected) in zip(report.runs, golden.runs) {
      report.forEachRow(of: run) { row in
        guard let step = expected.steps.first(where: { $0.t == row.step }) else { return }
        func isNear(_ a: Double?, _ b: Double?) -> Bool {
          guard let a, let b else { return a == nil && b == nil }
          return (a - b).magnitude <= step.tolerance * max(1, b.magnitude)
        }
        #expect(isNear(row.training.loss, step.trainLoss))
        #expect(isNear(row.batchLoss, step.batchLoss))
        #expect(isNear(row.validation?.loss, step.validationLoss))
        #expect(zip(row.norms, step.norms).allSatisfy { isNear($0, $1) })
        #expect(zip(row.coordinates, step.w).allSatisfy { isNear($0[.weight], $1) })
      }
    }
  }

  @Test("every golden is compared")
  func count() { #expect(Self.names.count == 13) }
}
