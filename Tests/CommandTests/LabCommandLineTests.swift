import Foundation
import TerminalHarness
import Testing

@Suite("The command line inside, on a terminal")
struct LabCommandLineTests {
  private static let program = builtProgram("decouple")

  private static let own = """
    title: A bowl of my own
    loss: x^2+y^2
    start: [1, 1]
    steps: 10
    optimizers: [adam]

    """

  private func opened(_ arguments: String...) throws -> TmuxSession {
    try TmuxSession([Self.program] + arguments)
  }

  /// Types a command and presses Enter.
  private func give(_ line: String, to session: TmuxSession) throws {
    try session.send(keys: ":")
    try session.waitFor(" : ")
    try session.send(text: line)
    try session.send(keys: "Enter")
  }

  @Test("an optimizer is added and another loss typed, and u takes both back")
  func optimizersAndLoss() throws {
    let session = try opened("first-look", "--at", "400")
    try session.waitFor("step 400/2400")
    try give("optimizers adam,adam+l2,adamw,sgd", to: session)
    try session.waitFor("the fourth optimizer") {
      $0.contains("--optimizers adam,adam+l2,adamw,sgd   u takes it back") && $0.contains("SGD")
    }
    try give("loss x^2+3*y^2", to: session)
    try session.waitFor("the other loss") {
      $0.contains("--loss x^2+3*y^2   u takes it back") && !$0.contains("different shrinking")
        && $0.contains("SGD")
    }
    try session.send(keys: "u")
    try session.waitFor("the old loss") {
      $0.contains("different shrinking") && $0.contains("SGD")
    }
    try session.send(keys: "u")
    try session.waitFor("the old optimizers") { !$0.contains("SGD") && $0.contains("AdamW") }
  }

  @Test("a wrong line is refused in place, in the shell's words, and can be mended")
  func refused() throws {
    let session = try opened("box", "--at", "400")
    try session.waitFor("step 400/3000")
    let shell = try decouple("box", "--lr", "1,5")
    let sentence = try #require(shell.errorLines.first).dropFirst("decouple: ".count)
    try give("lr 1,5", to: session)
    #expect(sentence == "--lr 1,5: not a number; write 1.5")
    try session.waitFor(" :  lr 1,5  \(sentence)")
    try session.send(keys: "BSpace", "BSpace", "BSpace", "0", ".", "5", "Enter")
    try session.waitFor("--lr 0.5   u takes it back")
  }

  @Test("tab completes a name, or shows what it may become")
  func completion() throws {
    let session = try opened("box", "--at", "400")
    try session.waitFor("step 400/3000")
    try session.send(keys: ":")
    try session.send(text: "weig\t0.25 be\t")
    try session.waitFor("weight-decay 0.25 be   beta1  beta2  beat")
    try session.send(text: "ta2 0.9\r")
    try session.waitFor("--weight-decay 0.25 --beta2 0.9   u takes it back")
  }

  @Test("another scene is opened at its beat")
  func anotherScene() throws {
    let session = try opened("first-look", "--at", "400")
    try session.waitFor("step 400/2400")
    try give("box --beat 2", to: session)
    try session.waitFor("the second beat of box") {
      $0.contains("Where they end: the MAP point and the box") && $0.contains("beat 2")
    }
    try session.send(keys: "u")
    try session.waitFor("step 400/2400")
  }

  @Test("an own file is opened by its path, N goes on from it and P comes back")
  func ownFile() throws {
    try inTemporaryFolder { folder in
      let file = folder.appending(path: "mine.yaml")
      try Self.own.write(to: file, atomically: true, encoding: .utf8)
      let session = try TmuxSession(
        shell: "cd '\(folder.path)' && '\(Self.program)' box --at 400")
      try session.waitFor("step 400/3000")
      try give("./gone.yaml", to: session)
      try session.waitFor("./gone.yaml: no such file or directory; give the path of a scene file")
      try session.send(keys: "C-u")
      try session.send(text: "./mine.yaml --lr 0.5 at 7\r")
      try session.waitFor("the file with its flags") {
        $0.contains("A bowl of my own") && $0.contains("step 7/10") && $0.contains(" lr 0.5 ↕")
      }
      try session.send(keys: "N")
      try session.waitFor("different shrinking")
      try session.send(keys: "P")
      try session.waitFor("A bowl of my own")
      // The file is watched from now on.
      try Self.own.replacing("my own", with: "others")
        .write(to: file, atomically: true, encoding: .utf8)
      try session.waitFor("A bowl of others")
    }
  }
}
