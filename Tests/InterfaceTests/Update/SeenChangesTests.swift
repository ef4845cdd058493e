import Lessons
import Screen
import Testing

@testable import Interface

/// The hands see what they do: what a key changes is on the screen, or is said there.
@Suite("What keys change is seen")
struct SeenChangesTests {
  private static let small = Size(columns: 80, rows: 24)

  private func session(_ name: String = "first-look", keys: String = "") throws -> Session {
    var session = try Session(name, at: 100, columns: 80, rows: 24)
    session.type(keys)
    return session
  }

  @Test("a number that is chosen and changed where no row shows it", arguments: ["i", "L", "V"])
  func changing(screen: String) throws {
    var session = try session(keys: screen)
    session.press(Key(.tab))
    #expect(session.text.contains("β1 0.9"))
    session.press(Key(.up))
    #expect(session.text.contains("β1 0.9 → 0.92"))
    session.press(.character("u"))
    #expect(session.text.contains("β1 0.92 → 0.9"))
  }

  @Test("what is typed stands on every screen, with what is wrong", arguments: ["", "i", "L", "V"])
  func typing(screen: String) throws {
    var session = try session(keys: screen + "e")
    #expect(session.text.contains("weight_decay"))
    session.type("12345")
    #expect(session.text.contains("weight_decay  12345"))
    session.press(Key(.backspace), .character("x"), Key(.enter))
    #expect(session.text.contains("weight_decay  1234x"))
    #expect(session.text.contains("must be"))
  }

  @Test("the view, where no picture shows it", arguments: ["i", "V", "L"])
  func view(screen: String) throws {
    var session = try session(keys: screen + "+")
    #expect(session.text.contains("view x "))
    session.press(.character("u"))
    #expect(session.text.contains("the scene's own view"))
  }

  @Test("in the lab the row of numbers says it, where it has the number")
  func row() throws {
    var session = try session()
    session.press(Key(.up), .character("u"))
    #expect(!session.text.contains("→ 0.05"))
    session.press(Key(.up))
    session.choose(.hyperparameter(.amsgrad))
    session.press(.character("u"))
    #expect(session.text.contains("weight_decay 0.063 → 0.05"))
  }

  @Test("one optimizer's own number is named with it")
  func own() throws {
    var session = try session(keys: "<d")
    session.press(Key(.up), .character("i"), .character("u"))
    #expect(session.text.contains("AdamW: weight_decay"))
    #expect(session.text.contains("→ 0.05"))
  }

  @Test("a click that moves the start says so once, and u takes it back")
  func click() throws {
    var session = try session()
    let before = session.scene
    session.click(at: 12, 10)
    let words = "u takes it back"
    #expect(session.text.contains(words))
    session.press(Key(.right))
    #expect(!session.text.contains(words))
    session.press(.character("u"))
    #expect(session.scene == before)
    #expect(session.text.contains("→ (3, 3)"))
  }

  @Test("optimizers that are added have a title like the others")
  func added() throws {
    var model = try session().model
    model.size = Size(columns: 200, rows: 60)
    model.type(":optimizers adam,adam+l2,adamw,sgd")
    model.press(.enter)
    #expect(model.frame().plainText.contains("SGD"))
    #expect(model.shown.visibleRuns.count == 4)
  }
}

/// Keys that close, help, and keys without a use.
@Suite("Closing, help and keys without a use")
struct ClosingTests {
  private func model(_ keys: String) throws -> Model {
    var model = try Session("separability", at: 100, columns: 80, rows: 24).model
    model.type(keys)
    return model
  }

  @Test("q closes what is open", arguments: ["?", "m", "i", "V", "LV", "Li"])
  func closing(keys: String) throws {
    var model = try model(keys)
    #expect(model.context != .lab)
    model.type("q")
    #expect(model.context == .lab)
    #expect(model.orders.departure == nil)
    model.type("q")
    #expect(model.orders.departure == .quit)
  }

  @Test(
    "F1 is help, and what was typed is there when it is closed", arguments: ["e", "S", ":", "/"])
  func help(opening: String) throws {
    var model = try model(opening + "12")
    let before = model.frame()
    model.press(.function(1))
    #expect(model.context == .help)
    model.press(.function(1))
    #expect(model.frame() == before)
    #expect(model.context != .lab)
  }

  @Test("a key without a use says so", arguments: ["", "i", "V", "m", "s", "L"])
  func useless(keys: String) throws {
    var model = try model(keys)
    model.press(.function(7))
    #expect(model.frame().plainText.contains("F7 has no use here; ? shows the keys"))
  }
}
