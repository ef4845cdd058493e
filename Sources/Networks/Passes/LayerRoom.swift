/// One layer of a network in a pass, with room for what a block of rows makes of it.
struct LayerRoom {
  let inputs: Int
  let outputs: Int
  /// Where the layer's weight and bias begin in the vector.
  let weight: Int
  let bias: Int
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
    let tensors = network.tensors(ofLayer: index)
    (weight, bias) = (tensors.weight.first, tensors.bias.first)
    (inputs, outputs) = (network.layers[index], network.layers[index + 1])
    width = Sixteen.rounded(outputs)
    values = memory
    slopes = memory + width * count
    rows = memory + 2 * width * count
  }
}
