/// What the vertical axis of the maps shows over the learning rates: `map: lr`, `map: lr_lambda`.
package enum MapAxis: String, CaseIterable, Hashable, Sendable {
  /// λ.
  case decay = "lr"
  /// lr·λ: what one step of decay takes off a weight under PyTorch's AdamW.
  case product = "lr_lambda"
}
