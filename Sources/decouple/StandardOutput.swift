import Export

/// Where results go.
enum StandardOutput {
  /// A stream of bytes to standard output. Throws a `Failure` when writing fails.
  static func stream() -> ByteStream {
    ByteStream { bytes in
      do {
        try System.write(bytes, to: .standardOutput)
      } catch let refusal as System.Refusal {
        throw refusal.isBrokenPipe ? Failure.outputClosed : .output(reason: refusal.reason)
      }
    }
  }
}
