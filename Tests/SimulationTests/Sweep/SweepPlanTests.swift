import Dispatch
import Testing

@testable import Simulation

@Suite struct SweepPlanTests {
  /// Three maps of 17 × 46 cells: four blocks each and a part of one.
  private func sweeps(steps: Int = 20) throws -> [Sweep] {
    try [Rule.adam, .adamL2, .sgdW].map {
      try SweepTests.sweep($0, columns: 17, rows: 46, steps: steps, averageAfter: 5)
    }
  }

  @Test("neither threads nor order nor blocks change a bit", arguments: [2, 3, 9])
  func threads(count: Int) throws {
    let sweeps = try sweeps()
    let one = try #require(SweepPlan(sweeps).maps())
    #expect(SweepPlan(sweeps).maps(threads: count) == one)
    #expect(SweepPlan(sweeps, order: .coarseToFine).maps(threads: count) == one)
    #expect(SweepPlan(sweeps.reversed()).maps(threads: count) == one.reversed())
  }

  @Test("either order computes every cell once", arguments: [SweepPlan.Order.rows, .coarseToFine])
  func completeness(order: SweepPlan.Order) throws {
    let plan = SweepPlan(try sweeps(), order: order)
    for sweep in 0..<3 {
      let indices = plan.blocks.filter { $0.sweep == sweep }.flatMap(\.indices)
      #expect(indices.sorted() == Array(0..<17 * 46))
    }
    #expect(plan.totalSteps == 3 * 17 * 46 * 20)
  }

  @Test("completing maps computes the blocks with a pending cell and no others")
  func completing() throws {
    let plan = SweepPlan(try sweeps(), order: .coarseToFine)
    let whole = try #require(plan.maps())
    var maps = whole
    maps[1].enter(SweepPart(sweep: 1, indices: [0], cells: [.pending]))
    let rest = plan.completing(maps)
    #expect(rest.blocks == plan.blocks.filter { $0.sweep == 1 && $0.indices.contains(0) })
    let computed = try #require(rest.maps())
    #expect(computed[1].cells[0] == whole[1].cells[0])
    #expect(computed[0] == plan.emptyMaps[0])
    #expect(plan.completing(plan.emptyMaps).blocks == plan.blocks)
    #expect(plan.completing(whole).maps() == plan.emptyMaps)
  }

  @Test("coarse to fine begins with a few cells of every map")
  func coarseness() throws {
    let plan = SweepPlan(try sweeps(), order: .coarseToFine)
    #expect(plan.blocks.prefix(3).map(\.sweep) == [0, 1, 2])
    for block in plan.blocks.prefix(3) { #expect(block.indices.count == 3 * 6) }
  }

  @Test("progress only grows and ends at 1")
  func progress() throws {
    var fractions: [Double] = []
    let maps = SweepPlan(try sweeps(steps: 300)).maps {
      fractions.append($0)
      return true
    }
    #expect(maps != nil)
    #expect(fractions == fractions.sorted())
    #expect(fractions.last == 1)
    // A block of 300 steps reports more than once.
    #expect(fractions.count > 2 * 3 * 5)
  }

  @Test("false from the progress cancels, at once and on all threads", arguments: [1, 2])
  func cancelling(threads: Int) throws {
    var calls = 0
    let maps = SweepPlan(try sweeps(steps: 1000)).maps(threads: threads) { _ in
      calls += 1
      return calls < 3
    }
    #expect(maps == nil)
    #expect(calls == 3)
  }

  @Test("a sweep in the background finishes with the same maps")
  func background() throws {
    let plan = SweepPlan(try sweeps(), order: .coarseToFine)
    var maps = plan.emptyMaps
    #expect(maps[0].cells.allSatisfy { $0 == .pending })
    let running = RunningSweep(plan, threads: 2)
    while maps.contains(where: { $0.cells.contains(.pending) }) {
      for part in running.takeFinished() { maps[part.sweep].enter(part) }
    }
    while !running.isFinished {}
    #expect(running.fraction == 1)
    #expect(maps == SweepPlan(try sweeps()).maps())
  }

  @Test("a plan is made once, by a thread of its own, and an empty one is finished")
  func planning() throws {
    let whole = SweepPlan(try sweeps())
    let maps = try #require(whole.maps())
    let count = CountingSurface.Count()
    let running = RunningSweep(threads: 3) {
      _ = count.increment()
      return whole.completing(maps)
    }
    while !running.isFinished {}
    #expect(running.fraction == 1 && running.takeFinished() == [] && count.value == 1)
  }

  @Test("letting go of a sweep in the background stops it at the end of a slice")
  func lettingGo() throws {
    let (begun, mayGoOn, gone) = (
      DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
    )
    var count: CountingSurface.Count?
    var running: RunningSweep?
    do {
      let last = Farewell(gone)
      let surface = CountingSurface {
        guard $0 == 1 else { return }
        begun.signal()
        mayGoOn.wait()
        _ = last
      }
      count = surface.count
      var sweep = try sweeps(steps: 1000)[0]
      sweep.run.surface = surface
      sweep.metric = .norm
      running = RunningSweep(SweepPlan([sweep]))
    }
    begun.wait()
    #expect(running?.isFinished == false)
    running = nil
    mayGoOn.signal()
    // The last to hold the surface is the thread.
    gone.wait()
    #expect(count?.value == 64)
  }

  /// Says when nobody holds it any more.
  private final class Farewell: Sendable {
    private let gone: DispatchSemaphore
    init(_ gone: DispatchSemaphore) { self.gone = gone }
    deinit { gone.signal() }
  }

  @Test("a dear surface is stepped in small blocks, one step a slice, to the same bits")
  func dearSurface() throws {
    let maps = try [0.0, 1, 50].map { milliseconds in
      var sweep = try sweeps()[0]
      sweep.run.surface = CountingSurface(milliseconds: milliseconds)
      let plan = SweepPlan([sweep])
      let block = plan.blocks[0]
      switch milliseconds {
      case 0: #expect(block.indices.count == 192 && block.stepsPerSlice == 64)
      case 1: #expect(block.indices.count == 24 && block.stepsPerSlice == 1)
      default: #expect(block.indices.count == 8 && block.stepsPerSlice == 1)
      }
      return plan.maps()
    }
    #expect(maps[0] == maps[1] && maps[0] == maps[2])
  }
}
