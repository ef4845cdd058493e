import CReference
import Lessons
import Simulation
import Surfaces

/// A grid of 64 learning rates × 64 weight decays for Adam, Adam+L2 and AdamW on Rosenbrock's
/// function, and single runs on it.
struct Work {
  static let steps = 1000
  static let cells = 3 * 64 * 64
  static let rules: [Rule] = [.adam, .adamL2, .adamW]

  private let settings: [reference_setting]
  private let first: [Double]
  private let second: [Double]
  private let typed: FormulaSurface
  /// The same rules as formulas.
  private let written: [Rule]

  init(longestRun: Int) throws {
    let rates = SweepAxis.values(from: 1e-4, to: 0.1, count: 64)
    let decays = SweepAxis.values(from: 1e-4, to: 1, count: 64)
    settings = Self.rules.flatMap { rule in
      decays.flatMap { decay in
        rates.map { rate in
          reference_setting(
            lr: rate, l2: rule == .adamL2 ? decay : 0, kept: rule == .adamW ? 1 - rate * decay : 1)
        }
      }
    }
    var powers = (1.0, 1.0)
    var tables: ([Double], [Double]) = ([], [])
    for _ in 0..<longestRun {
      powers = (powers.0 * 0.9, powers.1 * 0.999)
      tables.0.append(1 / (1 - powers.0))
      tables.1.append(1 / (1 - powers.1).squareRoot())
    }
    (first, second) = tables
    written = Self.rules.compactMap { RuleLibrary.rule(named: $0.id + "-formula") }
    typed = FormulaSurface(try Formula("(1-x)^2 + 100*(y-x^2)^2", variables: ["x", "y"]))
  }

  // MARK: Sweeps

  /// The mean of the last losses, to see that everyone does the same work.
  func reference() -> Double {
    var losses = [Double](repeating: 0, count: settings.count)
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        reference_sweep(
          settings, Int32(settings.count), Int32(Self.steps),
          reference_corrections(first: first.baseAddress, second: second.baseAddress), &losses)
      }
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  func compiled(threads: Int = 1, steps: Int = Self.steps) -> Double {
    sweep(CompiledRosenbrock(), threads: threads, steps: steps)
  }

  func formula(threads: Int = 1, steps: Int = Self.steps) -> Double {
    sweep(typed, threads: threads, steps: steps)
  }

  /// AdamW on the typed loss, compiled or as formulas, and its map.
  func adamW(asFormulas: Bool) -> Double {
    sweep(typed, rules: [asFormulas ? written[2] : .adamW], threads: 1, steps: Self.steps)
  }

  private func sweep(
    _ surface: any Surface, rules: [Rule] = Self.rules, threads: Int, steps: Int
  ) -> Double {
    let sweeps = rules.map { rule in
      Sweep(
        run: Experiment.Run(
          rule: rule, hyperparameters: Hyperparameters(), start: Vector(-1.2, 1), surface: surface),
        learningRates: SweepAxis.values(from: 1e-4, to: 0.1, count: 64),
        weightDecays: SweepAxis.values(from: 1e-4, to: 1, count: 64), steps: steps,
        metric: .surface(surface))
    }
    let maps = SweepPlan(sweeps).maps(threads: threads) ?? []
    var sum = 0.0
    for cell in maps.lazy.flatMap(\.cells) {
      if case .value(let value) = cell { sum += value } else { sum = .nan }
    }
    return sum / Double(Self.cells)
  }

  // MARK: Single runs

  /// One run of AdamW in C.
  func referenceRun(steps: Int) -> Double {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        reference_run(
          reference_setting(lr: 1e-3, l2: 0, kept: 1 - 1e-3 * 1e-2), Int32(steps),
          reference_corrections(first: first.baseAddress, second: second.baseAddress))
      }
    }
  }

  /// Adam, Adam+L2 and AdamW with their trajectories and the norm of every row.
  ///
  /// - Parameter asFormulas: whether the rules are written as formulas.
  func runs(steps: Int, typed isTyped: Bool, asFormulas: Bool = false) -> Double {
    let surface: any Surface = isTyped ? typed : CompiledRosenbrock()
    let runs = (asFormulas ? written : Self.rules).map { rule in
      Experiment.Run(
        rule: rule, hyperparameters: Hyperparameters(), start: Vector(-1.2, 1), surface: surface)
    }
    let trajectories = Experiment(runs: runs, steps: steps).trajectories()
    return trajectories.reduce(0) { $0 + ($1.norms().last ?? 0) }
  }
}
