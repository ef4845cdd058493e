import Screen
import Testing

@testable import Console

@Suite struct ModesTests {
  @Test("terminfo's delays are cut out")
  func delays() {
    #expect(Modes.withoutDelays("\u{1B}[?5h$<100/>\u{1B}[m$<2*>") == "\u{1B}[?5h\u{1B}[m")
    #expect(Modes.withoutDelays("a$b<5>") == "a$b<5>")
  }

  @Test("what is switched on is switched off")
  func off() {
    for match in Modes.on(mouse: true).matches(of: #/\?[0-9]+/#) {
      #expect(Modes.off.contains(match.0 + "l"))
    }
  }

  @Test("the exit code is 128 and the signal")
  func exitCode() {
    #expect(EndReason.signal(15).exitCode == 143)
    #expect(EndReason.vanished.exitCode == 129)
  }

  @Test(
    "every error is one line with a remedy",
    arguments: [
      TerminalError.outputIsNoTerminal, .noKeyboard, .unnamed, .unknown(term: "x"),
      .tooDumb(term: "x"), .system(call: "pipe2", error: 24),
    ])
  func errors(error: TerminalError) {
    #expect(!error.description.contains("\n"))
    #expect(["; start", "; try", "; allow"].contains { error.description.contains($0) })
  }
}
