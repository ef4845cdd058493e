import CConsole
import Glibc

/// What goes to the terminal, as fast as it takes it: nobody waits for a slow line.
///
/// The descriptor that the program was given is shared with the shell, which wouldn't expect it to be
/// non-blocking; so the terminal is opened once more. Where it can't be, writing waits.
final class Outlet {
  let descriptor: Int32
  private let isOwn: Bool
  private var queue: [UInt8] = []
  /// How much of the queue has been written.
  private var written = 0

  init(to descriptor: Int32) {
    let own = OperatingSystem.openAgain(terminal: descriptor)
    self.descriptor = own ?? descriptor
    isOwn = own != nil
  }

  /// Whether everything has been taken.
  var isEmpty: Bool { queue.isEmpty }

  /// Sends bytes after those that wait, as far as the terminal takes them now.
  func send(_ bytes: [UInt8]) {
    guard isOwn else {
      // For a terminal that is gone the bytes are dropped: that shows when it is read.
      try? WriteLoop.write(bytes, to: descriptor)
      return
    }
    queue += bytes
    flush()
  }

  /// Sends what waits, as far as the terminal takes it.
  func flush() {
    while written < queue.count {
      let count = queue.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      guard count > 0 else { break }
      written += count
    }
    drop()
  }

  /// Forgets what waits. What is sent next must begin with an escape, which ends whatever was cut.
  func drop() {
    queue.removeAll(keepingCapacity: true)
    written = 0
  }

  /// Sends bytes before anything else happens, or gives up when the terminal takes nothing for a second.
  func sendAtLast(_ bytes: [UInt8]) {
    drop()
    let patience: Int32 = 1000
    _ = console_write(descriptor, bytes, bytes.count, patience)
  }

  func close() { if isOwn { Glibc.close(descriptor) } }
}
