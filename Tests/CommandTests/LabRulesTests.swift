import TerminalHarness
import Testing

@Suite("Rules as formulas in the lab, on a terminal")
struct LabRulesTests {
  @Test("a rule is called, its constant turned, looked into and taken back; y says all of it")
  func lion() throws {
    let session = try TmuxSession([builtProgram("decouple"), "box", "--at", "400"])
    try session.waitFor("step 400/3000")
    try session.send(keys: ":")
    try session.waitFor(" : ")
    try session.send(text: "optimizers adamw,lion")
    try session.send(keys: "Enter")
    try session.waitFor("the rule's run") { $0.contains("Lion") && !$0.contains("Adam+L2") }
    // To the rule's first constant, behind the hyperparameters.
    for _ in 0..<5 {
      try session.send(keys: "Tab")
      if try session.capture().contains("▸lion.b1") { break }
    }
    try session.send(keys: "Up")
    try session.waitFor("the constant") {
      $0.contains("lion.b1 0.9 → 1") || $0.contains("lion.b1 0.9 →")
    }
    try session.send(keys: "i")
    try session.waitFor("its lines") {
      $0.contains("u = sign(b1*m") && $0.contains("λ enters in w = …")
    }
    try session.send(keys: "i", "m")
    try session.waitFor("its map") { $0.contains("Lion") && $0.contains("weight_decay") }
    try session.send(keys: "q", "u")
    try session.waitFor("the old constant") { $0.contains("lion.b1 0.9") || $0.contains("undone") }
  }
}
