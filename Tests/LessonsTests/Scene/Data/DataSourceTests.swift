import Testing

@testable import Lessons

/// What a saved scene calls its file of data.
@Suite("References to files of data")
struct DataSourceTests {
  @Test(
    "from the folder of the saved scene on",
    arguments: [
      // Where the scene is, what it says, where it is saved, what it says there.
      ("", "rows.csv", "b.yaml", "rows.csv"), ("lab", "rows.csv", "lab/b.yaml", "rows.csv"),
      ("lab", "rows.csv", "b.yaml", "lab/rows.csv"), ("lab", "../rows.csv", "b.yaml", "rows.csv"),
      ("", "rows.csv", "lab/b.yaml", "../rows.csv"),
      ("a/b", "c/rows.csv", "a/d/e.yaml", "../b/c/rows.csv"),
      ("lab", "/data/rows.csv", "b.yaml", "/data/rows.csv"),
      ("/home/me/lab", "rows.csv", "/home/me/b.yaml", "lab/rows.csv"),
      ("lab", "rows.csv", "/tmp/b.yaml", "/whole/rows.csv"),
      ("lab", "rows.csv", "../b.yaml", "/whole/rows.csv"),
      ("..", "rows.csv", "b.yaml", "../rows.csv"),
    ])
  func references(folder: String, file: String, saved: String, reference: String) {
    let source = DataSource(
      file: file, folder: folder, wholePath: "/whole/rows.csv", names: ["a", "b", "c"])
    #expect(source.reference(savedAs: saved) == reference)
  }
}
