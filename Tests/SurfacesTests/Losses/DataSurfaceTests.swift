import Simulation
import Surfaces
import Testing

@Suite("Data")
struct DataSurfaceTests {
  private typealias Sample = DataSurface.Sample

  private static func rows(_ count: Int) -> [Sample] {
    (0..<count).map { i in
      let a = Double((i * 37) % 101) / 25 - 2
      let b = Double((i * 53) % 97) / 24 - 2
      return Sample(features: Vector(a, b), target: i % 3 == 0 ? 1 : 0)
    }
  }

  @Test("linear: the mean of ½(w·f − y)² and its gradient, bit for bit")
  func linear() {
    let rows = Self.rows(50)
    let probe = SurfaceProbe(DataSurface(model: .linear, rows: rows), vectors: 2)
    for point in [Vector(0.3, -1.2), Vector(2, 0.5), Vector(0, 0)] {
      var (loss, gx, gy) = (0.0, 0.0, 0.0)
      for row in rows {
        let residual = point.x * row.features.x + point.y * row.features.y - row.target
        loss += 0.5 * (residual * residual)
        gx += residual * row.features.x
        gy += residual * row.features.y
      }
      #expect(probe.loss(point.x, point.y) == loss / 50)
      #expect(probe.gradient(point.x, point.y) == Vector(gx / 50, gy / 50))
    }
  }

  @Test("logistic: the mean of log(1+exp(−(2y−1)w·f)) and its gradient")
  func logistic() {
    let rows = Self.rows(50)
    let probe = SurfaceProbe(DataSurface(model: .logistic, rows: rows))
    let point = Vector(0.8, -1.1)
    var (loss, gx, gy) = (0.0, 0.0, 0.0)
    for row in rows {
      let sign = 2 * row.target - 1
      let margin = sign * (point.x * row.features.x + point.y * row.features.y)
      loss += ReferenceMath.logarithmOf1Plus(ReferenceMath.exponential(-margin))
      let slope = -sign / (1 + ReferenceMath.exponential(margin))
      gx += slope * row.features.x
      gy += slope * row.features.y
    }
    // A few ulp for each of 50 terms: the formulas are rounded differently.
    #expect(abs(probe.loss(point.x, point.y) - loss / 50) < 1e-14)
    #expect((probe.gradient(point.x, point.y) - Vector(gx / 50, gy / 50)).norm < 1e-14)
  }

  @Test("logistic losses stay exact at margins of a thousand")
  func largeMargins() {
    let rows = [Sample(features: Vector(1, 0), target: 1)]
    let probe = SurfaceProbe(DataSurface(model: .logistic, rows: rows))
    #expect(probe.loss(-1000, 0) == 1000)
    #expect(probe.gradient(-1000, 0) == Vector(-1, 0))
    #expect(probe.loss(1000, 0) == 0)
    #expect(probe.gradient(1000, 0).norm == 0)
    #expect(probe.loss(40, 0) == ReferenceMath.exponential(-40))
  }

  @Test("an epoch uses every row once; seed and step alone decide", arguments: [1, 3, 4, 9, 10])
  func withoutReplacement(batch: Int) {
    // With w = 0 the linear gradient in x is −(sum of the drawn targets)/size: powers of two tell
    // which rows they were.
    let rows = (0..<10).map { Sample(features: Vector(1, 0), target: Double(1 << $0)) }
    let surface = DataSurface(model: .linear, rows: rows, batch: batch)
    let batches = (10 + batch - 1) / batch
    func drawn(_ step: Int, seed: UInt64 = 1) -> Int {
      let isLast = step % batches == 0
      let size = isLast ? 10 - (batches - 1) * batch : batch
      return Int(
        -SurfaceProbe(surface, seed: seed).gradient(0, 0, step: step).x * Double(size) + 0.5)
    }
    for epoch in 0..<4 {
      let sets = (1...batches).map { drawn(epoch * batches + $0) }
      #expect(sets.reduce(0, ^) == 1023 && sets.reduce(0, +) == 1023, "\(sets)")
      for (i, set) in sets.enumerated() {
        #expect(set.nonzeroBitCount == (i == batches - 1 ? 10 - i * batch : batch))
      }
    }
    if batch < 10 {
      #expect((1...20).map { drawn($0) } != (1...20).map { drawn($0, seed: 2) })
      #expect((1...batches).map { drawn($0) } != (1...batches).map { drawn(batches + $0) })
    }
  }

  @Test("the order of an epoch is the documented shuffle")
  func documentedShuffle() {
    let rows = (0..<9).map { Sample(features: Vector(1, 0), target: Double($0)) }
    let probe = SurfaceProbe(DataSurface(model: .linear, rows: rows, batch: 1), seed: 4)
    for epoch in 0..<3 {
      var order = Array(0..<9)
      for i in stride(from: 8, to: 0, by: -1) {
        let s: UInt64 = 4 &+ 0x243F_6A88_85A3_08D3
        let k = UInt64(epoch * 9 + i)
        var z = s &* 0xD134_2543_DE82_EF95 &+ (k + 1) &* 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        order.swapAt(i, Int(z.multipliedFullWidth(by: UInt64(i + 1)).high))
      }
      let drawn = (1...9).map { -probe.gradient(0, 0, step: epoch * 9 + $0).x }
      #expect(drawn == order.map(Double.init))
    }
  }

  @Test("going back to an earlier step draws its batch again")
  func rewinding() {
    let rows = Self.rows(7)
    let surface = DataSurface(model: .logistic, rows: rows, batch: 2)
    let evaluator = surface.evaluator(vectors: 1, seed: 9)
    var (x, y) = (Lanes(repeating: 0.4), Lanes(repeating: -0.3))
    var (gx, gy) = (Lanes.zero, Lanes.zero)
    for step in [1, 9, 2, 2, 1, 30] {
      evaluator.gradients(x: &x, y: &y, step: step, intoX: &gx, y: &gy)
      let fresh = SurfaceProbe(surface, seed: 9).gradient(0.4, -0.3, step: step)
      #expect(Vector(gx[3], gy[3]) == fresh)
    }
    #expect(!surface.dependsOnStep)
  }

  @Test("10,000 rows in mini-batches and as a whole")
  func manyRows() {
    let rows = Self.rows(10_000)
    let mean = SurfaceProbe(DataSurface(model: .linear, rows: rows)).gradient(1, 1)
    let surface = DataSurface(model: .linear, rows: rows, batch: 2500)
    let parts = (1...4).map { SurfaceProbe(surface).gradient(1, 1, step: $0) }
    let sum = parts.reduce(Vector.zero, +)
    // The same 10,000 terms of size 1, added in another order.
    #expect((0.25 * sum - mean).norm < 1e-12)
  }
}
