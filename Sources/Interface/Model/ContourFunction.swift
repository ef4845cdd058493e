/// The function that the contours are of.
package enum ContourFunction: Hashable, Sendable {
  /// f.
  case loss
  /// f + λ/2·‖w‖² with the scene's λ.
  case penalized

  var other: ContourFunction { self == .loss ? .penalized : .loss }
}
