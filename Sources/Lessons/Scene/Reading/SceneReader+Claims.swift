import Surfaces

extension SceneReader {
  /// The claims, their expressions checked and kept as text: what a name stands for changes with
  /// edits of the scene.
  ///
  /// - Parameter scene: what has been read of the scene, its runs included.
  /// - Returns: nil if there are some that can't be read.
  mutating func readClaims(of scene: Scene) -> [Scene.Claim]? {
    // A part of the scene that can't be read has its own message; names of it are not to blame.
    let language = fields.isSound ? ClaimLanguage(of: scene) : nil
    var reader = ClaimReader(language: language, steps: scene.steps)
    let claims = fields.optional("claims") { value throws(Mistake) in try reader.claims(value) }
    return claims ?? (fields.has("claims") ? nil : [])
  }
}

/// Reads claims, and adds up how much they watch.
private struct ClaimReader {
  /// nil where expressions can't be checked.
  let language: ClaimLanguage?
  let steps: Int
  private var watched = 0
  private var names: Set<String> = []

  init(language: ClaimLanguage?, steps: Int) {
    self.language = language
    self.steps = steps
  }

  mutating func claims(_ list: ValueReader) throws(Mistake) -> [Scene.Claim] {
    var claims: [Scene.Claim] = []
    for item in try list.list(of: "claims with 'say'", limit: SceneLimits.claims) {
      claims.append(try claim(item))
      guard watched <= SceneLimits.watchedSteps else {
        throw item.mistake(.combination(.claimsTooMuch(limit: SceneLimits.watchedSteps)))
      }
    }
    return claims
  }

  private mutating func claim(_ item: ValueReader) throws(Mistake) -> Scene.Claim {
    var fields = try item.fields(of: .claim)
    let name = fields.optional("name") { value throws(Mistake) in
      let name = try value.claimName()
      guard names.insert(name).inserted else { throw value.mistake(.name(.claimTaken(name))) }
      return name
    }
    let say = fields.required(
      "say", placeholder: "", example: "Adam stays where it is", as: ValueReader.text)
    let holds = expression("holds", of: &fields, as: ClaimExpression.init(condition:in:))
    let measure = expression("measure", of: &fields, as: ClaimExpression.init(_:in:))
    let expect = expression("expect", of: &fields, as: ClaimExpression.init(_:in:))
    let isZero = expect.flatMap { try? Double(written: $0) } == 0
    let tolerance = fields.optional("tolerance") { value throws(Mistake) in
      try value.tolerance(ofZero: isZero)
    }
    fields.reportIncompleteClaim()
    try fields.finish()
    let equality = Scene.Claim.Check.equals(
      measure: measure ?? "", expect: expect ?? "", tolerance: tolerance ?? .absolute(0))
    return Scene.Claim(name: name, say: say, check: holds.map { .holds($0) } ?? equality)
  }

  /// The text of an expression that can be understood.
  private mutating func expression(
    _ key: String, of fields: inout MappingReader,
    as read: (String, ClaimLanguage) throws(FormulaError) -> ClaimExpression
  ) -> String? {
    fields.optional(key) { value throws(Mistake) in
      guard let language else { return try value.scalar(wanted: "a formula") }
      return try value.expression { text throws(FormulaError) in
        watched += try read(text, language).watchedNodes * (steps + 1)
        return text
      }
    }
  }
}

extension ValueReader {
  fileprivate func claimName() throws(Mistake) -> String {
    let name = try scalar(wanted: "a name, such as ends-in-box")
    guard SceneName.isClaimName(name) else { throw mistake(.name(.illegalClaim(name))) }
    return name
  }

  /// `0.001`, or `1%` of what is expected.
  fileprivate func tolerance(ofZero isZero: Bool) throws(Mistake) -> Scene.Claim.Tolerance {
    let text = try scalar(wanted: "a number or a percentage, such as 1%")
    let isRelative = text.hasSuffix("%")
    let digits = isRelative ? String(text.dropLast()).trimmingWhitespace : text
    guard let number = try? Double(written: digits), number >= 0 else {
      throw mistake(.combination(.badTolerance(text)))
    }
    if isRelative, isZero { throw mistake(.combination(.relativeToZero)) }
    return isRelative ? .relative(number / 100) : .absolute(number)
  }
}

extension MappingReader {
  fileprivate mutating func reportIncompleteClaim() {
    let equality = ["measure", "expect", "tolerance"]
    let given = keys.filter(equality.contains)
    if has("holds") {
      guard let rival = given.first else { return }
      report(.key(.rivals(rival, "holds")), at: place(of: rival))
    } else if given.isEmpty {
      report(.key(.noChoice(subject: subject, allowed: ["measure", "holds"])))
    } else if let missing = equality.first(where: { !has($0) }), let first = given.first {
      report(.key(.withoutPartner(first, partner: missing)), at: place(of: first))
    }
  }
}
