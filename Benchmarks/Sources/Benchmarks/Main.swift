import CReference
import Simulation

/// Prints a table: steps a second of this library, of the C beside it, and their ratio. With words
/// as arguments, only the lines that have them all in their name.
@main
enum Main {
  private static let rounds = 15
  private static let runSteps = 10_000
  /// Long enough that starting a thread doesn't count.
  private static let longSteps = 20_000

  static func main() throws {
    let work = try Work(longestRun: runSteps)
    let means = [work.reference(), work.compiled(), work.formula()]
    print("Mean loss of all cells, C, compiled, typed: \(means)\n")
    print("| work | M steps/s | reference | M steps/s | ratio |")
    print("|---|---|---|---|---|")
    let words = CommandLine.arguments.dropFirst()
    for (pair, reference) in pairs(work) where words.allSatisfy(pair.name.contains) {
      let result = pair.measure(rounds: rounds)
      let numbers = [result.rate / 1e6, result.referenceRate / 1e6].map { "\(Int($0.rounded()))" }
      let ratio = (result.ratio * 100).rounded() / 100
      print("| \(pair.name) | \(numbers[0]) | \(reference) | \(numbers[1]) | \(ratio) |")
    }
  }

  private static func pairs(_ work: Work) -> [(Pair, reference: String)] {
    func sweepPair(
      _ name: String, steps: Int = Work.steps, _ ours: @escaping () -> Double,
      _ reference: @escaping () -> Double
    ) -> Pair {
      Pair(
        name: name, steps: Work.cells * steps, referenceSteps: Work.cells * steps,
        ours: { blackHole(ours()) }, reference: { blackHole(reference()) })
    }
    func runPair(_ name: String, typed: Bool) -> Pair {
      Pair(
        name: name, steps: 3 * runSteps, referenceSteps: runSteps,
        ours: { blackHole(work.runs(steps: runSteps, typed: typed)) },
        reference: { blackHole(work.referenceRun(steps: runSteps)) })
    }
    let long = longSteps
    return [
      (sweepPair("sweep, compiled surface", { work.compiled() }, work.reference), "C"),
      (sweepPair("sweep, typed formula", { work.formula() }, work.reference), "C"),
      (
        sweepPair(
          "sweep, compiled, 2 threads", steps: long,
          { work.compiled(threads: 2, steps: long) }, { work.compiled(steps: long) }),
        "1 thread"
      ),
      (
        sweepPair(
          "sweep, typed, 2 threads", steps: long,
          { work.formula(threads: 2, steps: long) }, { work.formula(steps: long) }),
        "1 thread"
      ),
      (runPair("3 runs with paths and norms, compiled", typed: false), "C, 1 run"),
      (runPair("3 runs with paths and norms, typed", typed: true), "C, 1 run"),
    ]
  }

  /// Keeps the compiler from leaving out what nobody reads.
  @inline(never)
  private static func blackHole(_ value: Double) {
    if value.isNaN { print("a value is not a number") }
  }
}
