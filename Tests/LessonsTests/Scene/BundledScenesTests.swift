import Foundation
import Testing

@testable import Lessons

/// The binary carries the scenes of the folder.
@Suite struct BundledScenesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenes")

  @Test("the list holds the files of Scenes/, in their order")
  func listsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let expected = BundledScenes.names.enumerated().map { index, name in
      (index < 9 ? "0" : "") + "\(index + 1)-\(name).yaml"
    }
    #expect(files == expected)
  }

  @Test("each text is its file's")
  func carriesTheTexts() throws {
    for (index, name) in BundledScenes.names.enumerated() {
      let file = (index < 9 ? "0" : "") + "\(index + 1)-\(name).yaml"
      let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      #expect(BundledScenes.text(of: name) == text)
    }
    #expect(BundledScenes.text(of: "no-such-scene") == nil)
  }

  @Test("every bundled scene is read and valid", arguments: BundledScenes.names)
  func readsEach(_ name: String) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    #expect(scene.name == name)
    #expect(scene.validate() == nil)
    if scene.network == nil {
      #expect(scene.experiment().runs.count == scene.optimizers.count)
    }
  }

  @Test("a mistyped name finds its neighbour")
  func suggestsNames() {
    #expect(BundledScenes.nearest(to: "plateu") == "plateau")
    #expect(BundledScenes.nearest(to: "zzz") == nil)
  }
}
