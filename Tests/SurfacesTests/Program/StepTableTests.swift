import Testing

@testable import Surfaces

@Suite("StepTable")
struct StepTableTests {
  /// 1 − β^t with the library's power, 2t, and a constant between them.
  private func program(callsLibrary: Bool) -> StepProgram {
    var graph = Graph()
    let t = graph.variable(.t)
    let power = graph.apply(callsLibrary ? .power : .multiply, graph.constant(0.999), t)
    return StepProgram(
      results: [
        graph.apply(.subtract, graph.constant(1), power), graph.constant(7),
        graph.apply(.multiply, graph.constant(2), t),
      ], in: graph)
  }

  @Test("it has the numbers of every step, the same bits as when each is worked out")
  func steps() throws {
    let program = program(callsLibrary: true)
    #expect(program.changingResults == [0, 2])
    let table = try #require(StepTable(program))
    let reader = StepTable.Reader(table)
    defer { reader.deallocate() }
    var numbers = program.numbers
    for step in [1, 2, 64, 65, 63, 128, 129, 1_000_000_000, 3] {
      let read = Array(UnsafeBufferPointer(start: reader.numbers(of: step), count: 2))
      numbers.withUnsafeMutableBufferPointer { numbers in
        if let base = numbers.baseAddress { program.run(step: step, on: base) }
      }
      #expect(read == program.changingResults.map { numbers[program.results[$0]] }, "\(step)")
    }
  }

  @Test("there is none where nothing calls the library")
  func none() { #expect(StepTable(program(callsLibrary: false)) == nil) }

  @Test("all who ask for the table of a program have the same one")
  func sharing() throws {
    let first = try #require(StepTable.shared(by: program(callsLibrary: true)))
    #expect(StepTable.shared(by: program(callsLibrary: true)) === first)
  }
}
