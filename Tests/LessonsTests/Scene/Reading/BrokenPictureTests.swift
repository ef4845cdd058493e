import Testing

@testable import Lessons

/// What is said about view, overlays, pause and sweep.
@Suite struct BrokenPictureTests {
  @Test(
    "a wrong picture is explained",
    arguments: [
      Broken("view: {equal: yes}", at: "4:15", "equal is 'yes'", "write true or false"),
      Broken(
        "view: {equal: true, y: [0, 1]}", at: "4:7", "view has no 'x'",
        "add one, such as 'x: [-1, 5]'"),
      Broken("view: {}", at: "4:7", "view has no 'x'", "add one, such as 'x: [-1, 5]'"),
      Broken("view: {x: [0, 1]}", at: "4:7", "view has no 'y'", "add one, such as 'y: [-1, 5]'"),
      Broken(
        "view: {x: [1, 0], y: [0, 1]}", at: "4:11", "x goes from 1 to 0",
        "write the lower bound first, then a greater one"),
      Broken(
        "view: {x: [0, 0], y: [0, 1]}", at: "4:11", "x goes from 0 to 0",
        "write the lower bound first, then a greater one"),
      Broken(
        "view: {x: [-1.7e308, 1.7e308], y: [0, 1]}", at: "4:11", "x is [-1.7e+308, 1.7e+308]",
        "it must have a finite width"),
      Broken(
        "view: {x: [0, inf], y: [0, 1]}", at: "4:15", "entry 2 of x is 'inf'",
        "write a finite number"),
      Broken(
        "view: [0, 1]", at: "4:7", "view is a list",
        "write a mapping, such as {x: [-1, 5], y: [-1, 5]}"),
      Broken(
        "view: {x: [0, 1, 2], y: [0, 1]}", at: "4:11", "x has 3 entries",
        "write two numbers, such as [1, 1]"),
      Broken(
        "overlays: minimum", at: "4:11", "overlays is a text",
        "write a list of overlays, such as [minimum]"),
      Broken(
        "overlays: [minimun]", at: "4:12", "entry 1 of overlays is 'minimun'",
        "did you mean 'minimum'?"),
      Broken("overlays: [box, box]", at: "4:17", "overlays lists 'box' twice", "remove one"),
      Broken("overlays: []", at: "4:11", "overlays is empty", "list overlays, such as [minimum]"),
      Broken("validation: q", at: "4:13", "unknown name 'q'", "the names are x, y, t, pi, e"),
      Broken(
        "chart: los", at: "4:8", "chart is 'los'", "did you mean 'loss'?"),
      Broken(
        "chart: lr", at: "4:8", "chart is 'lr' and the scene has no schedule",
        "choose another chart"),
      Broken(
        "chart: validation", at: "4:8", "chart is 'validation' and the scene has no validation",
        "choose another chart"),
      Broken(
        "chart: distance", at: "4:8",
        "chart is 'distance' and the scene has neither a target nor the overlay 'minimum'",
        "choose another chart"),
      Broken("pause: 301", at: "4:8", "pause is '301'", "write a whole number from 0 to 300"),
      Broken("pause: -1", at: "4:8", "pause is '-1'", "write a whole number from 0 to 300"),
      Broken(
        "steps: 100\npause: 200", at: "5:8", "pause is '200'", "write a whole number from 0 to 100"),
      Broken("target: [1]", at: "4:9", "target has 1 entry", "write two numbers, such as [1, 1]"),
      Broken(
        "target: 3", at: "4:9", "target is a number", "write a list of two numbers, such as [1, 1]"),
      Broken(
        "sweep: {lr: [1, 0]}", at: "4:13", "lr goes from 1 to 0",
        "write the lower bound first, then a greater one"),
      Broken(
        "sweep: {lr: [-1, 1]}", at: "4:14", "entry 1 of lr is -1",
        "it must be a finite number, at least 0"),
      Broken(
        "sweep: {size: [1]}", at: "4:15", "size has 1 entry",
        "write two whole numbers, such as [32, 32]"),
      Broken(
        "sweep: {size: [0, 5]}", at: "4:16", "entry 1 of size is '0'",
        "write a whole number from 1 to 512"),
      Broken(
        "sweep: {size: [1000, 5]}", at: "4:16", "entry 1 of size is '1000'",
        "write a whole number from 1 to 512"),
      Broken(
        "sweep: {metric: validation}", at: "4:17",
        "the metric is 'validation' and the scene has no such surface", "add 'validation: FORMULA'"),
      Broken(
        "sweep: {metric: distance}", at: "4:17",
        "the metric is 'distance' and the scene has no target", "add 'target: [X, Y]'"),
      Broken(
        "sweep: {metric: lossy}", at: "4:17", "unknown name 'lossy'", "the names are x, y, t, pi, e"
      ),
      Broken(
        "sweep: {average_after: 300}", at: "4:24", "average_after is '300'",
        "write a whole number from 0 to 299"),
      Broken(
        "sweep: 3", at: "4:8", "sweep is a number", "write a mapping, such as {lr: [1e-3, 1e-1]}"),
      Broken(
        "sweep: {wieght_decay: [0, 1]}", at: "4:9", "unknown key 'wieght_decay'",
        "did you mean 'weight_decay'?"),
    ])
  func explainsPicture(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }
}
