/// What went wrong in the harness itself, or what a wait saw last when it gave up.
package enum HarnessError: Error, CustomStringConvertible {
  case systemCall(String, error: Int32)
  case commandFailed(String, message: String)
  case gaveUp(waitingFor: String, seen: String)

  package var description: String {
    switch self {
    case .systemCall(let call, let error): "\(call) failed with error \(error)"
    case .commandFailed(let command, let message): "\(command) failed: \(message)"
    case .gaveUp(let goal, let seen):
      "gave up waiting for \(goal); this is what was there:\n\(seen)"
    }
  }
}
