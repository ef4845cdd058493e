import Screen
import Testing

@testable import Console

@Suite struct InputDecoderTests {
  /// Everything that comes of the characters when nothing follows them.
  private func decode(_ text: String, with decoder: inout InputDecoder) -> [Input] {
    text.unicodeScalars.flatMap { decoder.decode(.character($0)) } + decoder.settle()
  }

  private func events(_ text: String) -> [Event] {
    var decoder = InputDecoder()
    return decode(text, with: &decoder).compactMap { input in
      if case .event(let event) = input { event } else { nil }
    }
  }

  @Test("characters are themselves, control characters are letters with control")
  func characters() {
    #expect(
      events("aÉ⣿\u{1}\u{1A}") == [
        .key(.character("a")), .key(.character("É")), .key(.character("⣿")),
        .key(Key(.character("a"), control: true)), .key(Key(.character("z"), control: true)),
      ])
  }

  @Test("the old teletype keys")
  func teletype() {
    #expect(
      events("\t\r\n\u{8}\u{7F}")
        == [.tab, .enter, .enter, .backspace, .backspace].map { .key(Key($0)) })
    #expect(events("\u{3}\u{1C}") == [.end(.signal(2)), .end(.signal(3))])
    #expect(events("\u{0}\u{1D}\u{85}").isEmpty)
  }

  @Test("an escape alone is the key, and so is one before a letter")
  func escape() {
    #expect(events("\u{1B}") == [.key(Key(.escape))])
    #expect(events("\u{1B}q") == [.key(Key(.escape)), .key(.character("q"))])
    #expect(events("\u{1B}\u{1B}") == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test("an escape isn't decided before nothing more waits")
  func undecided() {
    var decoder = InputDecoder()
    #expect(decoder.decode(.character("\u{1B}")).isEmpty)
    #expect(decoder.decode(.key(Key(.up))) == [.event(.key(Key(.escape))), .event(.key(Key(.up)))])
    #expect(decoder.settle().isEmpty)
  }

  @Test(
    "keys that the terminfo entry lacks",
    arguments: [
      ("[A", Key(.up)), ("OB", Key(.down)), ("[1;2C", Key(.right, shift: true)),
      ("[1;5D", Key(.left, control: true)), ("[1;6H", Key(.home, shift: true, control: true)),
      ("[F", Key(.end)), ("[7~", Key(.home)), ("[5~", Key(.pageUp)),
      ("[6;2~", Key(.pageDown, shift: true)),
      ("[3~", Key(.delete)), ("[Z", Key(.tab, shift: true)), ("OP", Key(.function(1))),
      ("[24~", Key(.function(12))), ("[15;2~", Key(.function(5), shift: true)),
    ])
  func keys(sequence: String, key: Key) {
    #expect(events("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(
    "sequences without a meaning are swallowed whole",
    arguments: [
      "[1;2q", "[99~", "[?1;2h", "[<1;2M", "[<0;0;1M", "[<0;1;0M", "[<35;1;1M", "[<66;1;1M",
      "[<64;1;1m", "[<128;1;1M", "[<a", "[<0;1234567;1M", "[?9q", "Oz", "[M!!q", "[1:2A",
      "[" + String(repeating: "1", count: 5000) + "q",
    ])
  func swallowed(sequence: String) {
    #expect(events("\u{1B}" + sequence) == [])
    #expect(events("\u{1B}" + sequence + "k") == [.key(.character("k"))])
  }

  @Test(
    "mouse reports",
    arguments: [
      ("0;1;1M", Mouse(.press, .left, at: Place(column: 0, row: 0))),
      ("1;3;2M", Mouse(.press, .middle, at: Place(column: 2, row: 1))),
      ("2;300;200m", Mouse(.release, .right, at: Place(column: 299, row: 199))),
      ("36;5;6M", Mouse(.drag, .left, at: Place(column: 4, row: 5), shift: true)),
      ("64;5;6M", Mouse(.wheelUp, .none, at: Place(column: 4, row: 5))),
      ("69;5;6M", Mouse(.wheelDown, .none, at: Place(column: 4, row: 5), shift: true)),
    ])
  func mouse(report: String, mouse: Mouse) {
    #expect(events("\u{1B}[<" + report) == [.mouse(mouse)])
  }

  @Test("a report may come in pieces, with pauses between them")
  func pieces() {
    var decoder = InputDecoder()
    #expect(decode("\u{1B}[<0;1", with: &decoder).isEmpty)
    let mouse = Mouse(.press, .left, at: Place(column: 11, row: 2))
    #expect(decode("2;3M", with: &decoder) == [.event(.mouse(mouse))])
  }

  @Test("all between the marks of a paste is text, over any number of pauses")
  func paste() {
    var decoder = InputDecoder()
    #expect(decode("\u{1B}[200~q\u{1}é", with: &decoder).isEmpty)
    #expect(decode("\u{1B}[A\u{1B}[<0;1;1M\r", with: &decoder).isEmpty)
    #expect(decoder.decode(.key(Key(.down))).isEmpty)
    #expect(
      decode("\u{1B}[201~k", with: &decoder) == [
        .event(.pasted("q\u{1}é\r")), .event(.key(.character("k"))),
      ])
  }

  @Test("a paste without an end ends at Ctrl-C, or when nobody expects more of it")
  func openPaste() {
    var decoder = InputDecoder()
    #expect(decode("\u{1B}[200~ab\u{3}c", with: &decoder).first == .event(.end(.signal(2))))
    #expect(decode("d", with: &decoder) == [.event(.key(.character("d")))])
    #expect(decode("\u{1B}[200~ab", with: &decoder).isEmpty)
    #expect(decoder.isUnfinished)
    #expect(decoder.giveUp() == [.event(.pasted("ab"))])
    #expect(!decoder.isUnfinished)
    #expect(decode("q", with: &decoder) == [.event(.key(.character("q")))])
  }

  @Test(
    "a control character means what it always does in the midst of a sequence",
    arguments: ["[", "[12;", "O", "[M", "[M!", "[<0;1"])
  func interrupted(sequence: String) {
    #expect(events("\u{1B}" + sequence + "\u{3}").last == .end(.signal(2)))
    #expect(events("\u{1B}" + sequence + "\r") == [.key(Key(.enter))])
  }

  @Test("half a sequence is forgotten when nobody expects more of it")
  func half() {
    var decoder = InputDecoder()
    #expect(decode("\u{1B}[<0;1", with: &decoder).isEmpty)
    #expect(decoder.isUnfinished)
    #expect(decoder.giveUp().isEmpty)
    #expect(decode("M", with: &decoder) == [.event(.key(.character("M")))])
  }

  @Test("no bytes keep Ctrl-C from being heard, however they end")
  func alwaysInterrupted() {
    let common = Array("\u{1B}[200~M<;O".utf8) + [0xC3, 0xA9, 0xE2, 0xF0, 0xFF, 0x80, 0x9B, 0]
    var state: UInt64 = 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      for _ in 0..<next() % 40 {
        let byte = next() % 3 > 0 ? common[next() % common.count] : UInt8(next() % 256)
        _ = decoder.decode(byte: byte)
      }
      #expect(decoder.decode(byte: 3).last == .event(.end(.signal(2))))
      #expect(decoder.decode(byte: 0x6A) == [.event(.key(.character("j")))])
    }
  }

  @Test("answers of the terminal are told apart")
  func replies() {
    var decoder = InputDecoder()
    #expect(
      decode("\u{1B}[?2026;2$y\u{1B}[?62;22c\u{1B}[?2026;0$y\u{1B}[?2004;1$y", with: &decoder) == [
        .reply(.synchronizedOutput(isKnown: true)), .reply(.attributes),
        .reply(.synchronizedOutput(isKnown: false)),
      ])
  }

  @Test("no sequence of bytes makes the decoder deaf")
  func neverDeaf() {
    let alphabet = Array("\u{1B}[]O<?0;9~MmAy$q \u{3}\u{7F}é".unicodeScalars)
    var state: UInt64 = 1
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        _ = decoder.decode(.character(alphabet[Int(state >> 33) % alphabet.count]))
      }
      // Four characters end whatever had begun: the oldest mouse report wants three.
      for scalar in "kkkk".unicodeScalars { _ = decoder.decode(.character(scalar)) }
      #expect(decoder.decode(.character("j")) == [.event(.key(.character("j")))])
    }
  }
}
