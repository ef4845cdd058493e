import Testing

@testable import Lessons

/// What is said about the list of optimizers.
@Suite struct BrokenOptimizersTests {
  @Test(
    "a wrong optimizer is explained",
    arguments: [
      Broken(
        "nesterov: true\noptimizers: [sgd]", at: "4:1", "nesterov needs a momentum above 0 for sgd",
        "set momentum, such as 0.9, or remove nesterov"),
      Broken(
        "nesterov: true\nmomentum: 0.9\ndampening: 0.1\noptimizers: [adam, sgdw]", at: "4:1",
        "nesterov needs a dampening of 0 for sgdw", "set dampening to 0 or remove nesterov"),
      Broken(
        "optimizers: [{rule: sgd, nesterov: true}]", at: "4:26",
        "nesterov needs a momentum above 0 for sgd", "set momentum, such as 0.9, or remove nesterov"
      ),
      Broken(
        "optimizers: [{rule: adamw, nesterov: true}]", at: "4:28",
        "nesterov changes nothing for adamw",
        "remove it, or choose a rule that uses it, such as sgd"
      ),
      Broken(
        "optimizers: [{weight_decay: 1, rule: adam}]", at: "4:15",
        "weight_decay changes nothing for adam",
        "remove it, or choose a rule that uses it, such as adamw"),
      Broken(
        "optimizers: [{beta1: 0, rule: adm}]", at: "4:31", "rule is 'adm'", "did you mean 'adam'?"),
      Broken(
        "optimizers: []", at: "4:13", "optimizers is empty",
        "list optimizers, such as [adam, adamw]"),
      Broken(
        "optimizers: {rule: adam}", at: "4:13", "optimizers is a mapping",
        "write a list of optimizers, such as [adam, adamw]"),
      Broken(
        "optimizers: [adam, adam, adam, adam, adam, adam, adam]", at: "4:13",
        "optimizers has 7 entries", "keep at most 6"),
      Broken(
        "optimizers: [adamm]", at: "4:14", "rule is 'adamm'",
        "did you mean 'adam'?"),
      Broken(
        "optimizers: [rmsprop]", at: "4:14", "rule is 'rmsprop'",
        "it is adam with beta1 0, beta2 0.99 and bias_correction none"),
      Broken(
        "optimizers: [{weight_decay: 1}]", at: "4:14", "entry 1 of optimizers has no 'rule'",
        "add one, such as 'rule: adamw'"),
      Broken(
        "optimizers: [{rule: adam, lamda: 1}]", at: "4:27", "unknown key 'lamda'",
        "write weight_decay"),
      Broken(
        "optimizers: [{rule: adam, lrr: 1}]", at: "4:27", "unknown key 'lrr'", "did you mean 'lr'?"),
      Broken(
        "optimizers: [{rule: adam, name: a}, {rule: adam, name: a}]", at: "4:50",
        "another optimizer is named 'a' already", "choose a different name"),
      Broken(
        "optimizers: [{rule: adam, name: a-b}]", at: "4:33", "name is 'a-b'",
        "use letters, digits and '_', and begin with a letter"),
      Broken(
        "optimizers: [[adam]]", at: "4:14", "entry 1 of optimizers is a list",
        "write a rule, such as adamw"),
      Broken(
        "optimizers: [{rule: adam, parameters: {q: 1}}]", at: "4:40",
        "the scene has no parameter 'q'", "add it to the scene's 'parameters' first"),
      Broken(
        "parameters: {kappa: 1}\noptimizers: [{rule: adam, parameters: {kapa: 1}}]", at: "5:40",
        "the scene has no parameter 'kapa'", "did you mean 'kappa'?"),
      Broken(
        "optimizers: [{rule: adam, sweep: {size: [1, 2]}}]", at: "4:35", "unknown key 'size'",
        "the keys here are lr and weight_decay"),
      Broken(
        "optimizers: [{rule: adam, lr: -1}]", at: "4:31", "lr is -1",
        "it must be a finite number, at least 0"),
      Broken(
        "optimizers: [{rule: adam, start: [1]}]", at: "4:34", "start has 1 entry",
        "write two numbers, such as [1, 1]"),
      Broken("optimizers: [{rule: adam, label: ''}]", at: "4:34", "label is empty", "write a text"),
      Broken(
        "optimizers:\n  - adam\n  -", at: "6:4", "entry 2 of optimizers is empty",
        "write a rule, such as adamw"),
    ])
  func explainsOptimizers(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }
}
