import Testing

@testable import Surfaces

@Suite("StepProgram")
struct StepProgramTests {
  /// 1 − β^t for each β, a constant, and t.
  private func program(_ betas: [Double]) -> StepProgram {
    var graph = Graph()
    let t = graph.variable(.t)
    var results = [graph.constant(7)]
    for beta in betas {
      let power = graph.apply(.power, graph.constant(beta), t)
      results.append(graph.apply(.subtract, graph.constant(1), power))
    }
    return StepProgram(results: results + [t], in: graph)
  }

  private func results(of program: StepProgram, step: Int) -> [Double] {
    var numbers = program.numbers
    numbers.withUnsafeMutableBufferPointer { numbers in
      if let base = numbers.baseAddress { program.run(step: step, on: base) }
    }
    return program.results.map { numbers[$0] }
  }

  @Test("several as one work out once what changes, and the same bits", arguments: [1, 2, 900])
  func joined(step: Int) {
    let programs = [program([0.9, 0.999]), program([]), program([0.999, 0.5, 0.9])]
    let (whole, places) = StepProgram.joined(programs)
    // Three powers and three differences; three results and t.
    #expect(whole.instructions.count == 6 && whole.results.count == 4)
    #expect(whole.changingResults == [0, 1, 2, 3] && whole.dependsOnStep)
    let made = results(of: whole, step: step)
    for (program, places) in zip(programs, places) {
      let own = results(of: program, step: step)
      #expect(places.map { made[$0] } == program.changingResults.map { own[$0] })
    }
  }

  @Test("of several without a number that changes nothing is left")
  func constants() {
    var graph = Graph()
    let constant = StepProgram(results: [graph.constant(2)], in: graph)
    let (whole, places) = StepProgram.joined([constant, constant])
    #expect(whole.results.isEmpty && !whole.dependsOnStep && places == [[], []])
  }
}
