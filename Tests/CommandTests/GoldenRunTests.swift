import Foundation
import TerminalHarness
import Testing

/// PyTorch's trajectories against `decouple run` on scene text: parser, programs, kernels and export
/// in one piece.
@Suite("decouple run agrees with PyTorch")
struct GoldenRunTests {
  /// On │a − b│/max(1, │b│), as in DESIGN's goals: a gradient program of our own differs from
  /// autograd's by a few roundings a step.
  static let tolerance = 1e-12

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "SimulationTests/Goldens")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("all stored trajectories are run")
  func complete() { #expect(Self.names.count == 18) }

  @Test("weights and moments are PyTorch's to 1e-12", arguments: names)
  func agreement(name: String) throws {
    let golden = try StoredTrajectory(Self.folder.appending(path: "\(name).json"))
    let result = try decouple("run", "-", "--format", "csv", input: golden.sceneText)
    #expect(result.standardError == "")
    let rows = try RunTable(result.outputLines)
    var worst = 0.0
    for point in golden.points {
      let step = try #require(point["t"] as? Int)
      for (column, expected) in StoredTrajectory.numbers(of: point) {
        let measured = try rows.value(column, step: step)
        worst = max(worst, abs(measured - expected) / max(1, abs(expected)))
      }
    }
    print("\(name): worst difference \(worst)")
    #expect(worst <= Self.tolerance)
  }
}

/// The rows of a CSV of one run, by step.
private struct RunTable {
  private let columns: [String: Int]
  private let rows: [Int: [Substring]]

  init(_ lines: [String]) throws {
    let header = try #require(lines.first).split(separator: ",")
    columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { (String($1), $0) })
    let place = try #require(columns["t"])
    rows = Dictionary(
      uniqueKeysWithValues: try lines.dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return (try #require(Int(cells[place])), cells)
      })
  }

  func value(_ column: String, step: Int) throws -> Double {
    let place = try #require(columns[column], "no column \(column)")
    let row = try #require(rows[step], "no row \(step)")
    return try #require(Double(row[place]), "\(column) of row \(step) is \(row[place])")
  }
}

/// A file of `Goldens/`, as the scene that makes the same run.
private struct StoredTrajectory {
  let sceneText: String
  let points: [[String: Any]]

  init(_ file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let root = try #require(object as? [String: Any])
    points = try #require(root["trajectory"] as? [[String: Any]])
    let rules = [
      "adam": "adam", "adam_l2": "adam+l2", "adamw": "adamw", "sgdm": "sgd", "gd": "sgd+l2",
    ]
    let optimizer = try #require(root["optimizer"] as? String)
    let rule = try #require(rules[optimizer])
    let steps = try #require(root["steps"] as? Int)
    let hyper = try #require(root["hyper"] as? [String: Any])
    let start = try Self.pair(root["start"])
    var lines = [
      "title: \(file.lastPathComponent)", "start: [\(start.0), \(start.1)]",
      "steps: \(steps)", "optimizers: [\(rule)]",
    ]
    lines += try Self.hyperparameters(hyper)
    if let noise = root["noise"] as? [String: Any] {
      let amplitude = try Self.pair(noise["amp"])
      lines.append("noise: {alternating: [\(amplitude.0), \(amplitude.1)]}")
    }
    if let surface = root["surface"] as? String {
      lines.append("loss: \(surface)")
    } else {
      // Prescribed gradients are a batch of linear losses, one a step.
      lines.append("batch:")
      for point in points.dropFirst() {
        let gradient = try Self.pair(point["g"])
        lines.append("  - \(gradient.0)*x + \(gradient.1)*y")
      }
    }
    sceneText = lines.joined(separator: "\n") + "\n"
  }

  private static func hyperparameters(_ hyper: [String: Any]) throws -> [String] {
    var lines: [String] = []
    for key in ["lr", "eps", "weight_decay", "momentum"] {
      if let value = hyper[key] as? Double { lines.append("\(key): \(value)") }
    }
    if hyper["betas"] != nil {
      let betas = try pair(hyper["betas"])
      lines += ["beta1: \(betas.0)", "beta2: \(betas.1)"]
    }
    if hyper["amsgrad"] as? Bool == true { lines.append("amsgrad: true") }
    return lines
  }

  /// The columns that a stored point has numbers for.
  static func numbers(of point: [String: Any]) -> [(String, Double)] {
    var numbers: [(String, Double)] = []
    for key in ["x", "y"] { if let value = point[key] as? Double { numbers.append((key, value)) } }
    let moments = [
      "m": "first_moment", "buf": "first_moment", "v": "second_moment", "vmax": "second_moment_max",
    ]
    for (key, column) in moments {
      guard let values = point[key] as? [Double] else { continue }
      numbers += [("\(column)_x", values[0]), ("\(column)_y", values[1])]
    }
    return numbers
  }

  private static func pair(_ value: Any?) throws -> (Double, Double) {
    let numbers = try #require(value as? [Double])
    return (numbers[0], numbers[1])
  }
}
