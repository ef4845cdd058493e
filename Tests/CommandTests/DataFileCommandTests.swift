import Foundation
import Lessons
import Testing

@Suite("Scenes with a file of data")
struct DataFileCommandTests {
  private static let scene = """
    title: Own flowers
    data: {model: logistic, file: rows.csv, features: [length, width], target: kind, standardize: true}
    start: [0, 0]
    steps: 20

    """
  private static let rows =
    "length,width,kind\n4.7,1.4,versicolor\n6.0,2.5,virginica\n5.1,1.9,virginica\n"

  private func write(_ files: [String: String], to folder: URL) throws {
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test("the bundled rows of iris as a file give the same bytes")
  func iris() throws {
    let text = try #require(BundledScenes.text(of: "iris"))
    guard case .data(let data)? = try BundledScenes.scene(named: "iris")?.loss else {
      Issue.record("iris has no data")
      return
    }
    let rows = data.rows.map { "\($0.features.x),\($0.features.y),\(Int($0.target))\r\n" }
    let scene = text.replacing(/(?s)  rows: \[.*?\]  \]\n/, with: "  file: rows.csv\n")
    #expect(!scene.contains("rows: "))
    try inTemporaryFolder { folder in
      try write(["iris.yaml": scene, "rows.csv": "a,b,kind\r\n" + rows.joined()], to: folder)
      let own = try shell("decouple run iris.yaml --every 100", directory: folder.path)
      let bundled = try decouple("run", "iris", "--every", "100")
      #expect(own.standardError == "")
      #expect(own.output == bundled.output)
      #expect(own.outputLines.count > 10)
    }
  }

  @Test(
    "the file is found beside the scene, check tells what was made of it, mistakes have a place")
  func besideTheScene() throws {
    try inTemporaryFolder { folder in
      try write(["lab/own.yaml": Self.scene, "lab/rows.csv": Self.rows], to: folder)
      let check = try shell("decouple check lab/own.yaml", directory: folder.path)
      #expect(
        check.outputLines == [
          "lab/own.yaml: valid, 3 optimizers, 20 steps; 3 rows of rows.csv: x weighs "
            + "(length − 5.267)/0.5437, y weighs (width − 1.933)/0.4497, target kind: versicolor is 0, "
            + "virginica is 1"
        ])
      #expect(
        try shell("decouple run own.yaml", directory: folder.path + "/lab").status == .code(0))
      try write(["lab/rows.csv": Self.rows + "5,,versicolor\n"], to: folder)
      let broken = try shell("decouple run lab/own.yaml", directory: folder.path)
      #expect(
        broken.errorLines == [
          "lab/rows.csv:5:3: the cell of 'width' is empty; fill it or take the row out"
        ])
      #expect(broken.status == .code(1))
      let card = try shell(
        "decouple frame own.yaml --screen about --size 100x50", directory: folder.path + "/lab")
      #expect(card.status == .code(1))
      try write(["lab/rows.csv": Self.rows], to: folder)
      let whole = try shell(
        "decouple frame own.yaml --screen about --size 100x50", directory: folder.path + "/lab")
      #expect(whole.standardOutput.contains("(length − 5.267)/0.5437"))
    }
  }

  @Test("a file that isn't there, or is none, is named where the scene names it")
  func missing() throws {
    try inTemporaryFolder { folder in
      try write(["own.yaml": Self.scene], to: folder)
      let missing = try shell("decouple check own.yaml", directory: folder.path)
      #expect(
        missing.errorLines == [
          "own.yaml:2:31: 'rows.csv': no such file or directory; write the path of a CSV file, from "
            + "the scene's folder on"
        ])
      try FileManager.default.createDirectory(
        at: folder.appending(path: "rows.csv"), withIntermediateDirectories: true)
      let directory = try shell("decouple check own.yaml", directory: folder.path)
      #expect(directory.errorLines[0].hasPrefix("own.yaml:2:31: 'rows.csv': is a directory; "))
    }
  }
}
