import Simulation
import Surfaces
import Testing

/// The marked minima of well-known functions, against a sample that is denser than the search's own.
@Suite struct FormulaMinimaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var formula: String
    /// The window that people use.
    var reach: Double
    /// The lowest points there, as published; empty where they lie on its border or outside of it.
    var published: [Vector]

    var testDescription: String { name }

    var surface: FormulaSurface {
      get throws { FormulaSurface(try Formula(formula, variables: ["x", "y", "t"])) }
    }
  }

  static let cases = [
    Case(
      name: "Ackley",
      formula: "-20*exp(-0.2*sqrt(0.5*(x^2+y^2)))-exp(0.5*(cos(2*pi*x)+cos(2*pi*y)))+e+20",
      reach: 5, published: [.zero]),
    Case(
      name: "Levy 13",
      formula: """
        sin(3*pi*x)^2+(x-1)^2*(1+sin(3*pi*y)^2)+(y-1)^2*(1+sin(2*pi*y)^2)
        """, reach: 10, published: [Vector(1, 1)]),
    Case(
      name: "Hölder's table",
      formula: "-abs(sin(x)*cos(y)*exp(abs(1-sqrt(x^2+y^2)/pi)))", reach: 10,
      published: [
        Vector(-8.05502, -9.66459), Vector(-8.05502, 9.66459), Vector(8.05502, -9.66459),
        Vector(8.05502, 9.66459),
      ]),
    // Its published minimum (512, 404.23) lies on the border.
    Case(
      name: "Eggholder",
      formula: "-(y+47)*sin(sqrt(abs(x/2+y+47)))-x*sin(sqrt(abs(x-(y+47))))", reach: 512,
      published: []),
    // One of a family that falls for ever along the diagonal.
    Case(
      name: "McCormick", formula: "sin(x+y)+(x-y)^2-1.5*x+2.5*y+1", reach: 3,
      published: [Vector(-0.54720, -1.54720)]),
    Case(
      name: "Himmelblau", formula: "(x^2+y-11)^2+(x+y^2-7)^2", reach: 5,
      published: [
        Vector(-3.77931, -3.28319), Vector(-2.80512, 3.13131), Vector(3, 2),
        Vector(3.58443, -1.84813),
      ]),
    Case(
      name: "kinks in a lattice", formula: "abs(x)+abs(y)-cos(3*x)-cos(3*y)", reach: 5,
      published: [.zero]),
    Case(
      name: "Rastrigin", formula: "20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)", reach: 5.12,
      published: [.zero]),
    Case(
      name: "Beale", formula: "(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2", reach: 4.5,
      published: [Vector(3, 0.5)]),
    Case(
      name: "three-hump camel", formula: "2*x^2-1.05*x^4+x^6/6+x*y+y^2", reach: 5,
      published: [.zero]),
    Case(
      name: "six-hump camel", formula: "(4-2.1*x^2+x^4/3)*x^2+x*y+(-4+4*y^2)*y^2", reach: 3,
      published: [Vector(-0.08984, 0.71266), Vector(0.08984, -0.71266)]),
    Case(
      name: "Goldstein–Price",
      formula: """
        (1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))\
        *(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))
        """, reach: 2, published: [Vector(0, -1)]),
    Case(
      name: "Rosenbrock", formula: "(1-x)^2+100*(y-x^2)^2", reach: 2, published: [Vector(1, 1)]),
    Case(
      name: "Easom", formula: "-cos(x)*cos(y)*exp(-(x-pi)^2-(y-pi)^2)", reach: 10,
      published: [Vector(3.14159, 3.14159)]),
  ]

  /// Three windows beside the one that people use.
  private static func windows(_ reach: Double) -> [(ClosedRange<Double>, ClosedRange<Double>)] {
    [
      (-0.8 * reach...reach, -reach...0.8 * reach),
      (-0.31 * reach...0.87 * reach, -0.45 * reach...0.93 * reach),
      (-1.13 * reach...1.4 * reach, -1.27 * reach...1.09 * reach),
    ]
  }

  @Test("the published minima are found, to six digits", arguments: cases)
  func published(of function: Case) throws {
    let range = -function.reach...function.reach
    let found = try function.surface.minima(x: range, y: range)
    try #require(found.count == function.published.count, "\(found)")
    for (place, expected) in zip(found, function.published) {
      #expect((place - expected).norm < 1e-5, "\(place)")
    }
  }

  @Test("nothing in the window is lower than a minimum that is marked", arguments: cases.prefix(7))
  func lowest(of function: Case) throws {
    let surface = try function.surface
    for (x, y) in Self.windows(function.reach) {
      let found = surface.minima(x: x, y: y)
      guard let first = found.first else { continue }
      let least = Self.least(of: surface, x, y)
      let height = surface.loss(at: first)
      #expect(height <= least + 1e-9 * max(1, abs(least)), "\(found) in \(x), \(y)")
      for place in found {
        #expect(surface.loss(at: place) <= height + 1e-6 * max(1, abs(height)))
        #expect(x.contains(place.x) && y.contains(place.y), "\(place)")
      }
    }
  }

  /// The lowest value of 101 × 101 points, border included.
  private static func least(
    of surface: any Surface, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) -> Double {
    func place(_ range: ClosedRange<Double>, _ index: Int) -> Double {
      range.lowerBound + Double(index) / 100 * (range.upperBound - range.lowerBound)
    }
    let points = (0...100).flatMap { row in
      (0...100).map { Vector(place(x, $0), place(y, row)) }
    }
    return surface.losses(at: points).min() ?? .nan
  }

  @Test("Bukin's kinked valley leads to its end, or nowhere")
  func bukin() throws {
    let bukin = try Formula(
      "100*sqrt(abs(y-0.01*x^2))+0.01*abs(x+10)", variables: ["x", "y", "t"])
    let found = FormulaSurface(bukin).minima(x: -15...5, y: -3...3)
    for place in found { #expect((place - Vector(-10, 1)).norm < 1e-4, "\(place)") }
    #expect(found.count <= 1)
  }

  @Test("a loss that changes with t, one that isn't defined, and a plateau have none")
  func none() throws {
    for formula in ["(x-t/1000)^2+y^2", "0/0", "0", "3", "x^2", "(x*y-1)^2", "x+y", "-x^2-y^2"] {
      let surface = FormulaSurface(try Formula(formula, variables: ["x", "y", "t"]))
      #expect(surface.minima(x: -2.3...3, y: -2...3.1) == [], "\(formula)")
    }
  }

  @Test(
    "neither a pole nor a point of a sharp valley floor is a minimum",
    arguments: [
      "1/(x*y)", "-1/(x^2+y^2)", "log(x^2+y^2)", "log(abs(x-0.3)+abs(y))", "abs(x)^0.5",
      "abs(y)^0.3",
      "-1/abs(x-0.1)",
    ])
  func poles(formula: String) throws {
    let surface = FormulaSurface(try Formula(formula, variables: ["x", "y", "t"]))
    for (x, y) in [(-2.3...3.0, -2.0...3.1), (-0.9...2.9, -1.4...1.9), (-4.0...4.0, -4.0...4.0)] {
      #expect(surface.minima(x: x, y: y) == [], "\(x), \(y)")
    }
  }

  @Test("a sharp dip to a number is one")
  func dip() throws {
    let surface = FormulaSurface(try Formula("(x^2+y^2)^0.1", variables: ["x", "y", "t"]))
    #expect(surface.minima(x: -2.3...3, y: -2...3.1).count == 1)
  }

  @Test("where the loss isn't defined everywhere, its minimum is found where it is")
  func partlyDefined() throws {
    let surface = FormulaSurface(
      try Formula("x*log(x)+y^2", variables: ["x", "y", "t"]))
    let found = surface.minima(x: -1...2, y: -1...1)
    #expect(found.count == 1)
    #expect((found[0] - Vector(0.36787944, 0)).norm < 1e-6)
  }

  @Test("on the edge of where the loss is defined the way down may go on, so nothing is marked")
  func edgeOfDomain() throws {
    for formula in ["sqrt(4-x^2-y^2)-x-0.3*y", "-asin(hypot(x,y)/2)+0.1*x+0.05*y"] {
      let surface = FormulaSurface(try Formula(formula, variables: ["x", "y", "t"]))
      #expect(surface.minima(x: -5...5, y: -5...5) == [], "\(formula)")
    }
  }

  @Test("data have one minimum at most, and it is marked only inside the window")
  func data() {
    let rows = [(1.0, 0.5, 1.0), (0.3, 1, 2), (1, 1, 0.2)].map {
      DataSurface.Sample(features: Vector($0.0, $0.1), target: $0.2)
    }
    let surface = DataSurface(model: .linear, rows: rows)
    let found = surface.minima(x: -9...9, y: -9...9)
    #expect(found.count == 1)
    #expect(surface.minima(x: 5...9, y: 5...9) == [])
    #expect(found.allSatisfy { surface.gradient(at: $0).norm < 1e-9 })
  }
}
