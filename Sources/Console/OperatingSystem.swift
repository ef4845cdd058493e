import CConsole
import Glibc
import Screen

/// What the console needs of the C library: descriptors, the environment, the locale.
enum OperatingSystem {
  static var errorNumber: Int32 { errno }
  static let standardInput = STDIN_FILENO
  static let standardOutput = STDOUT_FILENO
  /// What a key of a terminal in its usual mode sends.
  static let interrupts: [Int32] = [SIGINT, SIGQUIT]
  static let signals = (
    terminalStop: SIGTSTP, goOn: SIGCONT, sizeChange: SIGWINCH, hangUp: SIGHUP
  )

  static var ownProcess: pid_t { getpid() }

  /// The variables of the environment among these that are set.
  static func environment(_ names: [String]) -> [String: String] {
    names.reduce(into: [:]) { found, name in
      found[name] = getenv(name).map { String(cString: $0) }
    }
  }

  /// Whether one more descriptor could be opened; if not, why.
  static var refusesDescriptors: Int32? {
    let one = dup(standardOutput)
    guard one >= 0 else { return errorNumber }
    close(one)
    return nil
  }

  static func lacksDescriptors(_ error: Int32) -> Bool { error == EMFILE || error == ENFILE }

  /// What an error number means, `too many open files`.
  static func words(for error: Int32) -> String {
    let sentence = String(cString: strerror(error))
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The process's controlling terminal, to read keys from; nil without one.
  static func openControllingTerminal() -> UnsafeMutablePointer<FILE>? { fopen("/dev/tty", "re") }

  /// More than a wall of screens has; what doesn't exist any more, or never did, claims to be larger.
  static let largestWindow = Size(columns: 1000, rows: 500)

  /// The window of a terminal, as much of it as can be drawn; nil if it doesn't say.
  static func windowSize(_ descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Size(
      columns: min(Int(window.ws_col), largestWindow.columns),
      rows: min(Int(window.ws_row), largestWindow.rows))
  }

  /// Drops what was typed or reported and not yet read.
  static func discardInput(_ descriptor: Int32) { _ = tcflush(descriptor, TCIFLUSH) }

  /// Whether a terminal claims a window of which only a part is drawn.
  static func hasAbsurdWindow(_ descriptor: Int32) -> Bool {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return false }
    return window.ws_col > largestWindow.columns || window.ws_row > largestWindow.rows
  }

  /// Why there is no memory for something.
  static let lackOfMemory = ENOMEM

  /// A second stream to where a descriptor leads, with a descriptor of its own.
  static func openStream(
    to descriptor: Int32
  ) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard own >= 0, let stream = fdopen(own, "w") else {
      throw .system(call: "fcntl", error: errorNumber)
    }
    return stream
  }

  /// The terminal of a descriptor, opened anew: what it is told to do doesn't concern the other. nil if that
  /// can't be.
  static func openAgain(terminal descriptor: Int32) -> Int32? {
    var name = [CChar](repeating: 0, count: 128)
    let isNamed = ttyname_r(descriptor, &name, name.count) == 0
    for path in (isNamed ? [name] : []) + [Array("/dev/tty".utf8CString)] {
      let opened = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
      if opened >= 0, device(of: opened) == device(of: descriptor) { return opened }
      if opened >= 0 { close(opened) }
    }
    return nil
  }

  /// The number of a terminal's device; `/dev/tty` has that of the terminal it stands for.
  private static func device(of terminal: Int32) -> UInt32? {
    let question: UInt = 0x8004_5432  // TIOCGDEV of <asm-generic/ioctls.h>, a macro of macros
    var number: UInt32 = 0
    return ioctl(terminal, question, &number) == 0 ? number : nil
  }

  /// What the watchdog has read.
  static func takeTyped() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = console_take_typed(&bytes, bytes.count)
    return Array(bytes[..<count])
  }

  /// The numbers of the signals that have come through the pipe.
  static func readSignals(_ descriptor: Int32) -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map { Int32($0) } : []
  }

  /// Reads and forgets what there is to read without waiting; false if that is nothing.
  static func drain(_ descriptor: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var hasNews = false
    while read(descriptor, &bytes, bytes.count) > 0 { hasNews = true }
    return hasNews
  }

  /// Takes the character set of the environment's locale; if UTF-8 is needed and it isn't that, the
  /// first locale there is that has it. Numbers stay as in C. Returns whether it is UTF-8 now.
  static func setCharacterSet(needsUTF8: Bool) -> Bool {
    setlocale(LC_CTYPE, "")
    let others = needsUTF8 ? ["C.UTF-8", "C.utf8", "en_US.UTF-8"] : []
    return isUTF8 || others.contains { setlocale(LC_CTYPE, $0) != nil && isUTF8 }
  }

  /// Whether the C library gives a character the column that it has in a frame.
  static func isOneColumn(_ scalar: Unicode.Scalar) -> Bool {
    wcwidth(wchar_t(bitPattern: scalar.value)) == 1
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
  }
}
