import Networks
import Testing

@testable import Lessons

/// Networks whose rows are in a file beside the scene.
@Suite("Files of rows with classes")
struct ClassFileTests {
  private static func folder(_ csv: String) -> SceneFolder {
    SceneFolder(path: "lab") { (path) throws(SceneFolder.Refusal) in
      guard path == "lab/rows.csv" else { throw .unreadable("no such file or directory") }
      return .init(bytes: Array(csv.utf8), wholePath: "/home/me/lab/rows.csv")
    }
  }

  private func scene(_ data: String, _ layers: String, _ csv: String) throws -> Scene {
    try Scene(
      text: "title: T\nnetwork: {data: \(data), train: 2, layers: \(layers)}\n",
      file: "lab/s.yaml", name: "s", folder: Self.folder(csv))
  }

  private func rows(_ data: String, _ layers: String, _ csv: String) throws -> LabelledRows {
    guard case .file(let rows, _)? = try scene(data, layers, csv).network?.data else {
      preconditionFailure("no file")
    }
    return rows
  }

  private func complaint(_ data: String, _ csv: String) -> String? {
    do {
      _ = try scene(data, "[2, 2]", csv)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("a plain file has its class last, and a first line or none")
  func plain() throws {
    let table = "1,2,0\n3,4,2\n5,9,1\n"
    for csv in [table, "length,width,kind\n" + table] {
      let rows = try rows("rows.csv", "[2, 3]", csv)
      #expect(rows.values == [1, 2, 3, 4, 5, 9])
      #expect(rows.labels == [0, 2, 1] && rows.classes == 3 && rows.features == 2)
    }
    #expect(try scene("rows.csv", "[2, 3]", table).network?.preparation.standardizes == true)
  }

  @Test("columns are found by name and number, words are classes in the order of their first row")
  func mapping() throws {
    let csv = "kind,a,b,c\nred,1,2,3\nblue,4,5,6\nred,7,8,9\n"
    let chosen = try rows("{file: rows.csv, features: [c, a], target: kind}", "[2, 2]", csv)
    #expect(chosen.values == [3, 1, 6, 4, 9, 7] && chosen.labels == [0, 1, 0])
    let rest = try rows("{file: rows.csv, target: kind}", "[3, 2]", csv)
    #expect(rest.values == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let numbered = try rows("{file: rows.csv, features: [2, 3, 4]}", "[3, 2]", csv)
    #expect(numbered == rest)
  }

  @Test("a saved scene names the file, from its own folder on")
  func saved() throws {
    let csv = "1,2,0\n3,4,1\n"
    let plain = try scene("rows.csv", "[2, 2]", csv)
    #expect(plain.fileText(savedAs: "lab/t.yaml").contains("data: rows.csv"))
    #expect(plain.fileText(savedAs: "t.yaml").contains("data: lab/rows.csv"))
    let mapping = try scene("{file: rows.csv, features: [2, 1], target: 3}", "[2, 2]", csv)
    let text = mapping.fileText(savedAs: "lab/t.yaml")
    let again = try Scene(
      text: text, file: "lab/t.yaml", name: "s", folder: Self.folder(csv))
    #expect(again == mapping)
  }

  @Test(
    "what is wrong is placed in the file or in the scene",
    arguments: [
      (
        "rows.csv", "1,2,0\n3,x,1\n",
        "lab/rows.csv:2:3: column 2 is 'x'; write a number, such as 0.02 or 1e-3"
      ),
      (
        "rows.csv", "1,2,0\n3,4,1.5\n",
        "lab/rows.csv:2:5: column 3 is '1.5'; write classes as whole numbers from 0 to 1,023, or as words"
      ),
      (
        "rows.csv", "1,2,0\n3,4\n",
        "lab/rows.csv:2:4: the row has 2 cells and the first line 3; write as many, with commas between them"
      ),
      ("rows.csv", "", "lab/s.yaml:2:17: 'rows.csv' has no rows; add some"),
      (
        "rows.csv", "1\n2\n",
        "lab/s.yaml:2:17: the file has one column; a row needs a feature at least, and its target"
      ),
      (
        "rows.csv", "1,2,a\n2,3,a\n",
        "lab/s.yaml:2:17: column 3 is the same class in every row; a network needs two to tell apart"
      ),
      (
        "none.csv", "",
        "lab/s.yaml:2:17: 'none.csv': no such file or directory; write the path of a CSV file, from the scene's folder on"
      ),
      (
        "{file: rows.csv, target: kin}", "a,kind\n1,0\n",
        "lab/s.yaml:2:42: the file has no column 'kin'; did you mean 'kind'?"
      ),
      (
        "{file: rows.csv, features: [a, q]}", "a,b,kind\n1,2,0\n",
        "lab/s.yaml:2:48: the file has no column 'q'; it has a, b and kind"
      ),
      (
        "{target: kind}", "",
        "lab/s.yaml:2:17: data has no 'file'; add one, such as 'file: flowers.csv'"
      ),
    ])
  func complaints(data: String, csv: String, expected: String) {
    #expect(complaint(data, csv) == expected)
  }
}
