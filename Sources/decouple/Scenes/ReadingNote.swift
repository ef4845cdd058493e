import Simulation

/// A line on standard error while a large scene is read. Only a terminal gets it, only when that takes
/// longer than half a second, and nothing of it stays.
final class ReadingNote: Sendable {
  private enum State { case waiting, shown, over }

  private static let patience = 0.5
  /// Shorter texts are read before that.
  private static let fewestBytes = 1 << 16

  private let state = Mutex(State.waiting)
  private let words: String

  private init(_ words: String) { self.words = words }

  /// What `body` returns; beside it, the note.
  static func during<Result, Problem: Error>(
    _ words: String, bytes: Int, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard bytes >= fewestBytes, System.isTerminal(.standardError) else { return try body() }
    let note = ReadingNote(words)
    // Not waited for: it sleeps, or ends with the program.
    let job = BackgroundJob<Never> { _ in
      System.sleep(patience)
      note.show()
    }
    defer {
      job.cancel()
      note.clear()
    }
    return try body()
  }

  private func show() {
    state.withLock { state in
      guard state == .waiting else { return }
      state = .shown
      Self.write(words)
    }
  }

  private func clear() {
    state.withLock { state in
      if state == .shown { Self.write("\r" + String(repeating: " ", count: words.count) + "\r") }
      state = .over
    }
  }

  private static func write(_ text: String) {
    // Nobody misses a note that can't be written.
    try? System.write(Array(text.utf8), to: .standardError)
  }
}
