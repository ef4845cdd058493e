import Simulation
import Testing

@testable import Lessons

/// The table of keys is what the reader knows, no more and no less.
@Suite("The keys of scenes")
struct SceneSectionTests {
  /// What a scene, and a mapping in it, need beside a key that is tested.
  private static let needed = [
    "the scene": ["title: T", "loss: 0", "start: [1, 1]"], "data": ["model: linear"],
    "network": ["data: iris", "train: 9", "layers: [4, 3]"],
    "data of a network": ["file: rows.csv"],
    "a rule of rules": ["step: [w = w]"], "an overlay with a formula": ["box: 1"],
    "an optimizer": ["rule: adamw"], "view": ["x: [0, 1]", "y: [0, 1]"],
    "a beat of story": ["at: 0", "say: x"], "a claim": ["say: x"],
  ]

  /// Where a section's mapping stands in the scene, on one line.
  private static let places = [
    "data": "data: {…}", "network": "network: {…}",
    "data of a network": "network: {data: {…}, train: 9, layers: [4, 3]}",
    "noise, one of": "noise: {…}", "an optimizer": "optimizers: [{…}]",
    "a rule of rules": "rules: {mine: {…}}", "an overlay with a formula": "overlays: [{…}]",
    "view": "view: {…}", "sweep": "sweep: {…}",
    "an optimizer's sweep": "optimizers: [{rule: adamw, sweep: {…}}]",
    "a beat of story": "story: [{…}]", "a claim": "claims: [{…}]",
  ]

  /// A scene whose first line gives a key of a section this value, and what is wrong with it.
  private func mistake(_ key: String, _ value: String, in section: SceneSection) -> String? {
    let name = section.title
    let rest = (Self.needed[name] ?? []).filter { !$0.hasPrefix(key + ":") }
    let isTop = Self.places[name] == nil
    let fields = (["\(key): \(value)"] + (isTop ? [] : rest)).joined(separator: ", ")
    let line = isTop ? fields : (Self.places[name] ?? "").replacing("…", with: fields)
    let head = isTop ? rest : (Self.needed["the scene"] ?? [])
    return complaint(([line] + head).joined(separator: "\n"))
  }

  @Test(
    "what a key of the table is given, the reader looks at", arguments: SceneSection.all.indices)
  func reads(index: Int) throws {
    let section = SceneSection.all[index]
    for key in section.names {
      // No key takes a list in a list in a list.
      let message = try #require(
        mistake(key, "[[[]]]", in: section), "\(key) of \(section.title) is not read")
      #expect(!message.contains("unknown key"), "\(message)")
      #expect(message.hasPrefix("1:"), "\(key): \(message)")
    }
  }

  @Test("a key that is not in the table is unknown", arguments: SceneSection.all.indices)
  func refuses(index: Int) throws {
    let section = SceneSection.all[index]
    let message = try #require(mistake("qqqqqq", "1", in: section))
    #expect(message.contains("unknown key 'qqqqqq'; the keys here are "), "\(message)")
    #expect(section.names.allSatisfy(message.contains), "\(message)")
  }

  @Test("the defaults that are told are those that hold")
  func defaults() throws {
    let plain = try plateau("")
    for one in Hyperparameter.all {
      let key = try #require(SceneSection.scene.keys.first { $0.name == one.name })
      guard case .value(let text) = key.fallback else { preconditionFailure("no default") }
      #expect(try plateau("\(one.name): \(text)") == plain)
    }
    let others = ["core", "steps", "seed", "schedule", "optimizers", "batch_order"]
    for name in others {
      let key = try #require(SceneSection.scene.keys.first { $0.name == name })
      guard case .value(let text) = key.fallback else { preconditionFailure("no default") }
      let value = name == "optimizers" ? "[\(text)]" : text
      guard name != "batch_order" else { continue }
      var read = try plateau("\(name): \(value)")
      read.schedule = nil
      #expect(read == plain, "\(name)")
    }
  }

  @Test(
    "a misspelt key is named where it stands, not as what is missing",
    arguments: [
      ("title: T\nlos: 0\nstart: [1, 1]", "2:1: unknown key 'los'; did you mean 'loss'?"),
      ("titel: T\nloss: 0\nstart: [1, 1]", "1:1: unknown key 'titel'; did you mean 'title'?"),
      (
        "title: T\ndata: {modl: linear, rows: [[1, 2, 3]]}\nstart: [1, 1]",
        "2:8: unknown key 'modl'; did you mean 'model'?"
      ),
    ])
  func misspelt(text: String, message: String) { #expect(complaint(text) == message) }

  @Test(
    "what other programs call a key is understood",
    arguments: [
      ("wd: 0.1", "write weight_decay"), ("lambda: 0.1", "write weight_decay"),
      ("λ: 0.1", "write weight_decay"), ("learning_rate: 0.1", "write lr"),
      ("epsilon: 1e-8", "write eps"), ("betas: [0.9, 0.99]", "write beta1 and beta2"),
      ("Learning-Rate: 0.1", "write lr"), ("x0: [1, 1]", "write start"),
    ])
  func foreign(line: String, remedy: String) {
    let key = line.prefix { $0 != ":" }
    #expect(
      complaint("title: T\nloss: 0\nstart: [1, 1]\n" + line)
        == "4:1: unknown key '\(key)'; " + remedy)
  }

  @Test(
    "optimizers of other programs get another answer than a near name",
    arguments: [
      ("nadam", "it is not here; 'decouple list rules' shows those there are"),
      ("rmsprop", "it is adam with beta1 0, beta2 0.99 and bias_correction none"),
      ("adam_l2", "write adam+l2"),
    ])
  func foreignRules(word: String, remedy: String) throws {
    for line in ["optimizers: [\(word)]", "optimizers: [{rule: \(word)}]", "optimizers: \(word)"] {
      let message = try #require(
        complaint("title: T\nloss: 0\nstart: [1, 1]\n" + line))
      #expect(message.contains("is '\(word)'; \(remedy)"), "\(message)")
    }
  }

  @Test("one optimizer, or several between commas, need no brackets")
  func bareOptimizers() throws {
    #expect(try plateau("optimizers: adamw").optimizers.map(\.rule) == [.adamW])
    #expect(try plateau("optimizers: adam, adam+l2").optimizers.map(\.rule) == [.adam, .adamL2])
    #expect(
      complaint("title: T\nloss: 0\nstart: [1, 1]\noptimizers: adam,  adm")
        == "4:20: rule is 'adm'; did you mean 'adam'?")
    #expect(
      complaint("title: T\nloss: 0\nstart: [1, 1]\noptimizers: {rule: adam}")
        == "4:13: optimizers is a mapping; write a list of optimizers, such as [adam, adamw]")
  }

  @Test(
    "what YAML takes for something else is explained",
    arguments: [
      (
        "title: T\nloss: |x|+y^2\nstart: [1, 1]",
        "2:7: a value that begins with | or > is a block of text, which starts in the line below; "
          + "put it in quotes, such as '|x|+y^2'"
      ),
      (
        "title: T\n\tloss: 0\nstart: [1, 1]",
        "2:1: a tab stands in the indentation; indent with spaces"
      ),
      ("\ttitle: T\nloss: 0", "1:1: a tab stands in the indentation; indent with spaces"),
      (
        "title: T\nloss: [x+1]\nstart: [1, 1]", "2:7: loss is a list; write the formula in quotes"
      ),
      (
        "title: T\nloss: 0\nstart: [1, 1]\nnoise: 0.5",
        "4:8: noise is a number; write a mapping, such as {gaussian: [1, 0.1]}"
      ),
    ])
  func yaml(text: String, message: String) { #expect(complaint(text) == message) }
}
