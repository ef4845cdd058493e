extension Main {
  private static let pictures = 100

  /// Contours.
  static func picturePairs() throws -> [Pair] {
    [contourPair(try ContourWork())]
  }

  private static func contourPair(_ work: ContourWork) -> Pair {
    Pair(
      name: "contours, 400 × 240 dots, 20 levels", unit: .dots, amount: pictures * work.dots,
      referenceAmount: pictures * work.dots,
      ours: { for _ in 0..<pictures { work.draw() } },
      reference: { for _ in 0..<pictures { work.drawReference() } })
  }
}
