import Testing

@testable import Lessons

/// What every question of the bundled scenes keeps to, so that it can't be answered by guessing.
@Suite("Questions of the scenes")
struct QuestionsTests {
  private struct Question {
    let scene: Scene
    let choices: [String]
    /// The place of the right answer: 0 for A.
    let answer: Int
  }

  private func questions() throws -> [Question] {
    try BundledScenes.names.compactMap { try BundledScenes.scene(named: $0) }.flatMap { scene in
      try scene.story.filter { $0.predict != nil }.map { beat in
        let answer = try #require(beat.choices.firstIndex { $0 == beat.answer })
        return Question(scene: scene, choices: beat.choices, answer: answer)
      }
    }
  }

  /// How often each letter is right, beginning with A.
  private func letters(_ questions: [Question]) -> [Int] {
    (0..<4).map { letter in questions.count { $0.answer == letter } }
  }

  @Test("no letter is right more often than in 45 of 100 questions")
  func letters() throws {
    let letters = letters(try questions())
    #expect(letters.reduce(0, +) == BundledScenes.names.count)
    #expect(letters.allSatisfy { $0 * 100 <= 45 * BundledScenes.names.count }, "\(letters)")
  }

  @Test("in the core no letter is right more often than in half of the questions")
  func coreLetters() throws {
    let core = try questions().filter(\.scene.isCore)
    #expect(core.count == 9)
    #expect(letters(core).allSatisfy { $0 * 2 <= core.count }, "\(letters(core))")
  }

  @Test("choices that are runs stand in the order of the panes, numbers in ascending order")
  func order() throws {
    for question in try questions() {
      let labels = question.scene.runNames.map(\.label)
      let places = question.choices.compactMap(labels.firstIndex)
      if places.count == question.choices.count { #expect(places == places.sorted()) }
      let numbers = question.choices.compactMap { choice in
        choice.firstMatch(of: /[0-9.]+/).flatMap { Double($0.output) }
      }
      if numbers.count == question.choices.count { #expect(numbers == numbers.sorted()) }
    }
  }
}
