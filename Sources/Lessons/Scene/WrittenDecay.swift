package import Simulation

/// `[λx, λy]` of a scene file: λ is the larger of them by size, and each weight feels its share of it.
///
/// Shares keep 46 binary digits, so that λ and what is written of λ times a share give the same shares
/// again, whatever λ has become but 0.
package struct WrittenDecay {
  package let weightDecay: Double
  /// What each weight feels of it.
  package let shares: Vector

  init(_ both: Vector) {
    weightDecay = abs(both.x) >= abs(both.y) ? both.x : both.y
    shares = Vector(
      Self.share(both.x, of: weightDecay), Self.share(both.y, of: weightDecay))
  }

  private static func share(_ part: Double, of whole: Double) -> Double {
    guard whole != 0 else { return 1 }
    let quotient = part / whole
    // Dekker's splitting: what the product rounds away below 46 digits is taken off.
    let product = 129 * quotient
    return product - (product - quotient)
  }

  /// Both weights' λ, with no more decimals than it takes to read the share again.
  package static func both(_ weightDecay: Double, shares: Vector) -> Vector {
    Vector(decay(weightDecay, share: shares.x), decay(weightDecay, share: shares.y))
  }

  private static func decay(_ weightDecay: Double, share: Double) -> Double {
    guard share != 1 else { return weightDecay }
    let exact = weightDecay * share
    var scale = 1.0
    while scale <= 1e22 {
      let rounded = (exact * scale).rounded() / scale
      if self.share(rounded, of: weightDecay) == share { return rounded }
      scale *= 10
    }
    return exact
  }
}
