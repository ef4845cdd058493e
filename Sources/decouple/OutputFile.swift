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

  /// - Parameter body: writes everything to the stream.
  func write(_ body: (ByteStream) throws -> Void) throws {
    guard output != "-" else { return try body(StandardOutput.stream()) }
    var bytes: [UInt8] = []
    try body(ByteStream { bytes += $0 })
    do throws(System.Refusal) {
      try System.create(output, bytes, replaces: force)
    } catch {
      throw error.isTaken
        ? Failure.taken(file: output) : Failure.unwritable(file: output, reason: error.reason)
    }
  }
}
