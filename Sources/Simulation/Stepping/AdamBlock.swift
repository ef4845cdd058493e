/// The memory that `AdamLoop` works on, laid open for code that is compiled elsewhere. Both weights
/// of a lane have one λ there, that of x.
@usableFromInline
struct AdamBlock {
  @usableFromInline
  struct Weights {
    @usableFromInline let weight, firstMoment, secondMoment: UnsafeMutablePointer<Lanes>
    @usableFromInline let decayMemory: UnsafeMutablePointer<Lanes>

    init(_ state: BlockState, _ axis: Axis) {
      weight = state[.weight, axis]
      firstMoment = state[.firstMoment, axis]
      secondMoment = state[.secondMoment, axis]
      decayMemory = state[.decayMemory, axis]
    }
  }

  @usableFromInline let x, y: Weights
  @usableFromInline let vectors: Int
  @usableFromInline let coefficients: UnsafePointer<AdamCoefficients>

  init(_ state: BlockState, _ coefficients: UnsafePointer<AdamCoefficients>) {
    x = Weights(state, .x)
    y = Weights(state, .y)
    vectors = state.vectors
    self.coefficients = coefficients
  }
}

/// One weight of eight lanes with its moments, in registers.
@usableFromInline
struct AdamWeight {
  @usableFromInline var weight, firstMoment, secondMoment, decayMemory: Lanes

  @inlinable @inline(__always)
  init(_ memory: AdamBlock.Weights) {
    weight = memory.weight[0]
    firstMoment = memory.firstMoment[0]
    secondMoment = memory.secondMoment[0]
    decayMemory = memory.decayMemory[0]
  }

  @inlinable @inline(__always)
  func store(in memory: AdamBlock.Weights) {
    memory.weight[0] = weight
    memory.firstMoment[0] = firstMoment
    memory.secondMoment[0] = secondMoment
    memory.decayMemory[0] = decayMemory
  }

  @inlinable @inline(__always)
  mutating func advance(gradient: Lanes, _ c: AdamCoefficients, _ now: AdamLoop.Kernel.Now) {
    var unused = Lanes.zero
    AdamLoop.Kernel.advance(
      &weight, &firstMoment, &secondMoment, &unused, gradient: gradient, c, c.x, now)
  }

  @inlinable @inline(__always)
  mutating func followDecay(_ c: AdamCoefficients) {
    decayMemory = AdamLoop.Kernel.decayMemory(after: decayMemory, weight, c, c.x)
  }
}
