public import Simulation

/// Several losses of which each step draws one; contours and loss are their mean.
///
/// The mean is the sum in the order of the entries, divided by their number. What entries have in
/// common is computed once.
public struct BatchSurface: Surface, Hashable {
  /// Which entry a step uses.
  public enum Order: String, CaseIterable, Sendable {
    /// Step t uses entry (t − 1) mod n.
    case cycled
    /// Step t uses entry ⌊n·z/2⁶⁴⌋, where z = mix((seed + c)·0xD1342543DE82EF95 +
    /// (t+1)·0x9E3779B97F4A7C15) mod 2⁶⁴ with splitmix64's finalizer `mix` and the stream constant
    /// c = 0x243F6A8885A308D3.
    case random
  }

  private let mean: Program
  private let gradients: [Program]
  private let order: Order

  /// Whether t occurs in the mean or in an entry's gradient.
  public let dependsOnStep: Bool

  /// The number of entries if they take turns; nil if each step's is drawn at random.
  public var gradientPeriod: Int? {
    order == .cycled || gradients.count == 1 ? gradients.count : nil
  }

  /// - Parameter seed: what `normal(k)` draws from.
  /// - Precondition: at least one entry, and every name in an entry's `variables` but x, y and t has
  ///   a value.
  public init(
    _ entries: [Formula], parameters: [String: Double] = [:], order: Order = .cycled,
    seed: UInt64 = 1
  ) {
    precondition(!entries.isEmpty, "a batch has at least one entry")
    self.order = order
    var graph = Graph()
    let roots = entries.map { graph.insert($0, parameters: parameters, seed: seed) }
    let sum = roots.dropFirst().reduce(roots[0]) { graph.apply(.add, $0, $1) }
    let count = graph.constant(Double(entries.count))
    mean = Program(results: [graph.apply(.divide, sum, count)], in: graph)
    gradients = entries.map { entry in
      var graph = Graph()
      let root = graph.insert(entry, parameters: parameters, seed: seed)
      return Program(gradientOf: root, in: graph)
    }
    dependsOnStep = mean.dependsOnStep || gradients.contains(where: \.dependsOnStep)
  }

  public var cost: SurfaceCost {
    let whole = gradients.map(\.work).sum
    return SurfaceCost(
      loss: mean.work,
      gradient: WorkCost(operations: whole.operations / Double(gradients.count)))
  }

  public func evaluator(vectors: Int, seed: UInt64) -> any SurfaceEvaluator {
    let draws = order == .random ? SeededDraws(seed: seed) : nil
    return Evaluator(mean: mean, gradients: gradients, draws: draws, vectors: vectors)
  }

  private final class Evaluator: SurfaceEvaluator {
    private let mean: Machine
    private let gradients: [Program]
    /// Made when an entry is first drawn.
    private var machines: [Machine?]
    /// nil to take the entries in turn.
    private let draws: SeededDraws?
    private let vectors: Int
    private let scratch: Scratch

    init(mean: Program, gradients: [Program], draws: SeededDraws?, vectors: Int) {
      let temporaries = gradients.reduce(mean.temporaries) { max($0, $1.temporaries) }
      scratch = Scratch(lanes: temporaries * vectors)
      self.mean = Machine(mean, vectors: vectors, scratch: scratch)
      self.gradients = gradients
      machines = Array(repeating: nil, count: gradients.count)
      self.draws = draws
      self.vectors = vectors
    }

    func losses(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      into losses: UnsafeMutablePointer<Lanes>
    ) {
      mean.run(x: x, y: y, step: step, into: losses, losses)
    }

    func gradients(
      x: UnsafePointer<Lanes>, y: UnsafePointer<Lanes>, step: Int,
      intoX gradientX: UnsafeMutablePointer<Lanes>, y gradientY: UnsafeMutablePointer<Lanes>
    ) {
      machine(at: step).run(x: x, y: y, step: step, into: gradientX, gradientY)
    }

    private func machine(at step: Int) -> Machine {
      let count = gradients.count
      let entry = draws?.number(step, below: count) ?? max(step - 1, 0) % count
      if let machine = machines[entry] { return machine }
      let machine = Machine(gradients[entry], vectors: vectors, scratch: scratch)
      machines[entry] = machine
      return machine
    }
  }
}
