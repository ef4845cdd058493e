import Testing

@Suite("The length of functions")
struct FunctionLengthTests {
  /// What is seen at a glance.
  private static let most = 40

  @Test("no body has more lines than are seen at a glance")
  func bodies() throws {
    let long = try SourceFile.all().filter(\.isSwift)
      .flatMap { file in
        FunctionLength.all(in: file.text).filter { $0.lines > Self.most }
          .map { "\(file.path):\($0.line): \($0.name) has \($0.lines) lines" }
      }
    #expect(long == [], "split it by what it does")
  }

  @Test("bodies are found, and what only looks like one is not")
  func finding() {
    let text = #"""
      protocol P { func none(a: Int) -> Int }
      struct S {
        var stored = { 1 }()
        var computed: Int {
          1
        }
        init(_ f: () -> Void = { }) {
          self.init()
          print("{ \(stored) }") // {
        }
        func long<T>(a: [T]) where T: P {
          let inner = """
            {
            """

        }
        subscript(i: Int) -> Int { i }
      }
      """#
    let found = FunctionLength.all(in: text).map { "\($0.name) \($0.line) \($0.lines)" }
    #expect(found == ["computed 4 1", "init 7 2", "long 11 4", "subscript 17 0"])
  }
}
