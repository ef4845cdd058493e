import Testing

@Suite("The folders of Interface")
struct FolderOrderTests {
  /// A folder may use those before it.
  private static let order = [
    "Words", "Numbers", "Runs", "Keys", "Maps", "Model", "Update", "Parts", "Panes", "Lecture",
    "Inspector", "Claims", "MapScreen", "Lists", "About", "Figure", "View", "Loop", "Recording",
  ]

  private static func graph() throws -> FolderGraph {
    let sources = try SourceFile.all().filter(\.isSwift)
    let files = { (isInside: Bool) in
      sources.filter { ($0.target == "Interface") == isInside }.map {
        FolderGraph.File(path: $0.path, folder: $0.folder, text: $0.text)
      }
    }
    return FolderGraph(files(true), besides: files(false))
  }

  @Test("uses run in one direction", .enabled(if: !order.isEmpty))
  func direction() throws {
    let uses = try Self.graph().uses(against: Self.order).map(\.description)
    #expect(uses == [], "move what is used down, or what uses it up")
  }

  @Test("every folder stands in the order", .enabled(if: !order.isEmpty))
  func completeness() throws {
    #expect(try Self.graph().folders == Self.order.sorted())
  }

  // A small target: Base ← Middle ← Top, but for what is added.
  private static let base = "struct Model { var step = 0 }\nfunc clamp(_ x: Int) -> Int { x }"
  private static let middle =
    "struct Chart { let model: Model }\nextension Model { var end: Int { 1 } }"
  private static let top = "let chart = Chart(model: Model()) // Lecture"

  private static func small(_ base: String, _ middle: String, _ top: String) -> FolderGraph {
    FolderGraph([
      .init(path: "b.swift", folder: "Base", text: base),
      .init(path: "m.swift", folder: "Middle", text: middle),
      .init(path: "t.swift", folder: "Top", text: top),
    ])
  }

  @Test("a tree of folders has no circle")
  func tree() {
    let graph = Self.small(Self.base, Self.middle, Self.top)
    #expect(graph.circles == [])
    #expect(graph.uses(against: ["Base", "Middle", "Top"]) == [])
    #expect(
      Set(graph.uses.map { "\($0.from) \($0.to) \($0.name)" }) == [
        "Middle Base Model", "Top Base Model", "Top Middle Chart",
      ])
  }

  @Test(
    "a type, a member of an extension and a function close a circle",
    arguments: [
      ("extension Model { func draw() -> Chart? { nil } }", "Chart"),
      ("extension Model { var isOver: Bool { step > self.end } }", "end"),
      (#"let word = "at \(whole(3)) end""#, "whole"),
    ])
  func circle(addition: String, name: String) {
    let middle = Self.middle + "\nfunc whole(_ n: Int) -> Int { n }"
    let graph = Self.small(Self.base + "\n" + addition, middle, Self.top)
    #expect(graph.circles == [["Base", "Middle"]])
    #expect(
      graph.uses(against: ["Base", "Middle", "Top"]).map(\.description)
        == ["Base → Middle: b.swift:3 uses \(name)"])
  }

  @Test(
    "what isn't a use is none: comments, literals, labels, private and common names",
    arguments: [
      "/* Chart */ let chart = \"Chart end\" // Chart",
      "let x = f(end: 1, whole: 2)",
      "extension Model { func at(end: Int) -> Int { end } }",
      "let y = [1, 2].map { end in end + 1 }",
      "private let hidden = 1\nlet z = hidden",
    ])
  func noUse(addition: String) {
    let middle = Self.middle + "\nfunc whole(_ n: Int) -> Int { n }\nprivate func hidden() {}"
    let graph = Self.small(Self.base + "\n" + addition, middle, Self.top)
    #expect(graph.circles == [])
  }

  @Test("a circle through three folders is one")
  func longCircle() {
    let graph = Self.small(
      Self.base + "\nlet top: Top? = nil", Self.middle, Self.top + "\nstruct Top {}")
    #expect(graph.circles == [["Base", "Middle", "Top"]] || graph.circles == [["Base", "Top"]])
  }
}
