import Surfaces

extension ValueReader {
  /// The beats, in the order of their steps.
  ///
  /// - Parameters:
  ///   - claims: the names of the scene's claims; nil where they can't be read and have their own
  ///     message.
  ///   - scene: the rest of the scene; nil where it can't be read.
  func story(steps: Int, claims: [String]?, of scene: Scene?) throws(Mistake) -> [Scene.Beat] {
    var beats: [Scene.Beat] = []
    for item in try list(of: "beats with 'at' and 'say'", limit: SceneLimits.beats) {
      let beat = try item.beat(steps: steps, claims: claims, of: scene)
      let start = beats.last?.at ?? 0
      if beat.at < start {
        throw item.mistake(.combination(.beatGoesBack(at: beat.at, previous: start)))
      }
      guard zip([start] + beat.waits, beat.waits + [beat.at]).allSatisfy(<) || beat.waits.isEmpty
      else {
        throw item.mistake(.combination(.waitsBesideTheWay(from: start, to: beat.at)))
      }
      beats.append(beat)
    }
    return beats
  }

  private func beat(
    steps: Int, claims names: [String]?, of scene: Scene?
  ) throws(Mistake) -> Scene.Beat {
    var fields = try fields(of: .beat)
    let at = fields.required("at", placeholder: 0, example: "0") { value throws(Mistake) in
      try value.wholeNumber(in: 0...steps)
    }
    let say = fields.required(
      "say", placeholder: "", example: "What is seen here.", as: ValueReader.text)
    var beat = Scene.Beat(at: at, say: say)
    beat.waits =
      fields.optional("waits") { value throws(Mistake) in try value.waits(steps: steps) } ?? []
    fields.readQuestion(into: &beat, of: scene)
    beat.chart = fields.optional("chart") { value throws(Mistake) in
      try value.chart(of: scene)
    }
    beat.panes = fields.optional("panes") { value throws(Mistake) in
      try value.panes(of: scene)
    }
    beat.map = fields.optional("map") { value throws(Mistake) in try value.mapAxis(of: scene) }
    beat.claims = fields.optional("claims") { value throws(Mistake) in
      try value.backing(among: names)
    }
    try fields.finish()
    return beat
  }

  private func waits(steps: Int) throws(Mistake) -> [Int] {
    var waits: [Int] = []
    for item in try list(of: "steps on the way to the beat's", limit: SceneLimits.waits) {
      waits.append(try item.wholeNumber(in: 0...steps))
    }
    return waits
  }

  /// Names of claims, none of them twice; maybe none.
  private func backing(among claims: [String]?) throws(Mistake) -> [String] {
    if case .list(let items) = node.content, items.isEmpty { return [] }
    var names: [String] = []
    for item in try list(of: "claims' names", limit: SceneLimits.claims) {
      let name = try item.scalar(wanted: "a claim's name")
      if names.contains(name) {
        throw item.mistake(.value(.listedTwice(subject: subject, text: name)))
      }
      if let claims, !claims.contains(name) {
        throw item.mistake(.name(.unknownClaim(name, nearest: nearestName(to: name, in: claims))))
      }
      names.append(name)
    }
    return names
  }

  fileprivate func choices() throws(Mistake) -> [String] {
    let items = try list(of: "answers to choose from", limit: SceneLimits.choices)
    guard items.count >= 2 else {
      throw mistake(
        .value(.wrongCount(subject: subject, count: items.count, wanted: "two to four answers")))
    }
    var choices: [String] = []
    for item in items {
      let choice = try item.text()
      if choices.contains(choice) {
        throw item.mistake(.value(.listedTwice(subject: subject, text: choice)))
      }
      choices.append(choice)
    }
    return choices
  }
}

extension MappingReader {
  /// A question, its choices, its answer and the number that shows why.
  ///
  /// - Parameter scene: the rest of the scene; nil where it can't be read.
  fileprivate mutating func readQuestion(into beat: inout Scene.Beat, of scene: Scene?) {
    beat.predict = optional("predict", as: ValueReader.text)
    let choices = optional("choices", as: ValueReader.choices) ?? []
    beat.choices = choices
    beat.answer = optional("answer") { value throws(Mistake) -> String in
      let answer = try value.text()
      guard choices.isEmpty || choices.contains(answer) else {
        throw value.mistake(.combination(.answerNotAmongChoices(answer, choices: choices)))
      }
      return answer
    }
    beat.compare = optional("compare") { value throws(Mistake) -> ComparedNumber in
      let number: ComparedNumber = try value.choice()
      if let scene, !(scene.network == nil ? number.isOfTwoWeights : number.isOfNetworks) {
        let known = ComparedNumber.allCases.filter {
          scene.network == nil ? $0.isOfTwoWeights : $0.isOfNetworks
        }
        throw value.mistake(
          .value(
            .unknownChoice(
              subject: "compare", text: number.rawValue, nearest: nil,
              allowed: known.map(\.rawValue))))
      }
      return number
    }
    reportIncompletePrediction()
  }

  /// A question, its choices and its answer make sense together only.
  private mutating func reportIncompletePrediction() {
    let parts = ["predict", "choices", "answer"]
    guard let given = keys.first(where: { parts.contains($0) || $0 == "compare" }),
      let missing = parts.first(where: { !has($0) })
    else { return }
    report(.key(.withoutPartner(given, partner: missing)), at: place(of: given))
  }
}
