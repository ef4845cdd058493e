import Simulation
import Surfaces

extension Scene {
  /// The scene as a file: read again, it gives an equal scene.
  ///
  /// Keys stand in the order in which the reference lists them; what has its default value is left
  /// out, but for the optimizers. The name is not part of the text.
  package var fileText: String { fileText(savedAs: nil) }

  /// The same in a file of this name, from whose folder it names its data.
  package func fileText(savedAs name: String?) -> String {
    YAMLWriter.text(of: head + runs(savedAs: name) + picture + lesson)
  }

  private var head: [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = [.init("title", .text(title))]
    if let summary { fields.append(.init("summary", .text(summary))) }
    if let chapter { fields.append(.init("chapter", .text(chapter))) }
    if isCore { fields.append(.init("core", .text("true"))) }
    return fields
  }

  private func runs(savedAs name: String?) -> [YAMLValue.Field] {
    var fields = loss.fields(savedAs: name)
    if !parameters.isEmpty { fields.append(.init("parameters", parameters.value)) }
    if network == nil { fields.append(.init("start", .pair(start.x, start.y))) }
    let plain = Scene(loss: .batch([], order: .cycled))
    if steps != plain.steps { fields.append(.init("steps", .text("\(steps)"))) }
    fields += hyperparameters.settings(otherThan: plain.hyperparameters).map {
      $0.field(decayShares: hyperparameters.decayShares)
    }
    if seed != plain.seed { fields.append(.init("seed", .text("\(seed)"))) }
    if let schedule { fields.append(.init("schedule", .text(schedule.text))) }
    if !writtenRules.isEmpty { fields.append(.init("rules", .mapping(writtenRules, .block))) }
    fields.append(.init("optimizers", .list(optimizers.map { $0.value(over: hyperparameters) })))
    if let value = noise.value { fields.append(.init("noise", value)) }
    return fields
  }

  /// Its own rules and all others that it runs, so that the file keeps its meaning wherever it is read.
  private var writtenRules: [YAMLValue.Field] {
    let run = optimizers.compactMap(\.rule.formulas)
    let others = run.enumerated().filter { index, rule in
      !rules.contains { $0.name == rule.name }
        && run.firstIndex { $0.name == rule.name } == index
    }
    return (rules + others.map(\.element)).compactMap(\.field)
  }

  private var picture: [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = []
    if !viewFields.isEmpty { fields.append(.init("view", .mapping(viewFields))) }
    if !showsContours { fields.append(.init("contours", .text("none"))) }
    if !overlays.isEmpty || !bounds.isEmpty {
      fields.append(
        .init("overlays", .list(overlays.map { .text($0.rawValue) } + bounds.map(\.value))))
    }
    if let validation { fields.append(.init("validation", .text(validation.text))) }
    if let pause { fields.append(.init("pause", .text("\(pause)"))) }
    if let target { fields.append(.init("target", .pair(target.x, target.y))) }
    if let sweep { fields.append(.init("sweep", sweep.value)) }
    if let chart { fields.append(.init("chart", .text(chart.rawValue))) }
    if let panes { fields.append(.init("panes", .text(panes.rawValue))) }
    return fields
  }

  private var viewFields: [YAMLValue.Field] {
    let window: [YAMLValue.Field] =
      view.map {
        [.init("x", .interval($0.x)), .init("y", .interval($0.y))]
      } ?? []
    return window + (hasEqualAxes.map { [.init("equal", .text($0 ? "true" : "false"))] } ?? [])
  }

  private var lesson: [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = []
    if !story.isEmpty { fields.append(.init("story", .list(story.map(\.value), .block))) }
    if !claims.isEmpty { fields.append(.init("claims", .list(claims.map(\.value), .block))) }
    return fields
  }

  /// A scene with defaults alone, to compare with.
  private init(loss: Loss) {
    self.init(name: "", title: "", loss: loss, start: .zero, optimizers: [])
  }
}

extension Scene.Loss {
  /// - Parameter name: the file in which they will stand; nil for the scene's own.
  fileprivate func fields(savedAs name: String?) -> [YAMLValue.Field] {
    switch self {
    case .formula(let formula): return [.init("loss", .text(formula.text))]
    case .batch(let entries, let order):
      let batch: YAMLValue.Field = .init("batch", .list(entries.map { .text($0.text) }))
      return order == .cycled ? [batch] : [batch, .init("batch_order", .text(order.rawValue))]
    case .data(let data): return [.init("data", .mapping(data.fields(savedAs: name)))]
    case .network(let task): return [.init("network", .mapping(task.fields(savedAs: name)))]
    }
  }
}

extension Scene.DataSet {
  fileprivate func fields(savedAs name: String?) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = [.init("model", .text(model.rawValue))]
    if let source {
      fields += source.fields(savedAs: name)
    } else {
      let samples = rows.map { row in
        YAMLValue.list([.number(row.features.x), .number(row.features.y), .number(row.target)])
      }
      fields.append(.init("rows", .list(samples)))
    }
    if let batch { fields.append(.init("batch", .text("\(batch)"))) }
    return fields
  }
}

extension DataSource {
  func fields(savedAs name: String?) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = [
      .init("file", .text(name.map(reference(savedAs:)) ?? file))
    ]
    if let features { fields.append(.init("features", .list(features.map { .text($0) }))) }
    if let target { fields.append(.init("target", .text(target))) }
    if scaling != nil { fields.append(.init("standardize", .text("true"))) }
    return fields
  }
}

extension Scene.Bound {
  fileprivate var value: YAMLValue {
    var fields: [YAMLValue.Field] = [.init(shape.rawValue, .text(formula.text))]
    if let runs { fields.append(.init("of", .list(runs.map { .text($0) }))) }
    return .mapping(fields)
  }
}

extension [Scene.Parameter] {
  /// Names and numbers.
  var value: YAMLValue { .mapping(map { .init($0.name, .number($0.value)) }) }
}

extension Scene.GradientNoise {
  /// nil without noise.
  var value: YAMLValue? {
    switch self {
    case .none: nil
    case .gaussian(let sigma): .mapping([.init("gaussian", .pair(sigma.x, sigma.y))])
    case .alternating(let size): .mapping([.init("alternating", .pair(size.x, size.y))])
    case .formula(let x, let y):
      .mapping([.init("formula", .list([.text(x.text), .text(y.text)]))])
    }
  }
}

extension Scene.Sweep {
  var value: YAMLValue {
    var fields: [YAMLValue.Field] = []
    if let learningRate { fields.append(.init("lr", .interval(learningRate))) }
    if let weightDecay { fields.append(.init("weight_decay", .interval(weightDecay))) }
    if let columns, let rows {
      fields.append(.init("size", .list([.text("\(columns)"), .text("\(rows)")])))
    }
    if let metric { fields.append(.init("metric", .text(metric))) }
    if let averageAfter { fields.append(.init("average_after", .text("\(averageAfter)"))) }
    if let seeds { fields.append(.init("seeds", .text("\(seeds)"))) }
    return .mapping(fields)
  }
}
