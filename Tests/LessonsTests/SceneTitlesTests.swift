import Lessons
import Testing

/// A title is on the screen from the first beat on, and in every list.
@Suite("Titles of the scenes")
struct SceneTitlesTests {
  /// The words of a text that say something, and the names of optimizers whole.
  private func words(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || "+×".contains($0)) }
    return Set(words.map(String.init).filter { $0.count > 3 || $0.first?.isNumber == true })
  }

  /// Whether a title has all the words of a choice.
  private func mentions(_ title: String, _ choice: String) -> Bool {
    let choice = words(choice)
    return !choice.isEmpty && choice.isSubset(of: words(title))
  }

  @Test("none has the words of the right choice alone")
  func tellNothing() throws {
    for name in BundledScenes.names {
      let scene = try #require(try BundledScenes.scene(named: name))
      for beat in scene.story {
        guard let answer = beat.answer else { continue }
        let others = beat.choices.filter { $0 != answer }
        let isTold = mentions(scene.title, answer) && !others.contains { mentions(scene.title, $0) }
        #expect(!isTold, "\(name): \(scene.title) tells \(answer)")
      }
    }
  }
}
