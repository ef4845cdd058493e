import Lessons

extension FlagText {
  /// The index of a run, by its name or its label.
  func run(of scene: Scene) throws(FlagError) -> Int {
    let names = scene.runNames
    guard let index = names.firstIndex(where: { $0.name == text || $0.label == text }) else {
      throw .unknownChoice(self, word: text, known: names.map(\.name))
    }
    return index
  }
}
