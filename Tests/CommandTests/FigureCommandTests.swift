import Foundation
import FoundationXML
import Lessons
import TerminalHarness
import Testing

@Suite("decouple figure")
struct FigureCommandTests {
  @Test(
    "the paths are those of run: parsed back, each point is that of a step, the last one the shown one's",
    arguments: ["first-look", "box", "half-life"])
  func paths(name: String) throws {
    let svg = try decouple("figure", name, "-o", "-").standardOutput
    let figure = try FigureReader(svg)
    let scene = try #require(try BundledScenes.scene(named: name))
    let step = try #require(scene.pause)
    let rows = try decouple("run", name).standardOutput
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    let paths = Dictionary(grouping: rows) { $0[0] }
    for (pane, run) in zip(figure.panes, scene.runNames) {
      let places = try #require(paths[run.name]).filter { Int($0[2]) ?? 0 <= step }
        .compactMap { row in Double(row[3]).flatMap { x in Double(row[4]).map { (x, $0) } } }
      let end = try #require(places.last)
      let last = try #require(pane.path.last)
      #expect(pane.isNear(last, end), "\(run.name) ends at \(last), not at \(end)")
      for point in pane.path {
        #expect(places.contains { pane.isNear(point, $0) }, "\(run.name): \(point)")
      }
    }
  }

  @Test("it is valid XML without anything from elsewhere, and the same on a second run")
  func valid() throws {
    for arguments in [["plateau"], ["valley", "--theme", "print", "--width", "85"]] {
      let command = ["figure"] + arguments + ["-o", "-"]
      let svg = try decouple(command).standardOutput
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      for word in ["href", "url(", "class=", "style=", "<image", "<use", "textLength"] {
        #expect(!svg.contains(word), "\(word)")
      }
      #expect(try decouple(command).standardOutput == svg)
    }
  }

  @Test("an existing file is refused with 1 and kept; --force replaces it")
  func force() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "a.svg")
      #expect(try decouple("figure", "box", "-o", file.path).status == .code(0))
      let first = try Data(contentsOf: file)
      let refused = try decouple("figure", "plateau", "-o", file.path)
      #expect(refused.status == .code(1) && refused.errorLines.count == 1)
      #expect(refused.errorLines[0].hasSuffix("exists already; give another name or --force"))
      #expect(try Data(contentsOf: file) == first)
      let forced = try decouple("figure", "plateau", "-o", file.path, "--force")
      #expect(forced.status == .code(0))
      #expect(try Data(contentsOf: file) != first)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let link = folder.appending(path: "link.svg").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
      #expect(try decouple("figure", "box", "-o", link).status == .code(1))
      #expect(try decouple("figure", "box", "-o", link, "--force").status == .code(0))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file.path)
      #expect(try Data(contentsOf: file) == first)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      // What is no file is written into, never replaced.
      let pipe = try shell(
        "mkfifo p; cat p > out & decouple figure box -o p --force; wait; test -p p && cmp out a.svg",
        directory: folder.path)
      #expect(pipe.status == .code(0), "\(pipe.standardError)")
      let nowhere = folder.appending(path: "none/a.svg").path
      #expect(try decouple("figure", "box", "-o", nowhere).status == .code(1))
    }
  }

  @Test("an empty name is none", arguments: ["figure", "record", "show"])
  func emptyName(command: String) throws {
    let result = try decouple(command, "box", "-o", "")
    #expect(result.status == .code(2) && result.output.isEmpty)
    #expect(result.errorLines == ["decouple: -o: an empty name; give the file one"])
  }

  @Test(
    "what can't be drawn is one line",
    arguments: [
      ["--width", "3"], ["--layout", "two"], ["--only", "sgd"], ["--theme", "blue"],
      ["--chart", "validation"],
    ])
  func refused(arguments: [String]) throws {
    let result = try decouple(["figure", "box", "-o", "-"] + arguments)
    #expect(result.status == .code(2) && result.output.isEmpty && result.errorLines.count == 1)
  }
}
