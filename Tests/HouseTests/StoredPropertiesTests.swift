import Testing

@Suite("Stored properties")
struct StoredPropertiesTests {
  /// What is held in the head at once.
  private static let most = 12

  @Test("no part of the interface's state has more parts than are held in the head")
  func models() throws {
    let states = try SourceFile.all().filter { $0.target == "Interface" && $0.folder == "Model" }
    #expect(!states.isEmpty)
    let large = states.flatMap { file in
      StoredProperties.all(in: file.text)
        .filter { $0.count > Self.most }
        .map { "\(file.path):\($0.line): \($0.type) has \($0.count) stored properties" }
    }
    #expect(large == [], "let what belongs together be a part of its own")
  }

  @Test("what is stored is counted, once for each name")
  func counting() {
    let text = """
      struct Model {
        static let limit = 3
        package private(set) var a = [1: { 2 }]
        let b, c: Int
        var d: Int? { didSet { print(1) } }
        var e: Int { 4 }
        var f: Int {
          get { 5 }
          set { let g = newValue }
        }
        func h() { let i = 1 }
        struct Inner { var j = 0 }
        lazy var k = { let l = 1; return l }()
      }
      """
    let found = StoredProperties.all(in: text).map { "\($0.type) \($0.count)" }
    #expect(found == ["Model 5", "Inner 1"])
  }
}
