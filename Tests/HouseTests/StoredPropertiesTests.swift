import Testing

@Suite("Stored properties")
struct StoredPropertiesTests {
  /// What is held in the head at once; none as long as the model is one hall.
  private static let most: Int? = nil

  @Test(
    "no model of the interface has more parts than are held in the head", .enabled(if: most != nil))
  func models() throws {
    let large = try SourceFile.all().filter { $0.target == "Interface" }.flatMap { file in
      StoredProperties.all(in: file.text)
        .filter { $0.type.contains("Model") && $0.count > Self.most ?? .max }
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
