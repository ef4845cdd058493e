import Screen

extension Main {
  private static let pictures = 100
  private static let stillFrames = 100

  /// Contours and whole frames.
  static func picturePairs() throws -> [Pair] {
    let sizes = [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]
    return try [contourPair(ContourWork())] + sizes.flatMap { try framePairs(FrameWork(size: $0)) }
  }

  private static func contourPair(_ work: ContourWork) -> Pair {
    Pair(
      name: "contours, 400 × 240 dots, 20 levels", unit: .dots, amount: pictures * work.dots,
      referenceAmount: pictures * work.dots,
      ours: { for _ in 0..<pictures { work.draw() } },
      reference: { for _ in 0..<pictures { work.drawReference() } })
  }

  private static func framePairs(_ work: FrameWork) -> [Pair] {
    let size = "\(work.size.columns) × \(work.size.rows)"
    func pair(
      _ name: String, _ moments: [FrameWork.Moment], _ draw: @escaping ([FrameWork.Moment]) -> Int,
      _ referenceName: String
    ) -> Pair {
      Pair(
        name: "\(name), \(size)", unit: .frames, amount: moments.count,
        referenceName: referenceName, referenceAmount: moments.count,
        ours: { blackHole(Double(draw(moments))) },
        reference: { blackHole(Double(work.drawReference(moments))) })
    }
    let still = Array(repeating: work.rest, count: stillFrames)
    let drawingAlone = "C, drawing alone"
    return [
      pair("frame from finished parts", work.opening, work.drawParts, "C"),
      pair("lab, playing", work.opening, work.drawLab, drawingAlone),
      pair("lab, at rest", still, work.drawLab, drawingAlone),
    ]
  }
}
