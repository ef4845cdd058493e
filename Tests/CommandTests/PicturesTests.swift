import Foundation
import TerminalHarness
import Testing

/// The pictures of the README are what the program makes now; `make pictures` makes them anew.
@Suite("Pictures")
struct PicturesTests {
  private static let folder = ReadmeCommand.root.appending(path: "Pictures")

  /// But `map.svg`, whose runs take a debug build too long.
  @Test("they are up to date", arguments: ["lab.svg", "box.svg", "first-look.cast"])
  func current(name: String) throws {
    try inTemporaryFolder { folder in
      let made = try runProgram([
        Self.folder.appending(path: "make").path, builtProgram("decouple"), folder.path, name,
      ])
      #expect(made.status == .code(0), "\(made.standardError)")
      let (now, kept) = (folder.appending(path: name), Self.folder.appending(path: name))
      #expect(try Data(contentsOf: now) == Data(contentsOf: kept), "make pictures, and look at it")
    }
  }

  @Test("the README shows all that are kept, and none that isn't")
  func shown() throws {
    let readme = try String(
      contentsOf: ReadmeCommand.root.appending(path: "README.md"), encoding: .utf8)
    let shown = Set(readme.matches(of: /\(Pictures\/([a-z.-]+)\)/).map { String($0.1) })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(shown == Set(files).subtracting(["make"]))
    for name in files {
      let size = try Data(contentsOf: Self.folder.appending(path: name)).count
      #expect(size < 300_000, "\(name)")
    }
  }
}
