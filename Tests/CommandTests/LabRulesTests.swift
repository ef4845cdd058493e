import TerminalHarness
import Testing

@Suite("Rules as formulas in the lab, on a terminal")
struct LabRulesTests {
  @Test("a rule is called, its constant turned, looked into and taken back; y says all of it")
  func lion() throws {
    let session = try TmuxSession([
      builtProgram("decouple"), "separability", "--steps", "400", "--at", "40",
    ])
    try session.waitFor("step 40/400")
    try session.send(keys: ":")
    try session.waitFor(" : ")
    try session.send(text: "optimizers adamw,lion")
    try session.send(keys: "Enter")
    try session.waitFor("the rule's run") { $0.contains("Lion") && !$0.contains("Adam+L2") }
    // β1, β2 and eps stand before the rule's first constant.
    try session.send(keys: "Tab", "Tab", "Tab", "Tab")
    try session.waitFor("lion.b1 0.9 ↕")
    try session.send(keys: "Up")
    try session.waitFor("lion.b1 1 ↕")
    try session.send(keys: "i")
    try session.waitFor("its lines") {
      $0.contains("u = sign(b1*m") && $0.contains("λ enters in w = …")
    }
    try session.send(keys: "i", "m")
    try session.waitFor("its map") { $0.contains("Lion") && $0.contains("Enter") }
    try session.send(keys: "q", "u")
    try session.waitFor("lion.b1 0.9 ↕")
  }
}
