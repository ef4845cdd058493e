import Export

/// Where results go.
enum StandardOutput {
  /// A stream of bytes to standard output. Throws a `Failure` when writing fails.
  static func stream() -> ByteStream {
    ByteStream { bytes in
      do {
        try System.write(bytes, to: .standardOutput)
      } catch let refusal as System.Refusal {
        throw failure(of: refusal)
      }
    }
  }

  private static func failure(of refusal: System.Refusal) -> Failure {
    if refusal.isBrokenPipe { return .outputClosed }
    if refusal.isClosed { return .noOutput }
    return refusal.lacksSpace
      ? .output(reason: refusal.reason, remedy: "free some space or write elsewhere")
      : .output(reason: refusal.reason)
  }
}
