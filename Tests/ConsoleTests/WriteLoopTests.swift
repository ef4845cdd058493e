import CConsole
import Foundation
import Testing

@testable import Console

@Suite("The write loop")
struct WriteLoopTests {
  /// A pipe whose writer is never made to wait.
  private static func nonBlockingPipe() throws -> Pipe {
    let pipe = Pipe()
    try #require(fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFL, O_NONBLOCK) == 0)
    return pipe
  }

  @Test("an output that doesn't block gets every byte, as fast as it is read")
  func nonBlocking() throws {
    let pipe = try Self.nonBlockingPipe()
    let output = pipe.fileHandleForWriting.fileDescriptor
    // Several times what a pipe holds.
    let frame = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    Thread.detachNewThread {
      try? WriteLoop.write(frame, to: output)
      try? pipe.fileHandleForWriting.close()
    }
    var received: [UInt8] = []
    while let data = try pipe.fileHandleForReading.read(upToCount: 1 << 10), !data.isEmpty {
      received += data
    }
    #expect(received == frame)
  }

  @Test("a closed descriptor is said")
  func closed() {
    #expect(throws: WriteLoop.Failure(number: EBADF)) { try WriteLoop.write([1], to: -1) }
    #expect(throws: Never.self) { try WriteLoop.write([], to: -1) }
  }

  @Test("patience with a full pipe ends")
  func patience() throws {
    let pipe = try Self.nonBlockingPipe()
    let output = pipe.fileHandleForWriting.fileDescriptor
    let many = [UInt8](repeating: 7, count: 1 << 20)
    #expect(console_write(output, many, many.count, 0) == EAGAIN)
    // What fitted has left.
    #expect(try pipe.fileHandleForReading.read(upToCount: 10)?.count == 10)
  }
}
