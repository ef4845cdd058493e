import Console
import Glibc
import Lessons

/// What the program asks of the operating system, apart from the live terminal.
enum System {
  enum Descriptor: Int32 {
    case standardInput = 0
    case standardOutput = 1
    case standardError = 2
  }

  /// A call that failed, by its errno.
  struct Refusal: Error, Hashable {
    let number: Int32
    /// In words: `No such file or directory`.
    var reason: String {
      self == .irregular ? "Not a regular file" : String(cString: strerror(number))
    }
    /// There is nothing of that name.
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }
    /// Nobody reads the other end of the pipe any more.
    var isBrokenPipe: Bool { number == EPIPE }
    /// The descriptor isn't open.
    var isClosed: Bool { number == EBADF }
    /// The disk, or the user's share of it, is full.
    var lacksSpace: Bool { number == ENOSPC || number == EDQUOT }
    /// There is something of that name already.
    var isTaken: Bool { number == EEXIST }

    /// A pipe, a terminal or a device in place of a file; no error number says that.
    static let irregular = Refusal(number: -1)
    static var last: Refusal { Refusal(number: errno) }
  }

  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

  static func isTerminal(_ descriptor: Descriptor) -> Bool { isatty(descriptor.rawValue) == 1 }

  /// The width of a terminal; nil if it is none, or doesn't say.
  static func columns(of descriptor: Descriptor) -> Int? {
    var window = winsize()
    guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return nil
    }
    return Int(window.ws_col)
  }

  /// The environment's values of these names, as far as they are set.
  static func environment(_ names: [String]) -> [String: String] {
    names.reduce(into: [:]) { values, name in
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
  }

  /// Makes writing to a closed pipe, and more than a file may hold, errors instead of deaths, so that they
  /// can be said.
  static func ignoreRefusals() {
    for refusal in [SIGPIPE, SIGXFSZ] { signal(refusal, SIG_IGN) }
  }

  /// From now on, whoever sees the program crash reads whose fault it is.
  static func catchCrashes() {
    Terminal.catchCrashes(
      lastWords: """
        decouple: this is a fault in decouple, not yours: it crashed; please report the command line, the \
        last keys and what 'decouple --version' says\n
        """)
  }

  /// Seconds since some moment, never going back (clock_gettime(2), CLOCK_MONOTONIC).
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Lets the calling thread wait (usleep(3)).
  static func sleep(_ seconds: Double) { usleep(UInt32(seconds * 1e6)) }

  /// The bytes of standard input up to its end; nil if there are more than `limit`.
  static func readStandardInput(limit: Int) throws(Refusal) -> [UInt8]? {
    try read(Descriptor.standardInput.rawValue, limit: limit)
  }

  static func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

  /// Runs a program on the terminal with its arguments, found in PATH, with the signals as a program
  /// expects them, and waits for its end; returns its exit code, 128 + n where signal n ended it.
  static func run(_ words: [String]) throws(Refusal) -> Int32 {
    // Ctrl-Z stops both, or the shell would wait for a program that is none of its jobs.
    var byDefault = sigaction()
    var before = sigaction()
    sigaction(SIGTSTP, &byDefault, &before)
    defer { sigaction(SIGTSTP, &before, nil) }
    let process = try spawn(words)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .last }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// posix_spawnp(3). Where a scene came through standard input, keys come from the terminal.
  private static func spawn(_ words: [String]) throws(Refusal) -> pid_t {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup(name($0)) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !isTerminal(.standardInput) {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let refusal = posix_spawnp(&process, words[0], &actions, &attributes, arguments, environ)
    guard refusal == 0 else { throw Refusal(number: refusal) }
    return process
  }

  static func read(_ descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Whoever started the program has made standard input non-blocking.
        var news = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&news, 1, -1)
        continue
      }
      guard count >= 0 else { throw .last }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      if bytes.count > limit { return nil }
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Descriptor) throws(Refusal) {
    try write(bytes, to: descriptor.rawValue)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Refusal) {
    do {
      try WriteLoop.write(bytes, to: descriptor)
    } catch {
      throw Refusal(number: error.number)
    }
  }
}

extension System {
  /// The names that begin so, in their order; folders end with `/`. Hidden ones only where the dot is
  /// given (glob(3)).
  static func paths(beginningWith start: String) -> [String] {
    let pattern = start.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "*"
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_MARK, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}

// MARK: Files, by names that may not be text

extension System {
  /// Text of the system's, such as a file's name.
  static func text(_ bytes: UnsafePointer<CChar>) -> String {
    bytes.withMemoryRebound(to: UInt8.self, capacity: strlen(bytes)) {
      ForeignByte.text(of: UnsafeBufferPointer(start: $0, count: strlen(bytes)))
    }
  }

  /// A name as the system takes it.
  static func name(_ path: String) -> [CChar] {
    (ForeignByte.bytes(of: path) + [0]).map { CChar(bitPattern: $0) }
  }

  /// Whether there is something of this name, of whatever kind.
  static func exists(_ path: String) -> Bool { access(name(path), F_OK) == 0 }

  /// The bytes of a file; nil if there are more than `limit`.
  ///
  /// - Parameter onlyRegular: refuse what could be waited for, or would be used up by reading it: pipes,
  ///   terminals, devices.
  static func read(
    _ path: String, limit: Int, onlyRegular: Bool = false
  ) throws(Refusal) -> [UInt8]? {
    let flags = O_RDONLY | O_CLOEXEC | (onlyRegular ? O_NONBLOCK | O_NOCTTY : 0)
    let descriptor = open(name(path), flags)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    if onlyRegular {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw .last }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw Refusal(number: EISDIR)
      default: throw .irregular
      }
    }
    return try read(descriptor, limit: limit)
  }

  /// A descriptor that can be read when something in a watched folder has been written or moved there
  /// (inotify(7)); never waits. nil if the system has none to give.
  static func watch() -> Int32? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    return descriptor >= 0 ? descriptor : nil
  }

  /// Watches one more folder, also for its own end; false if it can't be watched.
  static func watch(folder path: String, with descriptor: Int32) -> Bool {
    let news = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    return inotify_add_watch(descriptor, name(path), UInt32(news)) >= 0
  }

  /// Watches what there is on the way to a folder that is gone, for its coming back.
  static func watch(wayTo path: String, with descriptor: Int32) {
    var way = path[...]
    while let slash = way.unicodeScalars.lastIndex(of: "/") {
      way = way[..<slash]
      let news =
        UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF) | UInt32(IN_MASK_ADD)
      let folder = way.isEmpty ? "/" : String(way)
      if inotify_add_watch(descriptor, name(folder), news) >= 0 { return }
    }
  }

  /// The path without symbolic links; nil if there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(name(path), nil) else { return nil }
    defer { free(resolved) }
    return text(resolved)
  }

  /// What there is of a name, links followed.
  enum Target: Hashable {
    case nothing
    case file(mode: mode_t)
    /// A device, a pipe or a folder.
    case other
  }

  static func target(_ path: String) -> Target {
    var status = stat()
    guard stat(name(path), &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFREG ? .file(mode: status.st_mode & 0o7777) : .other
  }

  /// Writes a new file: first under a temporary name beside it, so that it is there whole or not at
  /// all. Refuses with EEXIST where there is something of that name.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    try inTemporary(beside: path, bytes) { temporary in
      // link(2) and unlink(2) are a rename that never replaces.
      link(temporary, name(path))
    }
  }

  /// Puts other bytes in a file's place, whole or not at all; a link keeps what it leads to, the file its
  /// permissions. What is no file is written into.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    switch target(path) {
    case .nothing: try create(path, bytes)
    case .file(let mode):
      let whole = resolved(path) ?? path
      try inTemporary(beside: whole, bytes, mode: mode) { rename($0, name(whole)) }
    case .other:
      let descriptor = open(name(path), O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .last }
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
    }
  }

  /// - Parameter move: gives the temporary file its name; 0 if that is done.
  private static func inTemporary(
    beside path: String, _ bytes: [UInt8], mode: mode_t? = nil, move: ([CChar]) -> Int32
  ) throws(Refusal) {
    let temporary = name(temporaryName(beside: path))
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    defer {
      close(descriptor)
      unlink(temporary)
    }
    if let mode { fchmod(descriptor, mode) }
    try write(bytes, to: descriptor)
    guard move(temporary) == 0 else { throw .last }
  }

  /// In the same folder, and short: a name can be as long as the system allows.
  private static func temporaryName(beside path: String) -> String {
    let folder = path.unicodeScalars.lastIndex(of: "/").map { path[...$0] } ?? ""
    return "\(folder).decouple-\(getpid()).part"
  }

  static func remove(_ path: String) { unlink(name(path)) }
}
