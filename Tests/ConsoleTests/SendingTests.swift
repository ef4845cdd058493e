import Foundation
import Testing

@testable import Console

@Suite("Sending")
struct SendingTests {
  @Test("an output that doesn't block gets every byte, as fast as it is read")
  func nonBlocking() throws {
    let pipe = Pipe()
    let output = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(output, F_SETFL, O_NONBLOCK) == 0)
    // Several times what a pipe holds.
    let frame = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    Thread.detachNewThread {
      OperatingSystem.send(frame, to: output)
      try? pipe.fileHandleForWriting.close()
    }
    var received: [UInt8] = []
    while let data = try pipe.fileHandleForReading.read(upToCount: 1 << 16), !data.isEmpty {
      received += data
    }
    #expect(received == frame)
  }
}
