import Lessons
import Screen
import Testing

@testable import Interface

@Suite("The list of scenes")
struct ScenePickerTests {
  private func picker(_ session: Session) -> ScenePicker? {
    guard case .picker(let picker)? = session.model.top else { return nil }
    return picker
  }

  @Test("/ lists all scenes and chooses the one on the screen")
  func opening() throws {
    var session = try Session("plateau", at: 0, columns: 80, rows: 24)
    session.type("/")
    #expect(picker(session)?.chosen?.name == "plateau")
    #expect(picker(session)?.items.map(\.name) == BundledScenes.names)
    #expect(session.text.contains("★ plateau"))
    #expect(session.text.contains("First look"))
  }

  @Test("arrows and page keys stop at the ends, and the chosen scene is always on the screen")
  func moving() throws {
    var session = try Session("first-look", at: 0, columns: 80, rows: 24)
    session.type("/")
    session.press(Key(.up))
    #expect(picker(session)?.choice == 0)
    for name in BundledScenes.names {
      #expect(picker(session)?.chosen?.name == name)
      #expect(session.text.contains(" \(name) "), "\(name)")
      session.press(Key(.down))
    }
    #expect(picker(session)?.chosen?.name == BundledScenes.names.last)
    session.press(Key(.pageUp), Key(.pageUp), Key(.pageUp), Key(.pageUp))
    #expect(picker(session)?.choice == 0)
    session.press(Key(.end))
    #expect(picker(session)?.chosen?.name == BundledScenes.names.last)
    session.press(Key(.home))
    #expect(picker(session)?.choice == 0)
  }

  @Test("letters narrow the list; Backspace widens it; the choice stays if it can")
  func filtering() throws {
    var session = try Session("plateau", at: 0)
    session.type("/PLATEAU l2")
    #expect(picker(session)?.chosen?.name == "plateau")
    let few = try #require(picker(session)?.items.count)
    #expect(few < BundledScenes.names.count)
    for _ in 0..<10 { session.press(Key(.backspace)) }
    #expect(picker(session)?.items.count == BundledScenes.names.count)
    #expect(picker(session)?.chosen?.name == "plateau")
    session.type("no such words")
    #expect(session.text.contains("no scene has these words"))
    session.press(Key(.enter))
    #expect(picker(session) != nil)
    session.press(Key(.character("u"), control: true))
    #expect(picker(session)?.items.count == BundledScenes.names.count)
  }

  @Test("Enter opens the chosen scene, undo comes back; Esc changes nothing")
  func accepting() throws {
    var session = try Session("first-look", at: 700)
    session.type("/")
    session.press(Key(.escape))
    #expect(session.model.context == .lab)
    #expect(session.model.shown.playback.step == 700)
    session.type("/plateau")
    session.press(Key(.enter))
    #expect(session.model.shown.document.scene.name == "plateau")
    #expect(session.model.shown.story.beat == 0)
    #expect(session.model.shown.playback.step == 0)
    session.type("u")
    #expect(session.model.shown.document.scene.name == "first-look")
    #expect(session.model.shown.playback.step == 700)
  }

  @Test("it says how a story begins, and what a scene is about once its question is answered")
  func words() throws {
    var session = try Session("plateau", at: 0)
    let summary = try #require(session.scene.summary)
    let opening = try #require(session.scene.story.first?.say)
    session.type("/")
    #expect(session.text.contains(opening))
    #expect(!session.text.contains(summary))
    session.press(Key(.escape))
    while session.model.shown.vote == nil { session.press(Key(.pageDown)) }
    session.type("/")
    #expect(session.text.contains(summary))
    #expect(!session.text.contains(opening))
  }

  @Test("a click chooses, a click on the chosen one opens, the wheel moves")
  func mouse() throws {
    var session = try Session("first-look", at: 0, columns: 80, rows: 24)
    session.type("/")
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(" valley ") })
    session.model.happen(Mouse(.press, .left, at: Place(column: 10, row: row)))
    #expect(picker(session)?.chosen?.name == "valley")
    session.model.happen(Mouse(.wheelDown, .none, at: Place(column: 0, row: 0)))
    #expect(picker(session)?.chosen?.name != "valley")
    session.press(Key(.up))
    let now = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(now.firstIndex { $0.contains(" valley ") })
    session.model.happen(Mouse(.press, .left, at: Place(column: 10, row: place)))
    #expect(session.model.shown.document.scene.name == "valley")
  }

  @Test("it looks as it should", arguments: [(80, 24), (120, 40)])
  func pictures(columns: Int, rows: Int) throws {
    var session = try Session("box", at: 0, columns: columns, rows: rows)
    session.type("/")
    try expectSnapshot(session.frame, named: "picker-\(columns)x\(rows)")
    let ascii = session.picture(Appearance(depth: .monochrome, glyphs: .ascii))
    #expect(ascii.cells.allSatisfy { $0.scalar.isASCII })
  }

  @Test("it can be drawn at every size")
  func sizes() throws {
    var session = try Session("box", at: 0)
    session.type("/")
    for columns in [1, 40, 79, 300] {
      for rows in [1, 12, 13, 20, 90] {
        session.model.update(.resize(Size(columns: columns, rows: rows)))
        _ = session.frame
      }
    }
  }
}
