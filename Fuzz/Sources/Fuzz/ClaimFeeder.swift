import Lessons
import Simulation

enum ClaimFeeder {
  private static let lines = """
    title: T
    loss: (x-1)^2 + k*y^2
    parameters: {k: 2}
    start: [1, -0.5]
    steps: 12
    optimizers: [adam, adam+l2, adamw]
    sweep: {lr: [1e-3, 1e-1], weight_decay: [1e-2, 1], size: [3, 3]}
    claims: [{say: It holds., holds:\u{20}
    """

  private static let most = WorkCost(operations: 400_000)

  /// Puts a text into a claim and measures it.
  static func feed(_ text: String) {
    let scene: Scene
    do {
      scene = try Scene(text: lines + quoted(text) + "}]\n", file: "s.yaml", name: "s")
    } catch {
      return expectOneLine(error.description, longest: 6000)
    }
    guard scene.claimCost < most else { return }
    for result in Verification(of: scene, threads: 1).results {
      expectOneLine("\(result.text)")
    }
  }

  /// In double quotes, with everything escaped that YAML would read.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      guard
        scalar.value < 0x20
          || "\"\\\u{7F}\u{85}\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains(scalar)
      else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(escaped.joined())\""
  }
}
