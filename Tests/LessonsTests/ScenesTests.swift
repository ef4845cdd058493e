import Testing

@testable import Lessons

/// What every bundled scene keeps to, so that a lecture can be given with it.
@Suite struct ScenesTests {
  private static let chapters = [
    "First look", "Adam itself", "Decoupling", "Where they stop", "Dynamics", "Models",
    "Since the paper", "Other rules", "Networks", "Misprints",
  ]
  private static let core = [
    "first-look", "valley", "plateau", "box", "sgd-control", "noisy-equilibrium", "separability",
    "circle", "rates",
  ]
  /// Columns of a caption on the smallest screen with panes side by side, less its margins.
  private static let captionColumns = 76
  /// Beside ASCII, the characters that the texts may use: each one column wide, and each with a
  /// spelling for terminals without UTF-8.
  private static let symbols: Set<Character> = Set("°±²³·×βελ‖−√")

  private func scene(_ name: String) throws -> Scene {
    try #require(try BundledScenes.scene(named: name))
  }

  @Test("the chapters follow each other in lesson order, none of them twice")
  func chapters() throws {
    var chapters: [String] = []
    for name in BundledScenes.names {
      let chapter = try #require(try scene(name).chapter)
      if chapters.last != chapter { chapters.append(chapter) }
    }
    #expect(chapters == Self.chapters)
  }

  @Test("nine scenes are the core of a lecture")
  func core() throws {
    #expect(try BundledScenes.names.filter { try scene($0).isCore } == Self.core)
  }

  @Test("no scene is called like a subcommand")
  func names() {
    let commands = [
      "list", "frame", "run", "sweep", "verify", "check", "record", "figure", "help", "lab",
    ]
    #expect(BundledScenes.names.filter(commands.contains).isEmpty)
    #expect(Set(BundledScenes.names).count == BundledScenes.names.count)
  }

  @Test("a title fits a header, a caption two lines", arguments: BundledScenes.names)
  func lengths(_ name: String) throws {
    let scene = try scene(name)
    #expect(scene.title.count <= 60)
    for text in [try #require(scene.summary)] + scene.story.map(\.say) {
      #expect(lineCount(text, columns: Self.captionColumns) <= 2, "\(text)")
    }
    for beat in scene.story where beat.predict != nil {
      #expect(lineCount(beat.predict ?? "", columns: Self.captionColumns) <= 2)
      #expect(beat.choices.allSatisfy { $0.count <= 30 })
    }
  }

  @Test(
    "what a question compares belongs to runs among its choices", arguments: BundledScenes.names)
  func compared(_ name: String) throws {
    let scene = try scene(name)
    let labels = scene.runNames.map(\.label)
    for beat in scene.story where beat.compare != nil {
      #expect(beat.choices.allSatisfy(labels.contains))
    }
  }

  @Test("sentences are whole and in plain characters", arguments: BundledScenes.names)
  func characters(_ name: String) throws {
    let scene = try scene(name)
    for text in texts(of: scene) {
      let odd = text.filter { !(" "..."~").contains($0) && !Self.symbols.contains($0) }
      #expect(odd.isEmpty, "\(text)")
      #expect(!text.contains("  "), "\(text)")
    }
    for sentence in scene.story.map(\.say) + [scene.summary ?? ""] {
      #expect(".?!".contains(sentence.last ?? " "), "\(sentence)")
    }
    #expect(try #require(BundledScenes.text(of: name)).contains("\t") == false)
  }

  @Test("kinds of Adam are called as the panes call them", arguments: BundledScenes.names)
  func spelling(_ name: String) throws {
    let scene = try scene(name)
    for word in texts(of: scene).flatMap({ $0.split(separator: " ") }) {
      guard word.lowercased().hasPrefix("adam") else { continue }
      let bare = word.split(whereSeparator: { ".,:;?!'()".contains($0) }).first ?? ""
      #expect(["Adam", "Adam+L2", "AdamW", "AdamC"].contains(bare), "\(word)")
    }
    #expect(Set(scene.runNames.map(\.label)).count == scene.optimizers.count)
  }

  @Test(
    "the story has two to six beats, each later than the one before", arguments: BundledScenes.names
  )
  func story(_ name: String) throws {
    let scene = try scene(name)
    let steps = scene.story.map(\.at)
    #expect(2...6 ~= steps.count)
    #expect(steps.first == 0)
    #expect(steps == Set(steps).sorted())
    // A question hides what comes after the beat before it.
    #expect(scene.story.first?.predict == nil)
    #expect(scene.story.filter { $0.predict != nil }.count == 1)
  }

  @Test("the scene opens on a step of which its story speaks", arguments: BundledScenes.names)
  func pause(_ name: String) throws {
    let scene = try scene(name)
    let pause = try #require(scene.pause)
    #expect(1...scene.steps ~= pause)
    #expect(scene.story.contains { $0.at == pause })
    #expect(scene.view != nil || scene.network != nil)
  }

  @Test(
    "every sentence says which claims back it, and every named claim backs one",
    arguments: BundledScenes.names)
  func backing(_ name: String) throws {
    let scene = try scene(name)
    #expect(SentenceCount(of: scene.story).unbacked == 0)
    #expect(
      Set(scene.claims.compactMap(\.name)) == Set(scene.story.flatMap { $0.claims ?? [] }))
  }

  @Test("every scene has claims, and there are over two hundred")
  func claims() throws {
    let counts = try BundledScenes.names.map { try scene($0).claims.count }
    #expect(counts.reduce(0, +) > 200)
    for (name, count) in zip(BundledScenes.names, counts) where name != "separability" {
      #expect(count >= 6 || name == "scale-free", "\(name)")
      #expect(count >= 5, "\(name)")
    }
  }

  @Test("iris holds a hundred flowers, half of them virginica, standardized")
  func iris() throws {
    guard case .data(let data) = try scene("iris").loss else {
      Issue.record("no data")
      return
    }
    let rows = data.rows
    #expect(data.model == .logistic)
    #expect(rows.count == 100)
    #expect(rows.filter { $0.target == 1 }.count == 50)
    for feature in [rows.map(\.features.x), rows.map(\.features.y)] {
      let mean = feature.reduce(0, +) / 100
      let variance = feature.reduce(0) { $0 + $1 * $1 } / 100
      // The rows are written with three decimals.
      #expect(abs(mean) < 5e-4)
      #expect(abs(variance - 1) < 2e-3)
    }
  }

  private func texts(of scene: Scene) -> [String] {
    let story = scene.story.flatMap { [$0.say, $0.predict ?? ""] + $0.choices }
    let labels = scene.optimizers.compactMap(\.label)
    return [scene.title, scene.summary ?? ""] + story + scene.claims.map(\.say) + labels
  }

  /// Lines of at most `columns` columns, filled word by word.
  private func lineCount(_ text: String, columns: Int) -> Int {
    var lines = 1
    var width = 0
    for word in text.split(separator: " ") {
      if width > 0, width + 1 + word.count > columns {
        lines += 1
        width = word.count
      } else {
        width += (width > 0 ? 1 : 0) + word.count
      }
    }
    return lines
  }
}
