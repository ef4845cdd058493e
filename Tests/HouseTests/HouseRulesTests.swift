import Testing

@Suite("House rules")
struct HouseRulesTests {
  @Test("escape sequences are spelled only where bytes leave for a terminal")
  func escapeSequences() throws {
    let spellings = [#"\u{1B}"#, #"\u{1b}"#, #"\e["#, #"\x1b"#, #"\x1B"#, #"\033"#, "0x1B,"]
    let places = try SourceFile.all()
      .filter { !["Console", "CConsole", "Export"].contains($0.target) }
      .flatMap { $0.places(ofAny: spellings) }
    #expect(places == [], "draw into a Frame instead; Console and Export make the bytes")
  }

  @Test("nothing is forced: no try!, no as!")
  func forcedCode() throws {
    let places = try SourceFile.all().filter(\.isSwift)
      .flatMap { $0.places(ofAny: ["try!", " as! "]) }
    #expect(places == [], "throw, return nil, or state a precondition with a message")
  }

  @Test("nonisolated(unsafe) stays in Console")
  func unsafeIsolation() throws {
    let places = try SourceFile.all().filter { $0.isSwift && $0.target != "Console" }
      .flatMap { $0.places(ofAny: ["nonisolated(unsafe)"]) }
    #expect(places == [], "share values, or own the state in a class of one thread")
  }

  @Test("only Console and CConsole name curses or termios")
  func terminalLibraries() throws {
    let names = ["termios", "tcsetattr", "initscr", "newterm", "endwin"]
    let places = try SourceFile.all().filter { !["Console", "CConsole"].contains($0.target) }
      .flatMap { $0.places(ofAny: names) }
    #expect(places == [], "the live terminal is Console's; reach it through Display")
  }

  @Test("switches over errors name every case")
  func exhaustiveErrors() throws {
    // What these two distinguish is another library's.
    let foreign = ["Mistake+YAML", "SceneProblem+Words"]
    let words = ["Error", "Failure", "Problem", "Mistake"]
    let places = try SourceFile.all()
      .filter { file in words.contains { file.name.contains($0) } }
      .filter { !foreign.contains(String($0.name)) }
      .flatMap { $0.places(ofAny: ["default:"]) }
    #expect(places == [], "then the compiler finds an error without a sentence")
  }

  @Test("a file holds one idea: at most 400 lines")
  func fileLength() throws {
    // A table of 1797 pictures, one a line.
    let data = ["DigitsTable"]
    let long = try SourceFile.all()
      .filter { $0.lines.count > 401 && !data.contains(String($0.name)) }
      .map { "\($0.path): \($0.lines.count - 1) lines" }
    #expect(long == [], "split it by idea")
  }

  @Test("the simulation reads no clock")
  func clocks() throws {
    let places = try SourceFile.all().filter { ["Simulation", "Surfaces"].contains($0.target) }
      .flatMap { $0.places(ofAny: ["clock_gettime", "ContinuousClock", "Date()", "gettimeofday"]) }
    #expect(places == [], "time is an input")
  }
}
