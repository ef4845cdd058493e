import Glibc

/// A pipe whose ends are closed in children and at the end of its life.
final class Pipe {
  private(set) var readEnd: Int32
  private(set) var writeEnd: Int32

  /// Call inside `ChildProcess.exclusively`.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw HarnessError.systemCall("pipe", error: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// From now on the pipe holds a page, and a write that doesn't fit is refused.
  func narrow() throws {
    guard fcntl(writeEnd, Self.setSize, 1) > 0, fcntl(writeEnd, F_SETFL, O_NONBLOCK) == 0 else {
      throw HarnessError.systemCall("fcntl", error: errno)
    }
  }

  /// F_SETPIPE_SZ of <fcntl.h>, which Swift's view of the C library hides.
  private static let setSize: Int32 = 1031

  var isReadEndClosed: Bool { readEnd < 0 }

  func closeReadEnd() {
    if readEnd >= 0 { close(readEnd) }
    readEnd = -1
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }
}
