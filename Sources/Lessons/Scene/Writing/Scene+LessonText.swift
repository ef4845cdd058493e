extension Scene.Beat {
  var value: YAMLValue {
    var fields: [YAMLValue.Field] = [.init("at", .text("\(at)"))]
    if !waits.isEmpty { fields.append(.init("waits", .list(waits.map { .text("\($0)") }))) }
    if let predict { fields.append(.init("predict", .text(predict))) }
    if !choices.isEmpty { fields.append(.init("choices", .list(choices.map { .text($0) }))) }
    if let answer { fields.append(.init("answer", .text(answer))) }
    if let compare { fields.append(.init("compare", .text(compare.rawValue))) }
    fields.append(.init("say", .text(say)))
    if let chart { fields.append(.init("chart", .text(chart.rawValue))) }
    if let panes { fields.append(.init("panes", .text(panes.rawValue))) }
    if let map { fields.append(.init("map", .text(map.rawValue))) }
    if let claims { fields.append(.init("claims", .list(claims.map { .text($0) }))) }
    return .mapping(fields, .block)
  }
}

extension Scene.Claim {
  var value: YAMLValue {
    var fields: [YAMLValue.Field] = []
    if let name { fields.append(.init("name", .text(name))) }
    fields.append(.init("say", .text(say)))
    switch check {
    case .holds(let condition): fields.append(.init("holds", .text(condition)))
    case .equals(let measure, let expect, let tolerance):
      fields.append(.init("measure", .text(measure)))
      fields.append(.init("expect", .text(expect)))
      fields.append(.init("tolerance", .text(tolerance.text)))
    }
    return .mapping(fields, .block)
  }
}

extension Scene.Claim.Tolerance {
  /// `0.001`, or `1%`.
  fileprivate var text: String {
    switch self {
    case .absolute(let number): number.shortestDecimal
    case .relative(let fraction): Self.percentage(fraction).shortestDecimal + "%"
    }
  }

  /// The percentage that, divided by 100, gives the fraction again: the product is off by a few
  /// units in the last place at most. Of several, the one that is shortest to write.
  private static func percentage(_ fraction: Double) -> Double {
    let product = fraction * 100
    var candidates = [product, product.nextUp, product.nextDown]
    candidates += [product.nextUp.nextUp, product.nextDown.nextDown]
    return candidates.filter { $0 / 100 == fraction }
      .min { $0.shortestDecimal.count < $1.shortestDecimal.count } ?? product
  }
}
