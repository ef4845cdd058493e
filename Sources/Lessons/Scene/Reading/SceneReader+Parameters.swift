import Surfaces

extension SceneReader {
  /// The scene's named constants. A legal name counts even if its value is wrong, so that the
  /// formulas that use it aren't blamed.
  mutating func readParameters() -> [Scene.Parameter] {
    var legal: [Scene.Parameter] = []
    _ = fields.optional("parameters") { value throws(Mistake) in
      var constants = try value.fields(wanted: "names and numbers, such as {k: 1}")
      if constants.keys.count > SceneLimits.parameters {
        throw value.mistake(
          .value(
            .tooMany(
              subject: value.subject, count: constants.keys.count, limit: SceneLimits.parameters)))
      }
      for name in constants.keys {
        let number = constants.optional(name, as: ValueReader.number)
        if let problem = SceneName.problem(ofParameter: name) {
          constants.report(problem, at: constants.place(of: name))
        } else {
          legal.append(.init(name: name, value: number ?? 1))
        }
      }
      try constants.finish()
    }
    return legal
  }
}

extension MappingReader {
  /// An optimizer's own values of the scene's parameters.
  mutating func ownParameters(of scene: [Scene.Parameter]) -> [Scene.Parameter] {
    let own = optional("parameters") { value throws(Mistake) -> [Scene.Parameter] in
      var constants = try value.fields(wanted: "names and numbers, such as {k: 1}")
      var parameters: [Scene.Parameter] = []
      for name in constants.keys {
        let number = constants.optional(name, as: ValueReader.number)
        if !scene.contains(where: { $0.name == name }) {
          let nearest = nearestName(to: name, in: scene.map(\.name))
          constants.report(
            .name(.unknownParameter(name, nearest: nearest)), at: constants.place(of: name))
        }
        parameters.append(.init(name: name, value: number ?? 1))
      }
      try constants.finish()
      return parameters
    }
    return own ?? []
  }
}
