import Testing

@testable import Lessons

/// What is said about hyperparameters, options and unknown keys.
@Suite struct BrokenSettingsTests {
  @Test(
    "a hyperparameter or option with a wrong value is explained",
    arguments: [
      Broken(
        "weight_deacy: 1", at: "4:1", "unknown key 'weight_deacy'", "did you mean 'weight_decay'?"),
      Broken(
        "zzzzzz: 1", at: "4:1", "unknown key 'zzzzzz'",
        "the keys here are \(SceneProblem.listed(SceneSection.scene.names, "and"))"),
      Broken("lr: abc", at: "4:5", "lr is 'abc'", "write a number, such as 0.02 or 1e-3"),
      Broken("lr: -1", at: "4:5", "lr is -1", "it must be a finite number, at least 0"),
      Broken("lr: 1e999", at: "4:5", "lr is '1e999'", "stay below 1.79e308"),
      Broken("lr: nan", at: "4:5", "lr is 'nan'", "write a finite number"),
      Broken("lr: 0x10", at: "4:5", "lr is '0x10'", "write it with the digits 0 to 9"),
      Broken("lr: 1_000", at: "4:5", "lr is '1_000'", "write 1000"),
      Broken("lr: 1,5", at: "4:5", "lr is '1,5'", "write 1.5"),
      Broken("lr: 1_0", at: "4:5", "lr is '1_0'", "write a number, such as 0.02 or 1e-3"),
      Broken("lr: [1]", at: "4:5", "lr is a list", "write a number, such as 0.02"),
      Broken("lr:", at: "4:4", "lr is empty", "write a number, such as 0.02"),
      Broken("lr: {a: 1}", at: "4:5", "lr is a mapping", "write a number, such as 0.02"),
      Broken("beta1: 1", at: "4:8", "beta1 is 1", "it must be at least 0 and less than 1"),
      Broken("beta2: 1.5", at: "4:8", "beta2 is 1.5", "it must be at least 0 and less than 1"),
      Broken("eps: -1", at: "4:6", "eps is -1", "it must be a finite number, at least 0"),
      Broken(
        "weight_decay: inf", at: "4:15", "weight_decay is 'inf'",
        "write a finite number"),
      Broken(
        "momentum: -1", at: "4:11", "momentum is -1", "it must be a finite number, at least 0"),
      Broken("steps: 0", at: "4:8", "steps is '0'", "write a whole number from 1 to 1,000,000"),
      Broken("steps: 2.5", at: "4:8", "steps is '2.5'", "write a whole number from 1 to 1,000,000"),
      Broken(
        "steps: 1000001", at: "4:8", "steps is '1000001'",
        "write a whole number from 1 to 1,000,000"),
      Broken(
        "steps: many", at: "4:8", "steps is 'many'", "write a whole number from 1 to 1,000,000"),
      Broken(
        "seed: -1", at: "4:7", "seed is '-1'", "write a whole number from 0 to 18446744073709551615"
      ),
      Broken(
        "seed: 1.5", at: "4:7", "seed is '1.5'",
        "write a whole number from 0 to 18446744073709551615"),
      Broken("nesterov: yes", at: "4:11", "nesterov is 'yes'", "write true or false"),
      Broken("core: True", at: "4:7", "core is 'True'", "write true or false"),
      Broken("amsgrad: 1", at: "4:10", "amsgrad is '1'", "write true or false"),
      Broken(
        "bias_correction: frist", at: "4:18", "bias_correction is 'frist'", "did you mean 'first'?"),
      Broken(
        "bias_correction: zzz", at: "4:18", "bias_correction is 'zzz'",
        "write both, none, first or second"),
      Broken("precondition: off", at: "4:15", "precondition is 'off'", "write true or false"),
    ])
  func explainsSettings(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }
}
