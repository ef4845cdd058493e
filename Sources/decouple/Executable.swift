import CExecutable

/// The file that runs: which release it is, what it was built from, and what it was called with.
enum Executable {
  static let release = "0.1.0"

  /// `0.1.0 (commit 5cdfc7b, x86-64-v4)`: the release, the commit where the build knew it, and the
  /// instructions that it needs.
  static var version: String {
    "\(release) (\(commit), \(String(cString: executable_instructions())))"
  }

  private static var commit: String {
    guard executable_knows_commit() else { return "commit not known" }
    let digits = String(executable_commit(), radix: 16)
    let padding = String(repeating: "0", count: 7 - digits.count)
    return "commit \(padding)\(digits)" + (executable_is_changed() ? " with changes" : "")
  }

  /// The command line, without the program's own name; of bytes that aren't UTF-8, see `ForeignByte`.
  static var arguments: [String] {
    (0..<executable_argument_count()).dropFirst().compactMap { index in
      executable_argument(index).map(System.text)
    }
  }
}
