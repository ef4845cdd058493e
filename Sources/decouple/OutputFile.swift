import ArgumentParser
import Export
import Lessons

/// Where a command writes a file: whole and under its name, or not at all.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")], parsing: .unconditional,
    help: .init("The file to write; - is standard output.", valueName: "file"))
  var output: String

  @Flag(help: "Take the place of a file of that name.")
  var force = false

  /// - Parameter body: writes everything to the stream. Isn't asked where there is a file that may not be
  ///   replaced.
  func write(_ body: (ByteStream) throws -> Void) throws {
    let output = try FlagText("-o", output).fileName()
    guard output != "-" else { return try body(StandardOutput.stream()) }
    if !force, case .file = System.target(output) { throw Failure.taken(file: output) }
    var bytes: [UInt8] = []
    try body(ByteStream { bytes += $0 })
    do throws(System.Refusal) {
      if force || System.target(output) == .other {
        try System.replace(output, bytes)
      } else {
        try System.create(output, bytes)
      }
    } catch {
      throw error.isTaken
        ? Failure.taken(file: output) : Failure.unwritable(file: output, reason: error.reason)
    }
  }
}

extension FlagText {
  /// The name of a file to write.
  func fileName() throws(FlagError) -> String {
    guard !text.isEmpty else {
      throw .outOfRange(FlagText(bare: flag), requirement: "an empty name; give the file one")
    }
    return text
  }
}
