import Foundation
import Lessons
import Screen
import Testing

@testable import Interface

/// A whole session from a list of events: parameters, undo, start, view, panes, charts, ghosts,
/// contours, arrows, inspector, mouse, picker, time. The same list is typed into the real program by
/// `SameSessionTests`.
@Suite("A scripted session")
struct ScriptedSessionTests {
  static let script: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/session-script.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }()

  @Test("ends in the stored picture")
  func replay() throws {
    #expect(Self.script.count >= 40)
    let scene = try #require(try BundledScenes.scene(named: "first-look"))
    var model = Model(scene: scene, size: Size(columns: 120, rows: 40))
    model.open(.still(step: 1600))
    for line in Self.script {
      switch try #require(event(line), "\(line)") {
      case .mouse(let mouse): model.happen(mouse)
      case let event: model.update(event)
      }
    }
    let frame = LabView().frame(of: model, depth: .palette256, glyphs: .full)
    try expectSnapshot(frame, named: "session-120x40")
  }

  private func event(_ line: String) -> Event? {
    let words = line.split(separator: " ")
    guard words.count == 4, words[0] == "mouse" else { return key(line).map(Event.key) }
    guard let column = Int(words[2]), let row = Int(words[3]) else { return nil }
    let place = Place(column: column, row: row)
    switch words[1] {
    case "press": return .mouse(Mouse(.press, .left, at: place))
    case "drag": return .mouse(Mouse(.drag, .left, at: place))
    case "release": return .mouse(Mouse(.release, .left, at: place))
    case "wheel-up": return .mouse(Mouse(.wheelUp, .none, at: place))
    default: return nil
    }
  }

  private func key(_ name: String) -> Key? {
    let codes: [String: Key] = [
      "Right": Key(.right), "Left": Key(.left), "Up": Key(.up), "Down": Key(.down),
      "S-Right": Key(.right, shift: true), "S-Left": Key(.left, shift: true), "Tab": Key(.tab),
      "BTab": Key(.tab, shift: true), "Enter": Key(.enter), "End": Key(.end),
      "C-u": Key(.character("u"), control: true),
    ]
    if let key = codes[name] { return key }
    let scalars = name.unicodeScalars
    return scalars.count == 1 ? scalars.first.map { Key.character($0) } : nil
  }
}
