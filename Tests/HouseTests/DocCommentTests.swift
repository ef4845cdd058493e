import Testing

@Suite("Doc comments")
struct DocCommentTests {
  @Test("every type and function that another target can use says what its signature can't")
  func comments() throws {
    let sources = try SourceFile.all().filter(\.isSwift)
    let witnesses = sources.reduce(into: DocComments.standardRequirements) {
      $0.formUnion(DocComments.requirements(in: $1.text))
    }
    let bare = sources.flatMap { file in
      DocComments.missing(in: file.lines.map(String.init), witnesses: witnesses)
        .map { "\(file.path):\($0)" }
    }
    #expect(bare == [], "say it in a line: formula, unit, range, error, source")
  }

  @Test("what has no comment is found, and what needs none is not")
  func finding() {
    let lines = """
      /// Documented.
      @MainActor
      package struct A {
        package var value: Int
        package func bare() {}
        package static func + (a: A, b: A) -> A { a }
        @discardableResult package mutating func witness() -> Int { 1 }
        func own() {}
      }
      public enum B { case a }
      package final class C {}
      """.split(separator: "\n").map(String.init)
    #expect(DocComments.missing(in: lines, witnesses: ["witness"]) == [5, 10, 11])
  }

  @Test("what a protocol asks for is documented there")
  func requirements() {
    let text = "protocol P: Q {\n  /// Draws.\n  func draw(a: Int) -> [Int]\n}\nfunc other() {}"
    #expect(DocComments.requirements(in: text) == ["draw"])
  }
}
