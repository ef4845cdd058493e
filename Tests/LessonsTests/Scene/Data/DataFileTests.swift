import Simulation
import Surfaces
import Testing

@testable import Lessons

/// Scenes whose rows are in a file beside them.
@Suite("Files of data")
struct DataFileTests {
  /// A folder `lab` with one file.
  private static func folder(_ text: String) -> SceneFolder {
    SceneFolder(path: "lab") { (path) throws(SceneFolder.Refusal) in
      guard path == "lab/rows.csv" else { throw .unreadable("no such file or directory") }
      return .init(bytes: Array(text.utf8), wholePath: "/home/me/lab/rows.csv")
    }
  }

  private static func text(_ keys: String) -> String {
    "title: T\ndata: {\(keys), file: rows.csv}\nstart: [0, 0]\n"
  }

  private func data(_ keys: String, _ csv: String) throws -> Scene.DataSet {
    let scene = try Scene(
      text: Self.text(keys), file: "lab/s.yaml", name: "s", folder: Self.folder(csv))
    guard case .data(let data) = scene.loss else { preconditionFailure("no data") }
    return data
  }

  private func complaint(_ keys: String, _ csv: String) -> String? {
    do {
      _ = try data(keys, csv)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static let table = "length,width,kind,price\n1,2,a,5\n3,4,b,6\n5,9,a,7\n"

  @Test("columns are found by name, by number, and where no other choice is left")
  func columns() throws {
    let features = [Vector(1, 2), Vector(3, 4), Vector(5, 9)]
    for keys in ["features: [length, width], target: price", "features: [1, 2], target: 4"] {
      let data = try data("model: linear, " + keys, Self.table)
      #expect(data.rows.map(\.features) == features)
      #expect(data.rows.map(\.target) == [5, 6, 7])
      #expect(data.source?.names == ["length", "width", "price"])
    }
    let bare = try data("model: linear", "1,2,5\r\n3,4,6\r\n5,9,7")
    #expect(bare.rows.map(\.features) == features)
    #expect(bare.source?.names == ["column 1", "column 2", "column 3"])
    #expect(try data("model: linear, target: c", "c,a,b\n5,1,2\n").rows[0].features == Vector(1, 2))
    let rest = try data("model: linear, features: [b, c]", "c,a,b\n5,1,2\n")
    #expect(rest.rows[0] == .init(features: Vector(2, 5), target: 1))
  }

  @Test(
    "labels are 0 and 1, -1 and 1, or two words in the order of their rows",
    arguments: [
      ("0,1,1,0", [0, 1, 1, 0], nil), ("-1,1,−1,1.0", [0, 1, 0, 1], nil),
      ("virginica,setosa,virginica,virginica", [0, 1, 0, 0], ["virginica", "setosa"]),
      ("1,1,1,1", [1, 1, 1, 1], nil), ("1,−1,1,1", [1, 0, 1, 1], nil),
    ] as [(String, [Double], [String]?)])
  func labels(cells: String, targets: [Double], words: [String]?) throws {
    let rows = cells.split(separator: ",").map { "1,2,\($0)\n" }.joined()
    let data = try data("model: logistic", rows)
    #expect(data.rows.map(\.target) == targets)
    #expect(data.source?.labels == words)
  }

  @Test("standardized features have mean 0 and deviation 1, and the way back is kept")
  func standardizes() throws {
    let data = try data(
      "model: linear, features: [length, width], target: price, standardize: true", Self.table)
    let scaling = try #require(data.source?.scaling)
    #expect(scaling.mean == Vector(3, 5))
    #expect(abs(scaling.deviation.x - (8.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(data.rows.map(\.features.x).reduce(0, +)) < 1e-15)
    #expect(abs(data.rows.map { $0.features.y * $0.features.y }.reduce(0, +) - 3) < 1e-14)
    let meanings = data.source?.meanings { "\(($0 * 100).rounded() / 100)" }
    #expect(meanings?.map(\.text) == ["(length − 3.0)/1.63", "(width − 5.0)/2.94", "price"])
  }

  @Test(
    "what is wrong with a file is said with its place",
    arguments: [
      (
        "1,2,3\n4,,6\n",
        "lab/rows.csv:2:3: the cell of 'column 2' is empty; fill it or take the row out"
      ),
      (
        "a,b,c\n1,2,3\n4,five,6\n",
        "lab/rows.csv:3:3: b is 'five'; write a number, such as 0.02 or 1e-3"
      ),
      ("a,b,c\n1,2,\"3,5\"\n", "lab/rows.csv:2:5: c is '3,5'; write 3.5"),
      (
        "a,b,c\n1,2\n",
        "lab/rows.csv:2:4: the row has 2 cells and the first line 3; write as many, with commas "
          + "between them"
      ),
      (
        "a,b,c\n1,2,3,4\n",
        "lab/rows.csv:2:7: the row has 4 cells and the first line 3; write as many, with commas "
          + "between them"
      ),
      (
        "a,b,c\n1,2,\"3\n",
        "lab/rows.csv:2:5: this quote is never closed; close it, or write \"\" for a quote in quotes"
      ),
      ("", "lab/s.yaml:2:29: 'rows.csv' has no rows; add some"),
      ("a,b,c\n", "lab/s.yaml:2:29: 'rows.csv' has no rows; add some"),
      (
        "a;b;c\n1;2;3\n",
        "lab/s.yaml:2:29: ';' separates the cells of the file; save it with commas"
      ),
      (
        "a,b,c,d\n1,2,3,4\n",
        "lab/s.yaml:2:29: which columns are meant is not said; the file has a, b, c and d: write "
          + "'features: [A, B]' and 'target: C'"
      ),
    ])
  func mistakes(csv: String, message: String) {
    #expect(complaint("model: linear", csv) == message)
  }

  @Test(
    "what a scene says of a file that isn't so is said where the scene says it",
    arguments: [
      (
        "model: linear, features: [length, wdth], target: price",
        "lab/s.yaml:2:42: the file has no column 'wdth'; did you mean 'width'?"
      ),
      (
        "model: linear, features: [1, 2], target: 9",
        "lab/s.yaml:2:49: the file has no column '9'; it has length, width, kind and price"
      ),
      (
        "model: logistic, features: [1, 2], target: price",
        "lab/rows.csv:4:7: price is '7', beside 5 and 6; a logistic model tells two labels apart"
      ),
      (
        "model: linear, features: [length, width], target: kind",
        "lab/rows.csv:2:5: kind is 'a'; write a number, such as 0.02 or 1e-3"
      ),
      (
        "model: linear, rows: [[1, 2, 3]]",
        "lab/s.yaml:2:42: 'file' stands beside 'rows'; keep one of them"
      ),
    ])
  func columnMistakes(keys: String, message: String) {
    #expect(complaint(keys, Self.table) == message)
  }

  @Test("a column that is the same in every row can't be standardized, one label can't be learnt")
  func degenerate() {
    #expect(
      complaint("model: linear, standardize: true", "a,b,c\n1,2,3\n1,3,4\n")
        == "lab/s.yaml:2:48: 'a' is the same in every row and can't be standardized; choose another "
        + "column")
    #expect(
      complaint("model: logistic", "1,2,yes\n2,3,yes\n")
        == "lab/s.yaml:2:31: the target is 'yes' in every row; a logistic model needs two labels")
    #expect(
      complaint("model: logistic", "1,2,1\n2,3,2\n")
        == "lab/s.yaml:2:31: the labels are 1 and 2; write 0 and 1, -1 and 1, or two words")
  }

  @Test("a file that can't be read is named, and keys of a file need one")
  func missing() {
    let scene = "title: T\ndata: {model: linear, file: none.csv}\nstart: [0, 0]\n"
    #expect(
      said(of: scene, in: Self.folder(""))
        == "2:29: 'none.csv': no such file or directory; write the path of a CSV file, from the "
        + "scene's folder on")
    let rows = "title: T\ndata: {model: linear, rows: [[1, 2, 3]], target: c}\nstart: [0, 0]\n"
    #expect(
      said(of: rows, in: .none)
        == "2:42: 'target' has no meaning without 'file'; add 'file' or remove 'target'")
  }

  private func said(of text: String, in folder: SceneFolder) -> String? {
    do {
      _ = try Scene(text: text, file: "s", name: "s", folder: folder)
      return nil
    } catch {
      return String(error.description.dropFirst(2))
    }
  }

  @Test("a scene's text keeps the reference, and reads as the same scene")
  func keepsReference() throws {
    let keys =
      "model: linear, features: [length, width], target: price, standardize: true, batch: 2"
    let scene = try Scene(
      text: Self.text(keys), file: "lab/s.yaml", name: "s", folder: Self.folder(Self.table))
    #expect(scene.fileText.contains("  file: rows.csv\n  features: [length, width]\n"))
    #expect(!scene.fileText.contains("[1, 2"))
    let again = try Scene(
      text: scene.fileText, file: "lab/s.yaml", name: "s", folder: Self.folder(Self.table))
    #expect(again == scene)
    #expect(scene.fileText(savedAs: "mine.yaml").contains("file: lab/rows.csv"))
  }

  @Test("100,000 rows are read, one more is too many")
  func manyRows() throws {
    let rows = String(repeating: "1.25,-2.5,0.75\n", count: SceneLimits.dataRows)
    #expect(try data("model: linear", rows).rows.count == SceneLimits.dataRows)
    #expect(
      complaint("model: linear", rows + "1,2,3\n")
        == "lab/rows.csv:100001:1: the file has more than 100,000 rows; use a part of it")
  }
}
