import Foundation
import Testing

@Suite("Where tests are")
struct TestPlacesTests {
  /// Tests of the whole program, and of the house itself.
  private static let whole: Set = ["CommandTests", "HouseTests"]

  /// A file of tests: `Tests/ScreenTests/FrameTests.swift`.
  private struct TestFile {
    let path: String
    let target: String
    let folder: String
    /// What it tests by its name: `Frame`.
    let subject: String

    init(path: String) {
      let parts = path.split(separator: "/").map(String.init)
      self.path = path
      target = String(parts[0].dropLast("Tests".count))
      folder = parts.dropFirst().dropLast().joined(separator: "/")
      subject = String(parts[parts.count - 1].dropLast("Tests.swift".count))
    }
  }

  private static func files() throws -> [TestFile] {
    let tests = SourceFile.root.appending(path: "Tests").path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: tests).sorted()
      .filter { path in
        let target = String(path.prefix { $0 != "/" })
        return path.hasSuffix("Tests.swift") && target.hasSuffix("Tests")
          && !whole.contains(target)
      }
      .map(TestFile.init)
  }

  @Test("a test named after a source file lies where that one lies")
  func mirrored() throws {
    let homes = Dictionary(grouping: try SourceFile.all()) { "\($0.target)/\($0.name)" }
      .mapValues { $0.map(\.folders) }
    let astray = try Self.files().filter { test in
      guard let folders = homes["\(test.target)/\(test.subject)"] else { return false }
      return !folders.contains(test.folder)
    }
    #expect(astray.map(\.path) == [], "move it beside its source's folder")
  }

  @Test("any other test lies in a folder that its target has, or above all")
  func others() throws {
    let folders = try SourceFile.all().reduce(into: Set<String>()) { found, file in
      let parts = file.folders.split(separator: "/")
      for count in 0...parts.count {
        found.insert(file.target + "/" + parts.prefix(count).joined(separator: "/"))
      }
    }
    let astray = try Self.files().filter { !folders.contains("\($0.target)/\($0.folder)") }
    #expect(astray.map(\.path) == [], "name it after what it tests, in the folder of that")
  }
}
