import CConsole
import Glibc

/// Leads what is written to a descriptor into memory for a while.
///
/// Curses writes to the descriptor that it was given and to nothing else.
final class Detour {
  private let descriptor: Int32
  private let destination: Int32
  private let memory: Int32

  /// nil if the system has no descriptors left, gives no files in memory or limits their size.
  init?(of descriptor: Int32) {
    let destination = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    let memory = console_open_memory("frame")
    guard destination >= 0, memory >= 0 else {
      for opened in [destination, memory] where opened >= 0 { Glibc.close(opened) }
      return nil
    }
    (self.descriptor, self.destination, self.memory) = (descriptor, destination, memory)
  }

  /// What is written meanwhile.
  func collect(_ write: () -> Void) -> [UInt8] {
    // Without a detour it arrives where it always did.
    guard dup2(memory, descriptor) >= 0 else {
      write()
      return []
    }
    write()
    dup2(destination, descriptor)
    return takeAll()
  }

  /// The memory is kept for the next time: it is as large as the largest frame.
  private func takeAll() -> [UInt8] {
    let count = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
      initialized = max(0, pread(memory, buffer.baseAddress, buffer.count, 0))
    }
  }

  func close() {
    Glibc.close(destination)
    Glibc.close(memory)
  }
}
