package import Networks
import Surfaces

/// Where the rows that a network learns come from.
package enum NetworkData: Hashable, Sendable {
  /// 1797 digits of 8×8 pixels.
  case digits
  /// 150 flowers.
  case iris
  /// 178 wines.
  case wine
  /// Two half circles of so many points together, moved by normal draws of this deviation.
  case moons(count: Int, deviation: Double)
  /// The table of (a + b) mod p.
  case modular(Int)
  /// Those of a file, and where it is.
  case file(LabelledRows, DataSource)

  /// The data that are called by a word alone.
  static let named: [(name: String, data: NetworkData)] = [
    ("digits", .digits), ("iris", .iris), ("wine", .wine),
  ]

  /// What may be made of moons and modular.
  static let moonCounts = 2...SceneLimits.dataRows
  static let moduli = 2...101

  /// As a scene file calls it: `moons(400, 0.3)`.
  package var text: String {
    switch self {
    case .digits: "digits"
    case .iris: "iris"
    case .wine: "wine"
    case .moons(let count, let deviation): "moons(\(count), \(deviation.shortestDecimal))"
    case .modular(let modulus): "modular(\(modulus))"
    case .file(_, let source): source.file
    }
  }

  /// Whether each feature gets mean 0 and deviation 1 where the scene doesn't say.
  var wantsScaling: Bool {
    switch self {
    case .iris, .wine, .file: true
    case .digits, .moons, .modular: false
    }
  }

  /// All rows. - Parameter seed: the scene's, for what is drawn.
  func rows(seed: UInt64) -> LabelledRows {
    switch self {
    case .digits: .digits
    case .iris: .iris
    case .wine: .wine
    case .moons(let count, let deviation): .moons(count, deviation: deviation, seed: seed)
    case .modular(let modulus): .modular(modulus)
    case .file(let rows, _): rows
    }
  }

  /// How many rows, features and classes it has.
  package var shape: (rows: Int, features: Int, classes: Int) {
    switch self {
    case .digits: (1797, 64, 10)
    case .iris: (150, 4, 3)
    case .wine: (178, 13, 3)
    case .moons(let count, _): (count, 2, 2)
    case .modular(let modulus): (modulus * modulus, 2 * modulus, modulus)
    case .file(let rows, _): (rows.count, rows.features, rows.classes)
    }
  }
}
