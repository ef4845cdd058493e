import Lessons
import Screen
import Testing

@testable import Interface

@Suite("ClaimsView")
struct ClaimsViewTests {
  private func model(columns: Int = 100) throws -> Model {
    let claims = """
      claims:
        - {say: AdamW ends in its box, holds: "x(adamw, 200) < 1/weight_decay"}
        - {say: The start is Adam's, measure: "x(adam, 0)", expect: 3, tolerance: 0}
        - {say: This is wrong, measure: "x(adam, 0)", expect: 4, tolerance: 0.5}
      """
    var model = Model(
      scene: try storyScene(extra: claims.replacing("\n", with: "\n    ")),
      size: Size(columns: columns, rows: 24))
    model.type("V")
    return model
  }

  @Test("claims stand with what was measured and expected, and why one fails")
  func list() throws {
    let text = try model().frame().plainText
    #expect(text.contains("2 of 3 claims hold, measured on these very runs."))
    #expect(text.contains("✓ AdamW ends in its box"))
    #expect(text.contains("✗ This is wrong"))
    #expect(text.contains("off by 1, allowed 0.5"))
  }

  @Test("after a change it is said that the scene speaks of its own numbers")
  func changed() throws {
    var model = try model()
    model.press(.up)
    #expect(model.frame().plainText.contains("with your changes"))
  }

  @Test(
    "that is said in as many words as fit", arguments: [(80, "own numbers."), (40, "changes.")])
  func circumstances(columns: Int, ending: String) throws {
    var model = try model(columns: columns)
    model.press(.up)
    let row = model.frame().plainText.split(separator: "\n")[1]
    #expect(row.contains("claims hold, with your changes"))
    #expect(row.contains(ending))
  }

  @Test("a scene without claims says so; PageDown leaves the list")
  func none() throws {
    var model = Model(scene: try storyScene(), size: Size(columns: 100, rows: 24))
    model.type("V")
    #expect(model.frame().plainText.contains("This scene makes no claims."))
    model.press(.pageDown)
    #expect(!model.sheets.contains(.claims))
  }

  /// Two sentences lean on claims; one claim carries none.
  private func backed(columns: Int, rows: Int) throws -> Model {
    let text = """
      title: T
      loss: 0.5*(x-1)^2
      start: [3, 3]
      steps: 20
      story:
        - {at: 0, say: Adam begins at 3. So do the others., claims: [start, others]}
        - {at: 5, say: Nothing to measure., claims: []}
        - {at: 9, say: And Adam moves., claims: [moves, start]}
      claims:
        - {name: others, say: AdamW begins at 3, measure: "x(adamw, 0)", expect: 3, tolerance: 0}
        - {name: start, say: Adam begins at 3, measure: "x(adam, 0)", expect: 3, tolerance: 0}
        - {name: moves, say: Adam has moved, holds: "x(adam, 9) < 3"}
        - {say: Nobody leans on this, holds: "x(adam, 9) > 3"}
      """
    var model = Model(
      scene: try Scene(text: text, file: "-", name: "backed"),
      size: Size(columns: columns, rows: rows))
    model.type("V")
    return model
  }

  @Test(
    "above each claim stands the sentence that leans on it, once for neighbours",
    arguments: [80, 120])
  func sentences(columns: Int) throws {
    let text = try backed(columns: columns, rows: 24).frame().plainText
    let expected = [
      " beat 1: Adam begins at 3. So do the others.",
      "   ✓ AdamW begins at 3",
      " beat 1, as above",
      " beat 3: And Adam moves.",
      "   ✓ Adam begins at 3",
      " beat 3, as above",
      "   ✓ Adam has moved",
      " ✗ Nobody leans on this",
      "   it is not so",
    ]
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4)
    for (row, line) in zip(rows, expected) { #expect(row.hasPrefix(line)) }
  }

  @Test("brackets and the wheel scroll the list, and stop at its ends")
  func scrolling() throws {
    var model = try backed(columns: 80, rows: 12)
    #expect(model.frame().plainText.contains("and 2 more: ]"))
    model.type("]]")
    #expect(!model.frame().plainText.contains("AdamW begins"))
    #expect(model.frame().plainText.contains("Adam has moved"))
    model.type("]]]]]")
    #expect(model.frame().plainText.contains("Nobody leans on this"))
    #expect(!model.frame().plainText.contains("more: ]"))
    model.happen(Mouse(.wheelUp, .none, at: Place(column: 9, row: 9)))
    #expect(model.frame().plainText.contains("Adam has moved"))
    model.type("[[[[[[[[")
    #expect(model.frame().plainText.contains("AdamW begins"))
    model.type("]VV")
    #expect(model.frame().plainText.contains("AdamW begins"))
  }

  @Test(
    "every claim of a scene can be scrolled to", arguments: ["box", "valley", "same-step"],
    [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)])
  func reachable(name: String, size: Size) throws {
    let scene = try #require(try BundledScenes.scene(named: name))
    let verification = Verification(of: scene)
    var model = Model(scene: scene, size: size)
    model.type("V")
    let board = try #require(model.withWorkDone.shown.claims)
    for result in verification.results {
      guard case .claims(let first)? = model.top else { continue }
      var canvas = Canvas(size: size, appearance: Appearance())
      ClaimsView(model: model, first: first, board: board).draw(on: &canvas)
      let word = result.text.prefix { $0 != " " }.prefix(8)
      let marked = canvas.frame.plainText.split(separator: "\n").first { $0.contains("✓") }
      #expect(marked?.contains("✓ \(word)") == true, "\(result.text)")
      model.type("]")
    }
  }

  @Test("outside the list the brackets are for the speed")
  func speed() throws {
    var model = try backed(columns: 80, rows: 24)
    let speed = model.shown.playback.speed
    model.type("]")
    #expect(model.shown.playback.speed == speed)
    model.type("V]")
    #expect(model.shown.playback.speed == 2 * speed)
  }

  @Test("the list can be read on the smallest screen", arguments: 0..<4)
  func small(scrolled: Int) throws {
    var model = try backed(columns: 40, rows: 12)
    for _ in 0..<scrolled { model.type("]") }
    let claim = ["AdamW", "Adam begins", "Adam has moved", "Nobody leans"][scrolled]
    #expect(model.frame().plainText.contains(claim))
  }
}
