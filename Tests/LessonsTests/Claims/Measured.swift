import Simulation
import Testing

@testable import Lessons

/// A scene whose runs are known in closed form: on a plateau Adam rests and AdamW multiplies both
/// weights by 1 − lr·λ = 0.99 at every step.
let restingScene = """
  title: T
  loss: 0*k
  parameters: {k: 3}
  start: [4, 1]
  steps: 300
  lr: 0.02
  weight_decay: 0.5
  seed: 7
  target: [1, 1]
  validation: (x-1)^2+t*y
  optimizers:
    - adam
    - adam+l2
    - adamw
    - {rule: adamw, lr: 0.01, amsgrad: true}
    - {rule: adamw, start: [-3, 0], name: axis}
    - {rule: sgd+l2, lr: 5, name: runaway}

  """

/// The value of an expression on the runs of a scene, or why it has none.
func measure(_ text: String, on yaml: String = restingScene) throws -> Result<Double, ClaimFailure>
{
  let scene = try scene(yaml)
  let language = ClaimLanguage(of: scene)
  let runs = ClaimRuns(of: scene, trajectories: scene.trajectories())
  var meter = ClaimMeter(runs: runs, constants: language.constants)
  let expression = try ClaimExpression(text, in: language)
  return Result { () throws(ClaimFailure) in try meter.value(of: expression) }
}

/// The value of an expression that has one.
func measured(_ text: String, on yaml: String = restingScene) throws -> Double {
  try measure(text, on: yaml).get()
}

/// Why an expression has no value.
func failure(of text: String, on yaml: String = restingScene) throws -> ClaimFailure? {
  if case .failure(let failure) = try measure(text, on: yaml) { failure } else { nil }
}
