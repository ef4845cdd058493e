/// Many steps of Adam, Adam+L2 or AdamW in one loop, compiled together with a surface's gradient.
///
/// The operations are `AdamKernel`'s, in its order, and so are the bits, where λ is the same for x and y. What is saved is the way of
/// the gradients through memory and, where a single vector is recorded, of all its numbers.
@usableFromInline
enum AdamLoop {
  @usableFromInline typealias Kernel =
    AdamKernel<LongAverage, SecondMoment, CommonIntake, DecayBefore>

  /// Makes the steps with all vectors of a block.
  @inlinable @inline(__always)
  static func advance(
    _ block: AdamBlock, _ corrected: CorrectedSteps,
    gradient: (_ x: Lanes, _ y: Lanes, _ step: Int) -> LaneGradient
  ) {
    for step in corrected.steps {
      let factor = corrected.factor(step)
      for i in 0..<block.vectors {
        let g = gradient(block.x.weight[i], block.y.weight[i], step)
        let c = block.coefficients[i]
        let now = Kernel.Now(c, factor)
        var unused = Lanes.zero
        Kernel.advance(
          &block.x.weight[i], &block.x.firstMoment[i], &block.x.secondMoment[i], &unused,
          gradient: g.x, c, c.x, now)
        Kernel.advance(
          &block.y.weight[i], &block.y.firstMoment[i], &block.y.secondMoment[i], &unused,
          gradient: g.y, c, c.x, now)
      }
    }
  }

  /// Makes the steps with a block of one vector, follows the decay and notes every step's weights.
  @inlinable @inline(__always)
  static func record(
    _ block: AdamBlock, _ corrected: CorrectedSteps, _ log: PathLog.Entries,
    gradient: (_ x: Lanes, _ y: Lanes, _ step: Int) -> LaneGradient
  ) {
    let c = block.coefficients[0]
    var x = AdamWeight(block.x)
    var y = AdamWeight(block.y)
    for step in corrected.steps {
      let now = Kernel.Now(c, corrected.factor(step))
      let g = gradient(x.weight, y.weight, step)
      x.followDecay(c)
      y.followDecay(c)
      x.advance(gradient: g.x, c, now)
      y.advance(gradient: g.y, c, now)
      log.note(x: x.weight, y: y.weight, at: step &- corrected.steps.lowerBound)
    }
    x.store(in: block.x)
    y.store(in: block.y)
  }
}
