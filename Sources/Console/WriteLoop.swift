import CConsole

/// The one way out of the program for bytes: results, messages, files and what a terminal gets.
package enum WriteLoop {
  /// Why bytes could not be written, as errno names it.
  package struct Failure: Error, Hashable {
    package let number: Int32
  }

  /// Writes all bytes, however long the reader takes, also where whoever started the program has made
  /// the descriptor non-blocking.
  ///
  /// - Throws: what write(2) or poll(2) says but for EINTR and EAGAIN; some bytes may have left.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    let error = console_write(descriptor, bytes, bytes.count, -1)
    guard error == 0 else { throw Failure(number: error) }
  }
}
