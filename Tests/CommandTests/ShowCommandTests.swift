import Foundation
import Lessons
import Testing

@Suite("decouple show, decouple help scene")
struct ShowCommandTests {
  @Test("each bundled scene is shown as its file, and is valid", arguments: BundledScenes.names)
  func shows(name: String) throws {
    let shown = try decouple("show", name)
    #expect(shown.standardOutput == BundledScenes.text(of: name))
    #expect(shown.status == .code(0))
    let check = try decouple("check", "-", input: shown.standardOutput)
    #expect(check.standardOutput.hasPrefix("-: valid, "))
    #expect(check.status == .code(0))
  }

  @Test("-o writes a new file and never over another")
  func writes() throws {
    try inTemporaryFolder { folder in
      let first = try shell("decouple show box -o mine.yaml", directory: folder.path)
      #expect(first.output.isEmpty && first.status == .code(0))
      let text = try String(contentsOf: folder.appending(path: "mine.yaml"), encoding: .utf8)
      #expect(text == BundledScenes.text(of: "box"))
      let second = try shell("decouple show plateau -o mine.yaml", directory: folder.path)
      #expect(second.errorLines == ["decouple: mine.yaml: exists already; give another name"])
      #expect(second.status == .code(1))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.yaml"])
    }
  }

  @Test("what is no bundled scene is said")
  func unknown() throws {
    let misspelt = try decouple("show", "bxo")
    #expect(misspelt.errorLines == ["decouple: bxo: no such scene; did you mean the scene 'box'?"])
    #expect(misspelt.status == .code(2))
    let file = try decouple("show", "own.yaml")
    #expect(
      file.errorLines == [
        "decouple: own.yaml: no bundled scene; give a name that 'decouple list' shows"
      ])
  }

  @Test("the reference names every key that the reader knows, with its form and its default")
  func reference() throws {
    let lines = try decouple("help", "scene").outputLines
    for section in SceneSection.all {
      let start = try #require(lines.firstIndex(of: section.title.uppercased()))
      let block = lines[start...].prefix { !$0.isEmpty }
      let text = block.joined(separator: " ").split(separator: " ").joined(separator: " ")
      for key in section.keys {
        #expect(block.contains { $0.hasPrefix("  \(key.name): ") })
        #expect(text.contains(key.form) && text.contains(key.about))
        if case .value(let usual) = key.fallback { #expect(text.contains("(else \(usual))")) }
      }
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(try decouple("--help").standardOutput.contains("decouple help scene"))
  }
}
