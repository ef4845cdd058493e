/// One layer of a network in a pass, with room for what a block of rows makes of it.
struct LayerRoom {
  let inputs: Int
  let outputs: Int
  let weight: WeightTensor
  let bias: WeightTensor
  /// For each output, the block's rows side by side: what the layer hands on.
  let values: UnsafeMutablePointer<Double>
  /// Likewise: the loss's gradient by the sums z.
  let slopes: UnsafeMutablePointer<Double>
  /// The values row by row, `width` apart: as the next layer's gradient reads them.
  let rows: UnsafeMutablePointer<Double>
  let width: Int

  /// How many numbers a layer of so many outputs needs for a block of so many rows.
  static func size(outputs: Int, rows: Int) -> Int {
    3 * Sixteen.rounded(outputs) * rows
  }

  init(_ network: Network, index: Int, rows count: Int, in memory: UnsafeMutablePointer<Double>) {
    (weight, bias) = network.tensors(ofLayer: index)
    (inputs, outputs) = (weight.shape[1], weight.shape[0])
    width = Sixteen.rounded(outputs)
    values = memory
    slopes = memory + width * count
    rows = memory + 2 * width * count
  }
}
