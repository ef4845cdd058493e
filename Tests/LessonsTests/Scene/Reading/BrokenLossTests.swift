import Testing

@testable import Lessons

/// What is said about losses, batches and data.
@Suite struct BrokenLossTests {
  @Test(
    "two losses in one scene are refused",
    arguments: [
      Broken("batch: [x]", at: "4:1", "'batch' stands beside 'loss'", "keep one of them"),
      Broken(
        "batch_order: random", at: "4:1", "'batch_order' has no meaning without 'batch'",
        "add 'batch' or remove 'batch_order'"),
      Broken(
        "data: {model: linear, rows: [[1, 2, 3]]}", at: "4:1", "'data' stands beside 'loss'",
        "keep one of them"),
    ])
  func refusesRivals(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }

  @Test(
    "wrong batches and data are explained",
    arguments: [
      Broken("title: T\nbatch: []\nstart: [1, 1]", at: "2:8", "batch is empty", "list formulas"),
      Broken(
        "title: T\nbatch: x\nstart: [1, 1]", at: "2:8", "batch is a text",
        "write a list of formulas"),
      Broken(
        "title: T\nbatch: [x, 'y+z']\nstart: [1, 1]", at: "2:15", "unknown name 'z'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nbatch: [x, y]\nbatch_order: randm\nstart: [1, 1]", at: "3:14",
        "batch_order is 'randm'", "did you mean 'random'?"),
      Broken(
        "title: T\ndata: {rows: [[1, 2, 3]]}\nstart: [1, 1]", at: "2:7", "data has no 'model'",
        "add one, such as 'model: linear'"),
      Broken(
        "title: T\ndata: {model: linear}\nstart: [1, 1]", at: "2:7",
        "data needs one of rows or file", "add it"),
      Broken(
        "title: T\ndata: {model: logit, rows: [[1, 2, 3]]}\nstart: [1, 1]", at: "2:15",
        "model is 'logit'", "write linear or logistic"),
      Broken(
        "title: T\ndata: {model: logistic, rows: [[1, 2, 1], [1, 2, 3]]}\nstart: [1, 1]",
        at: "2:50", "the target of row 2 is 3", "write 0 or 1, as a logistic model needs"),
      Broken(
        "title: T\ndata: {model: linear, rows: [[1, 2]]}\nstart: [1, 1]", at: "2:30",
        "entry 1 of rows has 2 entries", "write two features and a target, such as [1, 0, 2]"),
      Broken(
        "title: T\ndata: {model: linear, rows: [[1, 2, q]]}\nstart: [1, 1]", at: "2:37",
        "entry 3 of entry 1 of rows is 'q'", "write a number, such as 0.02 or 1e-3"),
      Broken(
        "title: T\ndata: {model: linear, rows: [[1, 2, 3]], batch: 2}\nstart: [1, 1]", at: "2:49",
        "batch is '2'", "write a whole number from 1 to 1"),
      Broken(
        "title: T\ndata: {model: linear, rows: []}\nstart: [1, 1]", at: "2:29", "rows is empty",
        "list rows, such as [1, 0, 2]"),
      Broken(
        "title: T\ndata: 3\nstart: [1, 1]", at: "2:7", "data is a number",
        "write a mapping with 'model' and 'rows' or 'file'"),
    ])
  func explainsBatches(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }

  @Test(
    "a wrong formula is explained at the offending part",
    arguments: [
      Broken(
        "title: T\nloss: x^2 + qq*y\nstart: [1, 1]", at: "2:13", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: 'x^2 + qq*y'\nstart: [1, 1]", at: "2:14", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: \"x^2 + qq*y\"\nstart: [1, 1]", at: "2:14", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: >-\n  x^2 +\n    qq*y\nstart: [1, 1]", at: "4:5", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: |\n  x^2 +\n  qq*y\nstart: [1, 1]", at: "4:3", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: x^2\n  + qq*y\nstart: [1, 1]", at: "3:5", "unknown name 'qq'",
        "the names are x, y, t, pi, e"),
      Broken(
        "title: T\nloss: [1]\nstart: [1, 1]", at: "2:7", "loss is a list",
        "write the formula in quotes"),
      Broken(
        "title: T\nloss: sqr(x)\nstart: [1, 1]", at: "2:7", "unknown function 'sqr'",
        "write x^2 for a square, sqrt(x) for a root"),
      Broken(
        "title: T\nloss: x^\nstart: [1, 1]", at: "2:8", "'^' needs a value after it",
        "add one or remove it"),
      Broken(
        "title: T\nloss: steps*x\nstart: [1, 1]", at: "2:7", "unknown name 'steps'",
        "the names are x, y, t, pi, e"),
      Broken("title: T\nloss:\nstart: [1, 1]", at: "2:6", "loss is empty", "write a formula"),
    ])
  func placesFormulaErrors(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }

  @Test(
    "what is missing is named, and the first mistake comes first",
    arguments: [
      Broken(
        "title: T\nstart: [1, 1]", at: "1:1", "the scene has no loss",
        "add one of 'loss', 'batch', 'data' and 'network'"),
      Broken(
        "loss: 0\nstart: [1, 1]", at: "1:1", "the scene has no 'title'",
        "add one, such as 'title: My scene'"),
      Broken(
        "title: T\nloss: 0", at: "1:1", "the scene has no 'start'",
        "add one, such as 'start: [1, 1]'"),
      Broken("title:\nloss: 0\nstart: [1, 1]", at: "1:7", "title is empty", "write a text"),
      Broken("title: [a]\nloss: 0\nstart: [1, 1]", at: "1:8", "title is a list", "write a text"),
      Broken(
        "title: T\nloss: 0\nstart: [1, nan]", at: "3:12", "entry 2 of start is 'nan'",
        "write a finite number"),
      Broken(
        "title: T\nloss: 0\nstart: 1 1", at: "3:8", "start is a text",
        "write a list of two numbers, such as [1, 1]"),
      Broken(
        "title: T\nloss: 0\nstart: [1, 1, 1]", at: "3:8", "start has 3 entries",
        "write two numbers, such as [1, 1]"),
      Broken(
        "lrr: 1\ntitle: T\nloss: 0\nlr: abc\nstart: [1, 1]", at: "1:1", "unknown key 'lrr'",
        "did you mean 'lr'?"),
      Broken(
        "pause: 5000\ntitle: T\nloss: 0\nsteps: many\nstart: [1, 1]", at: "4:8", "steps is 'many'",
        "write a whole number from 1 to 1,000,000"),
      Broken(
        "loss: k*x\ntitle: T\nparameters: {k: abc}\nstart: [1, 1]", at: "3:17", "k is 'abc'",
        "write a number, such as 0.02 or 1e-3"),
    ])
  func namesWhatIsMissing(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }
}
