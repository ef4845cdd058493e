import Simulation

/// Memory for temporary blocks, freed with its owner. The machines of one evaluator share it, since
/// they never run at the same time.
final class Scratch {
  let base: UnsafeMutablePointer<Lanes>

  init(lanes: Int) {
    base = Lanes.allocate(count: max(lanes, 1))
  }

  deinit { base.deallocate() }
}
