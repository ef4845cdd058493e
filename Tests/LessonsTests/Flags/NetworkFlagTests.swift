import Testing

@testable import Lessons

@Suite("Flags of network scenes")
struct NetworkFlagTests {
  private func said(_ flag: String, _ text: String) throws -> String? {
    var scene = try networkScene()
    do throws(FlagError) {
      try scene.apply([FlagText(flag, text)])
      return nil
    } catch {
      return error.message
    }
  }

  @Test(
    "what two weights alone have is refused",
    arguments: [
      ("--loss", "x^2"), ("--start", "1,1"), ("--gaussian", "1,1"), ("--view", "0,1,0,1"),
    ])
  func refused(flag: String, text: String) throws {
    #expect(
      try said(flag, text)?.hasSuffix(
        ": only two weights have that, and this scene trains a network; leave it out") == true)
  }

  @Test(
    "the others change it",
    arguments: [
      ("--lr", "0.1"), ("--steps", "20"), ("--seed", "7"), ("--schedule", "1/t"),
      ("--optimizers", "adamw,lion"),
    ])
  func taken(flag: String, text: String) throws { #expect(try said(flag, text) == nil) }

  @Test("rules over all weights are refused")
  func rules() throws {
    #expect(
      try said("--optimizers", "c-adamw")
        == "c-adamw reads all weights at once with 'sum', which networks don't do yet; choose another rule"
    )
  }
}
