import Testing

@testable import Lessons

/// What is said about parameters, schedules and noise.
@Suite struct BrokenNamesTests {
  @Test(
    "wrong parameters, schedules and noise are explained",
    arguments: [
      Broken(
        "parameters: {sin: 1}", at: "4:14",
        "a parameter cannot be called 'sin', which has a meaning of its own", "choose another name"),
      Broken(
        "parameters: {x: 1}", at: "4:14",
        "a parameter cannot be called 'x', which has a meaning of its own", "choose another name"),
      Broken(
        "parameters: {lr: 1}", at: "4:14",
        "a parameter cannot be called 'lr', which has a meaning of its own", "choose another name"),
      Broken(
        "parameters: {1a: 1}", at: "4:14", "a parameter's name is '1a'",
        "use letters, digits and '_', and begin with a letter"),
      Broken(
        "parameters: {a b: 1}", at: "4:14", "a parameter's name is 'a b'",
        "use letters, digits and '_', and begin with a letter"),
      Broken(
        "parameters: {k: abc}", at: "4:17", "k is 'abc'", "write a number, such as 0.02 or 1e-3"),
      Broken(
        "parameters: 3", at: "4:13", "parameters is a number",
        "write names and numbers, such as {k: 1}"),
      Broken(
        "parameters: {seed: 1}", at: "4:14",
        "a parameter cannot be called 'seed', which has a meaning of its own", "choose another name"
      ),
      Broken(
        "schedule: 0.5*(1+cos(pi*t/stepz))", at: "4:27", "unknown name 'stepz'",
        "did you mean 'steps'?"),
      Broken("schedule: x", at: "4:11", "unknown name 'x'", "the names are t, steps, pi, e"),
      Broken(
        "schedule: \"0.5*(1+\"", at: "4:18", "'+' needs a value after it", "add one or remove it"),
      Broken(
        "schedule: 'cosh(q)'", at: "4:17", "unknown name 'q'", "the names are t, steps, pi, e"),
      Broken(
        "noise: {}", at: "4:8", "noise needs one of gaussian, alternating or formula", "add it"),
      Broken(
        "noise: 3", at: "4:8", "noise is a number", "write a mapping, such as {gaussian: [1, 0.1]}"),
      Broken(
        "noise: {gaussian: [-1, 0]}", at: "4:20", "entry 1 of gaussian is -1",
        "it must be at least 0, being a standard deviation"),
      Broken(
        "noise: {gaussian: [1]}", at: "4:19", "gaussian has 1 entry",
        "write two numbers, such as [1, 1]"),
      Broken(
        "noise: {gaussian: 1}", at: "4:19", "gaussian is a number",
        "write a list of two numbers, such as [1, 1]"),
      Broken(
        "noise: {gausian: [1, 1]}", at: "4:9", "unknown key 'gausian'", "did you mean 'gaussian'?"),
      Broken(
        "noise: {gaussian: [1, 1], alternating: [1, 1]}", at: "4:27",
        "'alternating' stands beside 'gaussian'", "keep one of them"),
      Broken(
        "noise: {formula: ['sin(t)']}", at: "4:18", "formula has 1 entry",
        "write two formulas, such as ['sin(t)', '0']"),
      Broken(
        "noise: {formula: ['sin(t)', 'x']}", at: "4:30", "unknown name 'x'",
        "the names are t, pi, e"),
    ])
  func explainsNames(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }
}
