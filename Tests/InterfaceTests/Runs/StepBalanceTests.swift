import Lessons
import Simulation
import Testing

@testable import Interface

@Suite("StepBalance")
struct StepBalanceTests {
  private func runs(_ name: String) throws -> LabRuns {
    LabRuns(try #require(try BundledScenes.scene(named: name)), after: nil)
  }

  @Test("at the MAP point and at the wall the parts hold each other, and no share is told")
  func atRest() throws {
    let runs = try runs("box")
    let last = runs.paths[1].lastStep
    for run in [1, 2] {
      let balance = try #require(StepBalance(of: runs.paths[run], at: last))
      #expect(balance.x == .balanced && balance.y == .balanced)
      #expect(StepBalance.isAtRest(runs.paths[run], at: last))
      #expect(!StepBalance.isAtRest(runs.paths[run], at: 50))
    }
  }

  @Test("on the way there is a rate: that of the step, at the start that of the first one")
  func onTheWay() throws {
    let trajectory = try runs("box").paths[2]
    #expect(StepBalance(of: trajectory, at: 0) == StepBalance(of: trajectory, at: 1))
    let balance = try #require(StepBalance(of: trajectory, at: 40))
    #expect(balance.x == .rate(trajectory.decayRate(at: 40).x))
  }

  @Test("pure decay is no rest, though it is small")
  func pureDecay() throws {
    let runs = try runs("plateau")
    for run in [1, 2] { #expect(!StepBalance.isAtRest(runs.paths[run], at: 200)) }
  }

  @Test("ten steps have to cancel: one that doesn't begins the count anew")
  func tenSteps() {
    var watch = RestWatch()
    for _ in 0..<9 { watch.note(1, -0.95) }
    #expect(!watch.isAtRest)
    watch.note(1, -0.95)
    #expect(watch.isAtRest)
    watch.note(1, -0.7)
    #expect(!watch.isAtRest)
    for _ in 0..<20 { watch.note(0, 0) }
    #expect(!watch.isAtRest, "nothing holds nothing")
  }

  @Test("noise that swings to and fro about the balance leaves it one, a drift of its size doesn't")
  func swing() {
    var (swinging, drifting) = (RestWatch(), RestWatch())
    for step in 0..<10 {
      swinging.note(step.isMultiple(of: 2) ? 1.13 : 0.87, -1)
      drifting.note(0.87, -1)
    }
    #expect(swinging.isAtRest && !drifting.isAtRest)
  }

  @Test("a share above all is told only where λ is as large by its definition")
  func whole() throws {
    let large = try runs("large-steps")
    let rates = large.paths.compactMap { StepBalance(of: $0, at: 3)?.x.told }
    #expect(rates.contains { $0 > 1 })
    let scene = try Scene(
      text: """
        {title: T, loss: 0, start: [1, 1], lr: 5, weight_decay: 0.01, steps: 30,
        optimizers: [adam+l2]}
        """, file: "f", name: "f")
    let runs = LabRuns(scene, after: nil)
    let balance = try #require(StepBalance(of: runs.paths[0], at: 1))
    guard case .overpowered(let net, let isOpposed) = balance.x else {
      Issue.record("\(balance.x)")
      return
    }
    #expect(net < 0 && !isOpposed)
  }

  @Test(
    "no step of any scene tells a share above all, but where lr·λ is more",
    arguments: BundledScenes.ofTwoWeights)
  func everyScene(_ name: String) throws {
    for trajectory in try OpenedScenes.runs(of: name).paths where trajectory.run.decays {
      let last = trajectory.lastStep
      for step in stride(from: 1, through: last, by: max(1, last / 60)) {
        guard let balance = StepBalance(of: trajectory, at: step),
          !trajectory.run.decaysWhole(at: step)
        else { continue }
        for weight in [balance.x, balance.y] { #expect(weight.told ?? 0 <= 1) }
      }
    }
  }
}

extension StepBalance.Weight {
  fileprivate var told: Double? {
    if case .rate(let rate) = self { rate?.magnitude } else { nil }
  }
}
