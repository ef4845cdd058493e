import Foundation
import Glibc
import Synchronization

/// How a process ended.
package enum ProgramStatus: Equatable, Sendable {
  case code(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .code((waitStatus >> 8) & 0xFF) : .signal(signal)
  }
}

/// A process started with nothing of the test runner's but what it is given: an empty signal mask,
/// default signal actions, and only its own three descriptors.
package final class ChildProcess {
  /// Where its standard input, output and error are.
  enum Streams {
    /// Descriptors of this process.
    case descriptors(input: Int32, output: Int32, error: Int32)
    /// The path of a terminal, which becomes the controlling terminal of a new session.
    case terminal(path: String)
  }

  package let id: Int32
  private var status: ProgramStatus?

  /// Between making a pipe and marking it as closing at exec, no other child may be started: it
  /// would inherit the pipe and keep it open.
  private static let starting = Mutex(())

  static func exclusively<Result>(_ body: () throws -> sending Result) rethrows -> sending Result {
    try starting.withLock { _ in try body() }
  }

  /// Starts a program, searched for in PATH if it has no slash. Call inside `exclusively`.
  init(_ command: [String], environment: [String: String], streams: Streams) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch streams {
    case .descriptors(let input, let output, let error):
      for (target, source) in [input, output, error].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
      }
    case .terminal(let path):
      flags |= Self.newSession
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    id = try Self.spawn(command, environment, &actions, flags: flags)
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which Swift's view of the C library hides.
  private static let newSession: Int32 = 0x80

  private static func spawn(
    _ command: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t, flags: Int32
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id: pid_t = 0
    let error = posix_spawnp(&id, command[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw HarnessError.systemCall("starting \(command[0])", error: error) }
    return id
  }

  /// The test runner's environment without what describes its own terminal, with the changes, and
  /// without the Swift runtime's crash dialogue.
  static func environment(_ changes: [String: String]) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    let personal = [
      "TERM", "TERM_PROGRAM", "TMUX", "TMUX_PANE", "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLORTERM",
      "CLICOLOR_FORCE",
    ]
    for name in personal { environment[name] = nil }
    environment["LANG"] = "C.UTF-8"
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return environment.merging(changes) { $1 }
  }

  package func send(signal: Int32) { kill(id, signal) }

  /// How the process ended, or nil if it is still there.
  package func poll() -> ProgramStatus? {
    if let status { return status }
    var wait: Int32 = 0
    guard waitpid(id, &wait, WNOHANG) == id else { return nil }
    status = ProgramStatus(waitStatus: wait)
    return status
  }

  /// Waits for the end.
  func wait() -> ProgramStatus {
    if let status { return status }
    var wait: Int32 = 0
    while waitpid(id, &wait, 0) < 0 && errno == EINTR {}
    let ended = ProgramStatus(waitStatus: wait)
    status = ended
    return ended
  }

  deinit {
    guard poll() == nil else { return }
    kill(id, SIGKILL)
    _ = wait()
  }
}
