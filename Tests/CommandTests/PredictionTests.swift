import TerminalHarness
import Testing

/// What the inspector says of predictions, where their premises hold and where one fails.
@Suite("Predictions in the inspector")
struct PredictionTests {
  private func inspector(_ arguments: String..., scene: String = "") throws -> String {
    let result = try runProgram(
      [builtProgram("decouple"), "frame"] + arguments
        + ["--screen", "inspector", "--size", "120x40"], standardInput: scene)
    #expect(result.status == .code(0), "\(result.standardError)")
    return result.standardOutput
  }

  /// The distance that is printed before these words.
  private func distance(_ words: String, in text: String) -> Double? {
    for line in text.split(separator: "\n") {
      guard let place = line.range(of: " from " + words) else { continue }
      return line[..<place.lowerBound].split(separator: " ").last.flatMap { Double($0) }
    }
    return nil
  }

  @Test("the exact path is one of a plateau without noise, to the last step of a million")
  func exactPath() throws {
    let long = try inspector("plateau", "--steps", "1000000", "--at", "69")
    #expect(long.contains(" 0 from its exact path"))
    let noisy = try inspector("plateau", "--gaussian", "1,1", "--at", "300")
    #expect(!noisy.contains("from its exact path"))
    #expect(noisy.contains("no exact path: the gradient has noise"))
    let sloped = try inspector(
      "-",
      scene: """
        title: A start on the minimum
        loss: (x-1)^2+(y-1)^2
        start: [1, 1]
        lr: 0.02
        weight_decay: 0.5
        optimizers: [adamw, sgdw]
        overlays: [half_life]
        """)
    #expect(!sloped.contains("from its exact path"))
    #expect(sloped.contains("no exact path: the gradient isn't 0 along it"))
  }

  @Test("the 2-cycle needs a steady lr and no noise")
  func twoCycle() throws {
    #expect(try inspector("two-cycle", "--at", "400").contains("from its 2-cycle"))
    let noisy = try inspector("two-cycle", "--gaussian", "1,1", "--at", "400")
    #expect(!noisy.contains("from its 2-cycle"))
    #expect(noisy.contains("no 2-cycle: the gradient has noise"))
    let scheduled = try inspector("two-cycle", "--schedule", "1/t")
    #expect(!scheduled.contains("from its 2-cycle"))
    #expect(scheduled.contains("no 2-cycle: lr follows a schedule"))
  }

  @Test("where v is fast the mean field's limit isn't said, the symmetric one is right")
  func fastSecondMoment() throws {
    let text = try inspector(
      "noisy-equilibrium", "--beta1", "0", "--beta2", "0.5", "--at", "5000")
    #expect(text.contains("no limit: v forgets too fast"))
    #expect(!text.contains("from its limit"))
    #expect(try #require(distance("the MAP point", in: text)) < 0.02)
  }

  @Test("a run on crossed waves is near the limit of its own basin")
  func ownBasin() throws {
    let text = try inspector(
      "box", "--loss", "0.3*sin(2*x)*sin(2*y)+0.1*(x-1)^2+0.1*(y+1)^2", "--start", "2.72,-2.9",
      "--lr", ".002", "--weight-decay", ".15", "--steps", "20000", "--at", "20000")
    #expect(try #require(distance("its limit", in: text)) < 0.01)
  }

  @Test("a run that settles in the farther well has its MAP point there")
  func wells() throws {
    let text = try inspector(
      "-", "--at", "20000",
      scene: """
        title: Two wells
        loss: x^2+1.96*y^2-6*exp(-5*((x+1)^2+1.96*y^2))-2*exp(-5*((x-1)^2+1.96*y^2))
        start: [0.75, 0.9]
        steps: 20000
        lr: 0.0005
        optimizers: [sgd+l2]
        overlays: [map_point, equilibrium]
        """)
    #expect(try #require(distance("the MAP point", in: text)) < 0.01)
  }

  @Test("exactly on a ridge a run stays there, and the inspector says so")
  func ridge() throws {
    let text = try inspector("box", "--loss", "(x^2-1)^2+y^2", "--start", "0,2")
    #expect(text.contains("no limit: it stays on a ridge"))
    #expect(!text.contains("from the MAP point"))
  }

  @Test("each wall bears the formula of its own rule")
  func walls() throws {
    let scene = """
      title: Paper box
      loss: 10*(x+y-4)^2
      start: [0.2, 0.1]
      steps: 400
      lr: 0.05
      weight_decay: 0.02
      optimizers: [adamw-paper]
      overlays: [box]
      view: {x: [-1, 4], y: [-1, 4]}
      """
    let frame = try decouple("frame", "-", "--size", "120x40", input: scene).standardOutput
    #expect(frame.contains("lr/λ") && !frame.contains("1/λ"))
  }

  @Test("at 80 columns the premise that fails still has room")
  func narrow() throws {
    let frame = try decouple(
      "frame", "two-cycle", "--schedule", "1/t", "--screen", "inspector", "--size", "80x24"
    ).standardOutput
    #expect(frame.contains("no 2-cycle: a schedule"))
  }
}
