import Networks
import Simulation
import Testing

@testable import Lessons

@Suite("What claims ask of networks")
struct NetworkClaimTests {
  private static let text = networkText(
    ", batch: 20, evaluate_every: 10",
    "steps: 60\nlr: 0.02\noptimizers: [adam, {rule: adam+l2, weight_decay: 0.01}, {rule: adamw, weight_decay: 0.5}]\n"
  )

  private func value(_ text: String, of scene: Scene? = nil) throws -> Double {
    let scene = try scene ?? theScene()
    let language = ClaimLanguage(of: scene)
    var meter = ClaimMeter(
      runs: ClaimRuns(of: scene, trajectories: scene.trajectories()),
      constants: language.constants)
    return try meter.value(of: try ClaimExpression(text, in: language))
  }

  private func theScene() throws -> Scene { try scene(Self.text) }

  private func failure(_ text: String) throws -> String? {
    do {
      _ = try value(text)
      return nil
    } catch let failure as ClaimFailure {
      return failure.sentence
    }
  }

  @Test("numbers are those of the run")
  func numbers() throws {
    let scene = try scene(Self.text)
    let runs = try #require(scene.networkExperiment()?.trajectories())
    let (l2, tensor) = (runs[1], runs[1].experiment.network.tensors[0])
    func expect(_ text: String, _ expected: Double?) throws {
      #expect(try value(text, of: scene) == expected, "\(text)")
    }
    try expect("train_loss(adam_l2, 30)", l2.kept[3].training?.loss)
    try expect("train_accuracy(adam_l2, 39)", l2.kept[3].training?.accuracy)
    try expect("validation_loss(adam_l2, 60)", l2.kept[6].validation?.loss)
    try expect("validation_accuracy(adam_l2, 60)", l2.kept[6].validation?.accuracy)
    try expect("norm(adam_l2, layer1.weight, 33)", l2.norm(of: tensor, at: 33))
    try expect("norm(adam_l2, 33)", l2.norm(at: 33))
    try expect("weight(adam_l2, 3, 33)", l2.weights(at: 33)[3])
    let update = l2.update(at: 40)
    try expect("rate_quantile(adam_l2, 0.9, 40)", update.decayRateQuantile(0.9))
    try expect(
      "root_second_moment_quantile(adam_l2, 0.5, 40)", update.rootSecondMomentQuantile(0.5))
    let plane = try #require(WeightPlane.ends(of: runs))
    try expect("share(adam_l2)", plane.share(of: l2.kept.map(\.weights)))
    try expect(
      "max_over(adam_l2, train_loss, 0, steps)", l2.kept.compactMap(\.training?.loss).max())
    try expect("lr(adam_l2)*weight_decay(adamw)", 0.02 * 0.5)
    let column = (0..<5).map { l2.weights(at: 10)[$0 * 4 + 2] }
    let norm = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
    try expect("column_norm(adam_l2, layer1.weight, 2, 10)", norm)
  }

  @Test("rates are what theory says, and planes hold the ends they are made of")
  func theory() throws {
    #expect(abs(try value("rate_quantile(adamw, 0.3, 7)") - 0.01) < 1e-14)
    #expect(abs(try value("rate_over_theory_quantile(adamw, 0.9, 7)") - 1) < 1e-12)
    #expect(abs(try value("rate_over_theory_quantile(adam_l2, 0.5, 1)") - 1) < 1e-6)
    #expect(abs(try value("rate_slope(adam_l2, 60)") + 1) < 0.5)
    #expect(try value("rate_correlation(adam_l2, 60)") < -0.5)
    #expect(abs(try value("loss_ratio(adamw)") - 1) < 1e-9)
    #expect(0...1 ~= (try value("pca_share(adam)")))
    #expect(try value("pca_loss_ratio(adam)") > 0)
    #expect(try value("gap(adam, adamw, 0)") == 0)
    #expect(try value("max_gap(adam, adamw, 0, 5) - gap(adam, adamw, 5)") == 0)
  }

  @Test("steps_until looks at kept steps")
  func keptSteps() throws {
    let level = try value("train_loss(adam, 30)")
    #expect(try value("steps_until(adam, train_loss, \(level))") == 30)
    let norm = try value("norm(adam, 25)")
    #expect(try value("steps_until(adam, norm, \(norm))").truncatingRemainder(dividingBy: 10) == 0)
  }

  @Test(
    "what can't be measured says why",
    arguments: [
      ("weight(adam, 43, 3)", "weight has 43; it takes a whole number from 0 to 42"),
      (
        "column_norm(adam, layer2.weight, 5, 3)",
        "column_norm has 5; it takes a whole number from 0 to 4"
      ),
      ("rate_quantile(adamw, 2, 3)", "rate_quantile has 2; it takes a share from 0 to 1"),
      ("rate_quantile(adamw, 0.5, 0)", "rate_quantile has no value in adamw at step 0; begin at 1"),
      ("train_loss(adam, 61)", "61 is no step of the runs; use a whole number from 0 to 60"),
    ])
  func failures(text: String, expected: String) throws { #expect(try failure(text) == expected) }

  @Test(
    "what can't be read says what there is",
    arguments: [
      (
        "x(adam, 3)",
        "'x' is asked of two weights, and this scene trains a network; ask for norm, weight, train_loss or validation_loss"
      ),
      (
        "max_over(adam, decay_rate_x, 1, 3)",
        "'decay_rate_x' is asked of two weights, and this scene trains a network; ask for norm, weight, train_loss or validation_loss"
      ),
      ("norm(adam, layer1.weigth, 3)", "norm takes 2 arguments, not 3; write norm(r, t)"),
      ("norm(adam, layer1.weight)", "norm takes 3 arguments, not 2; write norm(r, tensor, t)"),
      (
        "column_norm(adam, 1, 2, 3)",
        "a tensor's name is missing here; the tensors are layer1.weight, layer1.bias, layer2.weight, layer2.bias"
      ),
      (
        "column_norm(adam, layer1.weigth, 2, 3)",
        "unknown tensor 'layer1.weigth'; did you mean 'layer1.weight'?"
      ),
      (
        "layer1.weight + 1",
        "'layer1.weight' is a tensor, not a number; ask a function for a number of the tensor"
      ),
    ])
  func unreadable(text: String, expected: String) throws {
    let language = ClaimLanguage(of: try scene(Self.text))
    do {
      _ = try ClaimExpression(text, in: language)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.message.hasPrefix(expected), "\(error.message)")
    }
  }

  @Test("claims are verified, about maps too")
  func verified() throws {
    let lines = """
      steps: 20
      lr: 0.05
      optimizers: [adamw]
      sweep: {lr: [0.01, 0.1], weight_decay: [0.01, 1], size: [2, 2], seeds: 2}
      claims:
        - {say: A, measure: "norm(adamw, layer1.weight, 0)", expect: "norm(adamw, layer1.weight, 0)", tolerance: 0}
        - {say: B, holds: "ridge_slope(adamw) > 0"}
        - {say: C, holds: "train_loss(adamw, steps) < 0"}
      """
    let results = Verification(of: try networkScene("", lines)).results
    #expect(results.map(\.passed) == [true, false, false])
    #expect(results[1].failure?.sentence.contains("ridge_slope") == true)
    #expect(results[2].failure == .isFalse)
  }
}
