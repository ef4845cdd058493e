import TerminalHarness
import Testing

@Suite("Wrong usage")
struct UsageTests {
  @Test("what nobody would read to its end is cut, and the remedy stays")
  func long() throws {
    let digits = try decouple("run", "--lr", String(repeating: "9", count: 9000))
    #expect(digits.errorLines[0].contains("99…99"))
    #expect(digits.errorLines[0].hasSuffix("stay below 1.79e308"))
    let words = try decouple("run", "--set", "a=" + String(repeating: "1 ", count: 25_000))
    #expect(digits.errorLines[0].count < 500 && words.errorLines[0].count < 900)
    #expect(words.errorLines[0].hasSuffix("leave --set out"))
  }

  @Test(
    "exits with 2, one line on standard error and nothing on standard output",
    arguments: [
      (["--lr", "abc"], "--lr abc: not a number; give a number such as 0.02"),
      (["--lr", "nan"], "--lr nan: not a finite number; write a finite number"),
      (["--lr", "1e400"], "--lr 1e400: not a finite number; stay below 1.79e308"),
      (["--lr", "1,5"], "--lr 1,5: not a number; write 1.5"),
      (["--lr", "0x10"], "--lr 0x10: not a number; write it with the digits 0 to 9"),
      (["--lr", "1/0"], "--lr 1/0: not a finite number; divide by another number than 0"),
      (["--start", "1 000,2"], "--start 1 000,2: '1 000' is not a number; write 1000"),
      (["--lr", "-1"], "--lr -1: must be a finite number, at least 0"),
      (["--beta2", "1"], "--beta2 1: must be at least 0 and less than 1"),
      (
        ["--weight-decay", "1e-3:1:9"],
        "--weight-decay 1e-3:1:9: not a number; give a number such as 0.05"
      ),
      (["--start", "1"], "--start 1: not two numbers; give two numbers such as -2,1.5"),
      (["--start", "1,2,3"], "--start 1,2,3: not two numbers; give two numbers such as -2,1.5"),
      (["--steps", "0"], "--steps 0: must be from 1 to 1000000"),
      (["--steps", "1000001"], "--steps 1000001: must be from 1 to 1000000"),
      (["--steps", "1e30"], "--steps 1e30: must be from 1 to 1000000"),
      (["--steps", "2.5"], "--steps 2.5: not a whole number; give a whole number such as 300"),
      (
        ["--seed", "-1"],
        "--seed -1: not a whole number from 0 on; give a whole number from 0 on such as 1"
      ),
      (["--gaussian", "-1,0"], "--gaussian -1,0: standard deviations must be at least 0"),
      (
        ["--view", "1,0,2,3"],
        "--view 1,0,2,3: the first bound must be less than the second; swap them"
      ),
      (
        ["--view", "0,1e308,-1e308,1e308"],
        "--view 0,1e308,-1e308,1e308: the bounds of an axis must be less than 1e299 apart"
      ),
      (
        ["--view", "1,1.0000000000000002,0,1"],
        "--view 1,1.0000000000000002,0,1: the bounds of an axis must be farther apart, "
          + "by 1e-10 of their size at least"
      ),
      (["--set", "k=1"], "--set k=1: the scene has no parameters; leave --set out"),
      (["--set", "k"], "--set k: not an assignment; give an assignment such as k=2"),
      (
        ["--optimizers", "adm,adamw"],
        "--optimizers adm,adamw: 'adm' is not known; did you mean 'adam'?"
      ),
      (
        ["--optimizers", "sgd,sgd,sgd,sgd,sgd,sgd,sgd"],
        "--optimizers sgd,sgd,sgd,sgd,sgd,sgd,sgd: too many optimizers; give one to 6"
      ),
      (
        ["--bias-correction", "none,first"],
        "--bias-correction none,first: 'none,first' is not known; "
          + "give one of both, none, first, second"
      ),
      (
        ["--optimizers", "sgd", "--nesterov"],
        "nesterov needs a momentum above 0 for sgd; set momentum, such as 0.9, or remove nesterov"
      ),
      (
        ["--nesterov"],
        "--nesterov: no optimizer here uses it; leave it out or add sgd with --optimizers"
      ),
      (
        ["run", "--optimizers", "adam", "--weight-decay", "1"],
        "--weight-decay 1: no optimizer here uses it; leave it out or add adamw with --optimizers"
      ),
      (
        ["sweep", "--optimizers", "adam", "--momentum", "0.9"],
        "--momentum 0.9: no optimizer here uses it; leave it out or add sgd with --optimizers"
      ),
      (["--theme", "drak"], "--theme drak: 'drak' is not known; did you mean 'dark'?"),
      (["boxx"], "boxx: no such scene; did you mean the scene 'box'?"),
      (["chek"], "chek: no such scene; did you mean the command 'check'?"),
      (["chek", "scene.yaml"], "chek: no such scene; did you mean the command 'check'?"),
      (
        ["nothing-like-it"],
        "nothing-like-it: no such scene; give a path, or a name that 'decouple list' shows"
      ),
      (
        ["--lr", "1", "run"],
        "run: no such scene; the command comes first: decouple run …"
      ),
      (["--lr"], "missing value for '--lr <number>'; see 'decouple --help'"),
      (["run", "box", "plateau"], "unexpected argument 'plateau'; see 'decouple --help'"),
      (["run", "--lrr", "1"], "unknown option '--lrr'. Did you mean '--lr'?"),
      (["run", "--wd", "0.1"], "--wd: no such flag; write --weight-decay"),
      (["--learning-rate=0.1"], "--learning-rate: no such flag; write --lr"),
      (["run", "--betas", "0.9,0.99"], "--betas: no such flag; write --beta1 and --beta2"),
      (
        ["--optimizers", "rmsprop"],
        "--optimizers rmsprop: 'rmsprop' is not known; it is adam with beta1 0, beta2 0.99 and "
          + "bias_correction none"
      ),
      (["run", "--every", "0"], "--every 0: must be at least 1"),
      (
        ["run", "--format", "xml"], "--format xml: 'xml' is not known; give one of csv, json, table"
      ),
      (["frame", "--at", "2401"], "--at 2401: must be from 0 to 2400"),
      (["frame", "--at", "-1"], "--at -1: must be from 0 to 2400"),
      (["frame", "--steps", "7", "--at", "8"], "--at 8: must be from 0 to 7"),
      (
        ["frame", "--size", "80"],
        "--size 80: not columns and rows; give columns and rows such as 120x40"
      ),
      (["frame", "--size", "0x1"], "--size 0x1: must be from 1x1 to 1000x500"),
      (["check"], "missing expected argument '<file> ...'; see 'decouple --help'"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let result = try runProgram([builtProgram("decouple")] + arguments)
    #expect(result.errorLines == ["decouple: " + message])
    #expect(result.standardOutput == "")
    #expect(result.status == .code(2))
  }

  @Test("numbers and points are taken as they are printed")
  func printedNumbers() throws {
    let flags = [
      "--start", "(\u{2212}0.50, \u{2212}1.20)", "--steps", "1e3", "--lr", "1/50",
      "--weight-decay", "\u{2212}.5", "--optimizers", "adam, adamw", "--gaussian",
      "[0, 1e\u{2212}2]",
      "--seed", "2e1", "--view", "(\u{2212}2, 2, \u{2212}2, 2)",
    ]
    let plain = [
      "--start", "-0.5,-1.2", "--steps", "1000", "--lr", "0.02", "--weight-decay", "-0.5",
      "--optimizers", "adam,adamw", "--gaussian", "0,0.01", "--seed", "20", "--view", "-2,2,-2,2",
    ]
    let result = try decouple(["run", "box", "--every", "500"] + flags)
    let expected = try decouple(["run", "box", "--every", "500"] + plain)
    #expect(result.standardError == "" && result.status == .code(0))
    #expect(result.standardOutput == expected.standardOutput)
  }

  @Test("a formula's mistake has its column and the nearest name")
  func formula() throws {
    let result = try decouple("--loss", "x^2 + sinn(y)")
    #expect(result.errorLines.count == 1)
    #expect(result.standardError.hasPrefix("decouple: --loss x^2 + sinn(y): column 7: "))
    #expect(result.standardError.contains("'sin'"))
    #expect(result.status == .code(2))
  }

  @Test("what stands on the command line can't act on the terminal")
  func hostileArguments() throws {
    let result = try decouple("--lr", "\u{1B}]0;x\u{7}\n\u{9B}2Jq")
    #expect(
      result.errorLines == ["decouple: --lr ]0;x 2Jq: not a number; give a number such as 0.02"])
    #expect(result.status == .code(2))
  }

  @Test("in a seven-bit locale the messages are seven-bit")
  func sevenBits() throws {
    let result = try decouple("--lr", "1", "run", environment: ["LC_ALL": "C"])
    #expect(result.error.allSatisfy { $0 < 0x80 })
    #expect(result.errorLines.count == 1)
  }
}
