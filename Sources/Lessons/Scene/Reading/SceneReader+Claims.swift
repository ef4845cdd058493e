extension ValueReader {
  /// The claims, their expressions as text.
  func claims() throws(Mistake) -> [Scene.Claim] {
    var claims: [Scene.Claim] = []
    for item in try list(of: "claims with 'say'", limit: SceneLimits.claims) {
      claims.append(try item.claim())
    }
    return claims
  }

  private func claim() throws(Mistake) -> Scene.Claim {
    var fields = try fields(wanted: "a mapping with 'say' and 'measure' or 'holds'")
    let say = fields.required(
      "say", placeholder: "", example: "Adam stays where it is", as: ValueReader.text)
    let holds = fields.optional("holds", as: ValueReader.text)
    let measure = fields.optional("measure", as: ValueReader.text)
    let expect = fields.optional("expect", as: ValueReader.text)
    let isZero = expect.flatMap(Double.init(decimal:)) == 0
    let tolerance = fields.optional("tolerance") { value throws(Mistake) in
      try value.tolerance(ofZero: isZero)
    }
    fields.reportIncompleteClaim()
    try fields.finish()
    let equality = Scene.Claim.Check.equals(
      measure: measure ?? "", expect: expect ?? "", tolerance: tolerance ?? .absolute(0))
    return Scene.Claim(say: say, check: holds.map { .holds($0) } ?? equality)
  }

  /// `0.001`, or `1%` of what is expected.
  private func tolerance(ofZero isZero: Bool) throws(Mistake) -> Scene.Claim.Tolerance {
    let text = try scalar(wanted: "a number or a percentage, such as 1%")
    let isRelative = text.hasSuffix("%")
    let digits = isRelative ? String(text.dropLast()).trimmingWhitespace : text
    guard let number = Double(decimal: digits), number >= 0, number.isFinite else {
      throw mistake(.badTolerance(text))
    }
    if isRelative, isZero { throw mistake(.relativeToZero) }
    return isRelative ? .relative(number / 100) : .absolute(number)
  }
}

extension MappingReader {
  fileprivate mutating func reportIncompleteClaim() {
    let equality = ["measure", "expect", "tolerance"]
    let given = keys.filter(equality.contains)
    if has("holds") {
      guard let rival = given.first else { return }
      report(.rivalKeys(rival, "holds"), at: place(of: rival))
    } else if given.isEmpty {
      report(.noChoiceOfKey(subject: subject, allowed: ["measure", "holds"]))
    } else if let missing = equality.first(where: { !has($0) }), let first = given.first {
      report(.keyWithoutPartner(first, partner: missing), at: place(of: first))
    }
  }
}
