import CReference
import Glibc

/// Prints a table in Markdown: how fast this program is, how fast the C beside it, and their ratio.
/// With words as arguments, only the lines that have them all in their name.
@main
enum Main {
  private static let rounds = 15

  static func main() {
    do {
      try printTable(words: CommandLine.arguments.dropFirst())
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  private static func printTable(words: ArraySlice<String>) throws {
    print("\(conditions)\n\n| work | ours | reference | ratio |\n|---|---|---|---|")
    for group in [simulationPairs, networkPairs, picturePairs] {
      for pair in try group() where words.allSatisfy(pair.name.contains) {
        let result = pair.measure(rounds: rounds)
        let ours = pair.unit.text(result.rate)
        let reference = "\(pair.referenceName): \(pair.unit.text(result.referenceRate))"
        print("| \(pair.name) | \(ours) | \(reference) | \(twoDecimals(result.ratio)) |")
      }
    }
  }

  /// The processor, and how both sides were compiled.
  private static var conditions: String {
    """
    \(String(cString: reference_processor())). C: `\(String(cString: reference_build()))`. Swift: release, \
    \(reference_vector_bits())-bit vectors. Medians of \(rounds) rounds.
    """
  }

  private static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }

  /// Keeps the compiler from leaving out what nobody reads.
  @inline(never)
  static func blackHole(_ value: Double) {
    if value.isNaN { print("a value is not a number") }
  }
}
