import Simulation
import Surfaces

/// Evaluates a surface at any number of points, in blocks of a given size.
struct SurfaceProbe {
  var surface: any Surface
  var vectors = 1
  var seed: UInt64 = 1

  init(_ surface: any Surface, vectors: Int = 1, seed: UInt64 = 1) {
    self.surface = surface
    self.vectors = vectors
    self.seed = seed
  }

  init(_ formula: String, parameters: [String: Double] = [:]) throws {
    let names = ["x", "y", "t"] + parameters.keys.sorted()
    let formula = try Formula(formula, variables: names)
    self.init(FormulaSurface(formula, parameters: parameters))
  }

  func losses(at points: [Vector], step: Int = 1) -> [Double] {
    blocks(of: points) { evaluator, x, y, first, _ in
      evaluator.losses(x: x, y: y, step: step, into: first)
    }.map(\.x)
  }

  func gradients(at points: [Vector], step: Int = 1) -> [Vector] {
    blocks(of: points) { evaluator, x, y, first, second in
      evaluator.gradients(x: x, y: y, step: step, intoX: first, y: second)
    }
  }

  func loss(_ x: Double, _ y: Double, step: Int = 1) -> Double {
    losses(at: [Vector(x, y)], step: step)[0]
  }

  func gradient(_ x: Double, _ y: Double, step: Int = 1) -> Vector {
    gradients(at: [Vector(x, y)], step: step)[0]
  }

  private typealias Block = UnsafeMutablePointer<Lanes>

  private func blocks(
    of points: [Vector], _ body: (any SurfaceEvaluator, Block, Block, Block, Block) -> Void
  ) -> [Vector] {
    let evaluator = surface.evaluator(vectors: vectors, seed: seed)
    let memory = Block.allocate(capacity: 4 * vectors)
    defer { memory.deallocate() }
    memory.initialize(repeating: Lanes(repeating: 7), count: 4 * vectors)
    let rows = (0..<4).map { memory + $0 * vectors }
    var results: [Vector] = []
    for start in stride(from: 0, to: points.count, by: vectors * Lanes.count) {
      let part = points[start..<min(start + vectors * Lanes.count, points.count)]
      for (index, point) in part.enumerated() {
        rows[0][index / Lanes.count][index % Lanes.count] = point.x
        rows[1][index / Lanes.count][index % Lanes.count] = point.y
      }
      body(evaluator, rows[0], rows[1], rows[2], rows[3])
      for index in part.indices.map({ $0 - start }) {
        let (k, lane) = (index / Lanes.count, index % Lanes.count)
        results.append(Vector(rows[2][k][lane], rows[3][k][lane]))
      }
    }
    return results
  }
}
