import Testing

@testable import Lessons

@Suite("LabCommandLine")
struct LabCommandLineTests {
  private func changes(_ line: String) throws -> [String] {
    try LabCommandLine(line, parameters: ["G", "k"]).changes.map(\.description)
  }

  @Test(
    "flags are read with and without dashes, with and without =",
    arguments: [
      ("lr 0.1", ["--lr 0.1"]), ("--lr 0.1", ["--lr 0.1"]), ("lr=0.1", ["--lr 0.1"]),
      ("lr = 0.1", ["--lr 0.1"]), ("weight_decay -0.1", ["--weight-decay -0.1"]),
      ("λ .5 β2 .99", ["--weight-decay .5", "--beta2 .99"]),
      ("optimizers adam,adamw,sgd", ["--optimizers adam,adamw,sgd"]),
      ("no-nesterov amsgrad", ["--no-nesterov", "--amsgrad"]),
      ("set G=5", ["--set G=5"]), ("G=5", ["--set G=5"]), ("G 5 lr 1", ["--set G=5", "--lr 1"]),
      ("start -2,1 --steps 9", ["--start -2,1", "--steps 9"]), ("", []),
      ("start (−0.50, −1.20) lr 1", ["--start (−0.50, −1.20)", "--lr 1"]),
      ("start=[1, 2]", ["--start [1, 2]"]),
      ("optimizers adam, adamw lr 1", ["--optimizers adam, adamw", "--lr 1"]),
      ("start 1, --lr 1", ["--start 1,", "--lr 1"]),
    ])
  func reads(line: String, words: [String]) throws {
    #expect(try changes(line) == words)
  }

  @Test(
    "a formula may hold spaces: it ends at the end, at dashes, or with its quotes",
    arguments: [
      ("loss x^2+y^2", ["--loss x^2+y^2"]), ("loss x^2 + y^2", ["--loss x^2 + y^2"]),
      ("loss=x^2 - -y --lr 1", ["--loss x^2 - -y", "--lr 1"]),
      ("loss 'x^2 + y' lr 1", ["--loss x^2 + y", "--lr 1"]),
      ("schedule 1 / t", ["--schedule 1 / t"]),
    ])
  func formulas(line: String, words: [String]) throws {
    #expect(try changes(line) == words)
  }

  @Test("a scene, a step, a beat and the look stand among the flags")
  func requests() throws {
    let line = try LabCommandLine("decouple box --beat 2 lr 1 theme light lecture at 3 chart xy")
    #expect(line.scene == "box")
    #expect(line.beat == FlagText("--beat", "2"))
    #expect(line.at == FlagText("--at", "3"))
    #expect(line.chart == FlagText("--chart", "xy"))
    #expect(line.theme == .light)
    #expect(line.isLecture == true)
    #expect(line.changes == [FlagText("--lr", "1")])
    #expect(try LabCommandLine("my/own.yaml no-lecture").isLecture == false)
    #expect(try LabCommandLine("my/own.yaml k=1").changes == [FlagText("--set", "k=1")])
    #expect(try LabCommandLine(" ").isEmpty)
  }

  @Test(
    "a mistake is one sentence with its remedy",
    arguments: [
      ("lr", "missing value for '--lr <number>'; write one behind it"),
      ("lrr 0.1", "'lrr' is neither a flag nor a scene; did you mean 'lr'?"),
      ("wd 0.1", "'wd' is neither a flag nor a scene; did you mean 'weight-decay'?"),
      ("plateu", "'plateu' is neither a flag nor a scene; did you mean 'plateau'?"),
      ("qqqqqqq", "'qqqqqqq' is neither a flag nor a scene; write one, such as lr 0.1 or box"),
      ("nesterov=1", "--nesterov takes no value; leave '1' out"),
      ("color never", "--color is for opening the lab; leave it and open it with --color"),
      ("box plateau", "'plateau' is a second scene beside 'box'; name one"),
      ("theme drak", "--theme drak: 'drak' is not known; did you mean 'dark'?"),
      ("loss 'x", "the quote ' is open; close it"),
    ])
  func mistakes(line: String, sentence: String) {
    #expect(throws: FlagError.self) { try LabCommandLine(line) }
    do { _ = try LabCommandLine(line) } catch { #expect(error.message == sentence) }
  }

  @Test(
    "the names that fit the word at the cursor are offered",
    arguments: [
      ("weig", 4, ["weight-decay"]), ("weight_", 7, ["weight_decay"]), ("--mom", 5, ["--momentum"]),
      (
        "optimizers adamw-p", 7,
        ["adamw-paper", "adamw-prox", "adamw-paper-formula", "adamw-prox-formula"]
      ),
      ("optimizers adam,sgdw", 4, ["sgdw", "sgdw-formula"]),
      ("bias-correction ", 0, ["both", "none", "first", "second"]), ("theme l", 1, ["light"]),
      ("set ", 0, ["G=", "k="]), ("bo", 2, ["box"]), ("lr 0", 1, []), ("loss x + s", 1, []),
      ("loss x + y --see", 5, ["--seed"]), ("lr 1 see", 3, ["seed"]),
      ("no-nes", 6, ["no-nesterov"]),
      (
        "optimizers=adam+l2-", 8,
        ["adam+l2-m", "adam+l2-v", "adam+l2-formula", "adam+l2-m-formula", "adam+l2-v-formula"]
      ),
    ])
  func completes(text: String, replaced: Int, candidates: [String]) {
    let completion = LabCompletion(text, parameters: ["G", "k"])
    #expect(completion.candidates == candidates)
    if !candidates.isEmpty { #expect(completion.replaced == replaced) }
  }

  @Test("what all candidates share can be typed for the user")
  func prefix() {
    #expect(LabCompletion("optimizers adam+").commonPrefix == "adam+l2")
    #expect(LabCompletion("bet").commonPrefix == "beta")
    #expect(LabCompletion("zzz").commonPrefix == "")
  }
}
