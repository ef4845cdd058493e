package import Screen

extension EndReason {
  /// The status to leave with: 128 + the signal's number, as a shell reports it. A terminal that
  /// vanished counts as a hang-up.
  package var exitCode: Int32 {
    let hangUp: Int32 = 1
    return switch self {
    case .vanished: 128 + hangUp
    case .signal(let number): 128 + number
    }
  }
}
