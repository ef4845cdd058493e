import Lessons
import Screen
import Simulation

@testable import Interface

/// A model whose map was filled by hand: an error of 0.01 on the ridge, growing with the square of the
/// distance from it in decades, so that the ridge's slope is known.
func modelWithMap(
  size: Size = Size(columns: 120, rows: 40), slopes: [Double] = [-2, -1, 0],
  isComplete: Bool = true
) throws -> Model {
  var model = Model(scene: try mapScene(), size: size)
  model.seek(to: 0)
  model.update(.key(.character("m")))
  guard let map = model.shown.map else { return model }
  for (index, sweep) in map.definition.sweeps.enumerated() {
    model.receive(
      [part(index, sweep, slope: slopes[index % slopes.count], isComplete: isComplete)],
      for: map.id)
  }
  return model
}

/// Three optimizers with a use for λ, one of them with a λ and a range of its own, and Adam.
func mapScene() throws -> Scene {
  try Scene(
    text: """
      title: A ridge
      loss: x^2+y^2
      start: [1, 1]
      steps: 50
      lr: 0.01
      weight_decay: 0.1
      optimizers:
        - adam
        - adam+l2
        - adamw
        - rule: adamw-paper
          weight_decay: 0.001
          sweep: {weight_decay: [1e-6, 1]}
      sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-4, 100], size: [17, 49]}
      """, file: "ridge.yaml", name: "ridge")
}

private func part(_ index: Int, _ sweep: SceneSweep, slope: Double, isComplete: Bool) -> SweepPart {
  let columns = sweep.learningRates.count
  let center = sweep.weightDecays[sweep.weightDecays.count / 2]
  var indices: [Int] = []
  var cells: [SweepMap.Cell] = []
  for (row, weightDecay) in sweep.weightDecays.enumerated() {
    for (column, learningRate) in sweep.learningRates.enumerated() {
      guard isComplete || (row % 8 == 0 && column % 8 == 0) else { continue }
      indices.append(row * columns + column)
      guard weightDecay > 0 else {
        cells.append(.value(0.2))
        continue
      }
      let ridge = Log.decimal(center) + slope * (Log.decimal(learningRate) + 2)
      let distance = Log.decimal(weightDecay) - ridge
      let isBeyond = distance > 3 && learningRate > 0.05
      cells.append(isBeyond ? .diverged : .value(0.01 + 0.05 * distance * distance))
    }
  }
  return SweepPart(sweep: index, indices: indices, cells: cells)
}
