import Testing

@Suite("decouple run --format table, --columns")
struct RunTableTests {
  @Test("a table has a heading for each run and numbers below one another")
  func table() throws {
    let result = try decouple(
      "run", "plateau", "--format", "table", "--optimizers", "adamw,adam", "--steps", "4",
      "--every", "2")
    #expect(
      result.standardOutput == """
        AdamW (adamw)
        t        x        y     loss     norm
        0  4.00000  1.00000  0.00000  4.12311
        2  3.92040  0.98010  0.00000  4.04106
        4  3.84238  0.96060  0.00000  3.96064

        Adam (adam)
        t        x        y     loss     norm
        0  4.00000  1.00000  0.00000  4.12311
        2  4.00000  1.00000  0.00000  4.12311
        4  4.00000  1.00000  0.00000  4.12311

        """)
  }

  @Test("a table of many steps has about twenty rows")
  func rows() throws {
    let lines = try decouple(
      "run", "plateau", "--format", "table", "--optimizers", "adam", "--steps", "9999"
    ).outputLines
    #expect(lines.count == 2 + 21)
    #expect(lines.last?.hasPrefix("9999  ") == true)
  }

  @Test("a table says how far a run got, and where a row has no number leaves the place free")
  func divergence() throws {
    let lines = try decouple(
      "run", "--loss", "x^4+y^2", "--optimizers", "sgd", "--lr", "1", "--start", "3,1",
      "--format", "table", "--columns", "t,x,gradient_x"
    ).outputLines
    #expect(lines[0] == "SGD (sgd): diverged at step 6")
    #expect(lines[2] == "0             3")
    #expect(lines.count == 8)
  }

  @Test("columns work in all formats, in their order")
  func columns() throws {
    let arguments = [
      "run", "plateau", "--optimizers", "adamw", "--steps", "1", "--columns", "norm, t,gradient",
    ]
    #expect(
      try decouple(arguments).outputLines == [
        "norm,t,gradient_x,gradient_y", "4.123105625617661,0,,", "4.081874569361484,1,0.0,0.0",
      ])
    let json = try decouple(arguments + ["--format", "json"]).standardOutput
    #expect(json.contains("{\"norm\":4.123105625617661,\"t\":0,\"gradient\":null}"))
    #expect(json.contains("{\"norm\":4.081874569361484,\"t\":1,\"gradient\":[0.0,0.0]}"))
    let table = try decouple(arguments + ["--format", "table"]).outputLines
    #expect(table[1] == "   norm  t  gradient_x  gradient_y")
    #expect(table[2] == "4.12311  0")
  }

  @Test("words are columns too")
  func words() throws {
    let lines = try decouple(
      "run", "plateau", "--optimizers", "adamw", "--steps", "1", "--columns", "name,outcome,t"
    ).outputLines
    #expect(lines == ["name,outcome,t", "adamw,completed,0", "adamw,completed,1"])
  }

  @Test("a column that there isn't is refused with those there are")
  func unknown() throws {
    let near = try decouple("run", "--columns", "t,nrom")
    #expect(
      near.errorLines == ["decouple: --columns t,nrom: 'nrom' is not known; did you mean 'norm'?"])
    #expect(near.status == .code(2))
    let far = try decouple("run", "--columns", "qqq")
    #expect(
      far.errorLines[0].contains("give one of name, optimizer, t, x, y, loss, norm, gradient,"))
  }
}
