import Glibc

/// What a program wrote and how it ended.
package struct ProgramResult: Sendable {
  package let output: [UInt8]
  package let error: [UInt8]
  package let status: ProgramStatus

  package var standardOutput: String { String(decoding: output, as: UTF8.self) }
  package var standardError: String { String(decoding: error, as: UTF8.self) }
}

/// How what a program writes is read.
package enum Reading: Sendable {
  case eager
  /// In pieces, through pipes of one page that refuse what doesn't fit instead of making the writer
  /// wait.
  case slow
}

/// Runs a program without a terminal, to its end.
package func runProgram(
  _ command: [String], environment: [String: String] = [:], standardInput: String = "",
  reading: Reading = .eager
) throws -> ProgramResult {
  // A pipe that nobody reads any more is an error to see, not a signal to die of.
  signal(SIGPIPE, SIG_IGN)
  let (child, input, output, error) = try ChildProcess.exclusively {
    let (input, output, error) = (try Pipe(), try Pipe(), try Pipe())
    if reading == .slow { for pipe in [output, error] { try pipe.narrow() } }
    let child = try ChildProcess(
      command, environment: ChildProcess.environment(environment),
      streams: .descriptors(
        input: input.readEnd, output: output.writeEnd, error: error.writeEnd))
    input.closeReadEnd()
    output.closeWriteEnd()
    error.closeWriteEnd()
    return (child, input, output, error)
  }
  var exchange = Exchange(
    input: input, toSend: Array(standardInput.utf8), from: [output, error],
    pieceSize: reading == .slow ? 1000 : 65536)
  exchange.run()
  let status = child.wait()
  return ProgramResult(output: exchange.received[0], error: exchange.received[1], status: status)
}

/// Feeds a program and reads from it at the same time, so that neither waits for the other.
private struct Exchange {
  private let input: Pipe
  private var toSend: ArraySlice<UInt8>
  private var sources: [Pipe]
  private let pieceSize: Int
  private(set) var received: [[UInt8]]

  init(input: Pipe, toSend: [UInt8], from sources: [Pipe], pieceSize: Int) {
    self.pieceSize = pieceSize
    self.input = input
    self.toSend = toSend[...]
    self.sources = sources
    received = Array(repeating: [], count: sources.count)
    _ = fcntl(input.writeEnd, F_SETFL, O_NONBLOCK)
  }

  mutating func run() {
    if toSend.isEmpty { input.closeWriteEnd() }
    while !sources.allSatisfy(\.isReadEndClosed) {
      // Closed ends are −1, which poll skips.
      var polled = sources.map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
      polled.append(pollfd(fd: input.writeEnd, events: Int16(POLLOUT), revents: 0))
      guard poll(&polled, nfds_t(polled.count), -1) > 0 else { continue }
      for index in sources.indices where polled[index].revents != 0 { receive(index) }
      if polled[sources.count].revents != 0 { send() }
    }
    input.closeWriteEnd()
  }

  private mutating func receive(_ index: Int) {
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    let count = read(sources[index].readEnd, &buffer, buffer.count)
    if count > 0 {
      received[index] += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      sources[index].closeReadEnd()
    }
  }

  private mutating func send() {
    let count = toSend.withUnsafeBytes { write(input.writeEnd, $0.baseAddress, $0.count) }
    if count > 0 { toSend = toSend.dropFirst(count) }
    let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
    if toSend.isEmpty || isBroken { input.closeWriteEnd() }
  }
}
