package import Simulation

extension SceneFlag {
  /// The flag of a hyperparameter or an option. It is written only where some optimizer uses it:
  /// elsewhere it would be refused.
  init(_ one: Hyperparameter) {
    let name = one.name.replacing("_", with: "-")
    self.init(
      name, Self.shape(of: one), one.about, hyperparameter: one,
      change: { flag, scene throws(FlagError) in
        scene.apply(HyperparameterSetting(one, try flag.value(of: one)))
      },
      difference: { scene, base in
        guard scene.hyperparameters[one] != base.hyperparameters[one], scene.uses(one) else {
          return []
        }
        switch scene.hyperparameters[one] {
        case .number(let number): return [FlagText("--" + name, number.shortestDecimal)]
        case .word(let word): return [FlagText("--" + name, word)]
        case .flag(let isOn): return [FlagText(bare: (isOn ? "--" : "--no-") + name)]
        }
      })
  }

  private static func shape(of one: Hyperparameter) -> Shape {
    switch one.kind {
    case .number: .value("number")
    case .flag: .onOff
    case .choice: .value("which")
    }
  }
}

extension FlagText {
  fileprivate func value(of one: Hyperparameter) throws(FlagError) -> Hyperparameter.Value {
    switch one.kind {
    case .number:
      let number = try number(example: one.example)
      if let requirement = one.requirement(violatedBy: number) {
        throw .outOfRange(self, requirement: requirement)
      }
      return .number(number)
    case .flag: return .flag(!flag.hasPrefix("--no-"))
    case .choice(_, let words): return .word(try word(among: words))
    }
  }
}

extension Scene {
  /// Whether an optimizer's rule uses it.
  package func uses(_ one: Hyperparameter) -> Bool { optimizers.contains { $0.rule.uses(one) } }
}
