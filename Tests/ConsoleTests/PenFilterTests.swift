import Testing

@testable import Console

@Suite struct PenFilterTests {
  private static func filtered(_ text: String, switchesOff: Bool = true) -> String {
    var filter = PenFilter(switchesOff: switchesOff)
    return String(decoding: filter.filtered(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "numbers that stand for 24-bit colours are sent as those, in both spellings",
    arguments: [
      "\u{1B}[38;5;16m\u{1B}[48;5;17mx\u{1B}[m", "\u{1B}[38:5:16m\u{1B}[48:5:17mx\u{1B}[m",
    ])
  func direct(update: String) {
    let colors = DirectColors()
    #expect(colors.number(of: 0xFF0001) == 16)
    #expect(colors.number(of: 0x00FF80) == 17)
    #expect(colors.number(of: 0xFF0001) == 16)
    var filter = PenFilter(switchesOff: true, direct: colors)
    let sent = String(decoding: filter.filtered(Array(update.utf8)), as: UTF8.self)
    #expect(sent == "\u{1B}[38;2;255;0;1;48;2;0;255;128mx\u{1B}[m")
  }

  @Test(
    "what curses says again is left out",
    arguments: [
      // The same paper for each ink; one sequence sets both.
      (
        "\u{1B}[38;5;74m\u{1B}[48;5;16ma\u{1B}[38;5;166m\u{1B}[48;5;16mb\u{1B}[39;49m\u{1B}[m",
        "\u{1B}[38;5;74;48;5;16ma\u{1B}[38;5;166mb\u{1B}[m"
      ),
      // A blank needs no ink.
      (
        "\u{1B}[38;5;74m\u{1B}[48;5;16ma\u{1B}[38;5;252m\u{1B}[48;5;16m \u{1B}[38;5;74m\u{1B}[48;5;16mb"
          + "\u{1B}[m",
        "\u{1B}[38;5;74;48;5;16ma b\u{1B}[m"
      ),
      // Bold ends alone, with its colours kept.
      (
        "\u{1B}[0;1m\u{1B}[31m\u{1B}[40ma\u{1B}[0m\u{1B}[31m\u{1B}[40mb\u{1B}[m",
        "\u{1B}[1;31;40ma\u{1B}[22mb\u{1B}[m"
      ),
      // What nothing was written with.
      ("\u{1B}[31m\u{1B}[5;6H\u{1B}[32mx\u{1B}[m", "\u{1B}[5;6H\u{1B}[32mx\u{1B}[m"),
      ("\u{1B}[31m\u{1B}[m\u{1B}[2;3H", "\u{1B}[2;3H"),
      // Direct colours in both spellings.
      (
        "\u{1B}[38:2::1:2:3m\u{1B}[48;2;4;5;6mx\u{1B}[38:2::1:2:3m\u{1B}[48;2;4;5;6my\u{1B}[m",
        "\u{1B}[38:2::1:2:3;48;2;4;5;6mxy\u{1B}[m"
      ),
      // The paper colours what is erased.
      (
        "\u{1B}[38;5;74m\u{1B}[48;5;16m\u{1B}[K\u{1B}[38;5;75m\u{1B}[48;5;16m\u{1B}[7X\u{1B}[m",
        "\u{1B}[48;5;16m\u{1B}[K\u{1B}[7X\u{1B}[m"
      ),
    ])
  func redundancy(update: String, expected: String) {
    #expect(Self.filtered(update) == expected)
  }

  @Test("a terminal that can't switch one attribute off has all set anew")
  func reset() {
    #expect(
      Self.filtered(
        "\u{1B}[0;1m\u{1B}[31ma\u{1B}[0m\u{1B}[31mb\u{1B}[m", switchesOff: false)
        == "\u{1B}[1;31ma\u{1B}[0;31mb\u{1B}[m")
  }

  @Test("where a blank is underlined or reversed its ink is seen, and sent")
  func seenBlanks() {
    for code in [4, 7] {
      let update = "\u{1B}[31ma\u{1B}[0;\(code)m\u{1B}[32m \u{1B}[m"
      #expect(Self.filtered(update).contains("32"))
    }
  }

  @Test("what isn't known passes, with the pen that belongs to it")
  func unknown() {
    for function in [
      "\u{1B}[?7l", "\u{1B}[2;5r", "\u{1B}]0;title\u{07}", "\u{1B}M", "\u{1B}[4h", "\u{1B}[>c",
      "\u{1B}", "\u{1B}[", "\u{1B}[31", "\u{1B}(", "\u{07}",
    ] {
      #expect(Self.filtered(function).contains(function), "\(Array(function.utf8))")
      #expect(Self.filtered("\u{1B}[31m" + function).hasPrefix("\u{1B}[31m"))
    }
    #expect(Self.filtered("\u{1B}[31;11mx\u{1B}[m") == "\u{1B}[31;11mx\u{1B}[m")
  }

  @Test("a character set is named once, until the terminal has been in other hands")
  func characterSet() {
    var filter = PenFilter(switchesOff: true)
    let update = Array("\u{1B}(B\u{0F}a\u{1B}(B\u{0F}b".utf8)
    #expect(filter.filtered(update) == Array("\u{1B}(B\u{0F}ab".utf8))
    #expect(filter.filtered(update) == Array("ab".utf8))
    filter.forget()
    #expect(filter.filtered(update) == Array("\u{1B}(B\u{0F}ab".utf8))
  }

  @Test("any update shows the same picture, ends with the same pen and isn't longer")
  func samePicture() {
    var random = SplitMix(state: 1)
    for _ in 0..<300 {
      let update = Array(Self.update(&random).utf8)
      for switchesOff in [true, false] {
        var filter = PenFilter(switchesOff: switchesOff)
        let output = filter.filtered(update)
        var (plain, filtered) = (PaperTerminal(), PaperTerminal())
        plain.receive(update)
        filtered.receive(output)
        #expect(plain.seen == filtered.seen)
        #expect(filtered.look == PaperTerminal.Look())
        #expect(output.count <= update.count)
      }
    }
  }

  /// Sets and resets of the pen as curses sends them, between text, moves and erasing.
  private static func update(_ random: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      let color = Int.random(in: 16..<20, using: &random)
      text +=
        [
          "\u{1B}[38;5;\(color)m\u{1B}[48;5;\(color)m", "\u{1B}[38;5;\(color)m", "\u{1B}[33m",
          "\u{1B}(B\u{1B}[0;1m", "\u{1B}(B\u{1B}[0;4m", "\u{1B}[0;7m", "\u{1B}[m", "\u{1B}[39;49m",
          "\u{1B}[48;2;1;2;\(color)m", "\u{1B}[1;2m", "\u{1B}[22;97m", "⠃", " ", "   ", "ab c",
          "⠂ ⠂",
          "x\u{1B}[9b", "\u{1B}[5C", "\u{1B}[8X", "\u{1B}[\(color)X",
        ].randomElement(using: &random) ?? ""
    }
    return text + "\u{1B}[39;49m\u{1B}(B\u{1B}[m"
  }
}

/// Random numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
