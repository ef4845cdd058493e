extension FlagText {
  /// A step of the scene's runs, 0 being the start.
  package func step(of scene: Scene) throws(FlagError) -> Int {
    try integer(in: 0...scene.steps, example: "\(scene.steps)")
  }

  /// What the chart is to show, of what the scene has.
  package func chart(of scene: Scene) throws(FlagError) -> ChartKind {
    let kind: ChartKind = try choice()
    if let lack = scene.lack(for: kind) {
      throw .outOfRange(self, requirement: "\(lack); choose another chart")
    }
    return kind
  }

  /// What the panes are to show, of what the scene has.
  package func panes(of scene: Scene) throws(FlagError) -> PaneContent {
    let content: PaneContent = try choice()
    if let lack = scene.lack(for: content) {
      throw .outOfRange(self, requirement: "\(lack); choose other panes")
    }
    return content
  }

  /// A beat of the scene's story; the first is 1. The result is counted from 0.
  package func beat(of scene: Scene) throws(FlagError) -> Int {
    guard !scene.story.isEmpty else {
      throw .outOfRange(self, requirement: "this scene has no story; leave --beat out")
    }
    return try integer(in: 1...scene.story.count, example: "1") - 1
  }
}
