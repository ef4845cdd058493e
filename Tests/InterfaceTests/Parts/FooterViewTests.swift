import Screen
import Testing

@testable import Interface

@Suite("The footer")
struct FooterViewTests {
  private func footer(of session: Session) -> String {
    session.text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test("v says what it will do")
  func overlay() throws {
    var session = try Session(columns: 160)
    #expect(footer(of: session).contains("v overlay"))
    session.type("v")
    #expect(footer(of: session).contains("v side by side"))
    session.type("v")
    #expect(footer(of: session).contains("v overlay"))
  }

  @Test("where the panes must share one, v isn't offered and says what is needed")
  func narrow() throws {
    var session = try Session(columns: 79)
    #expect(session.geometry.layout.isOverlay)
    #expect(!footer(of: session).contains("v overlay"))
    #expect(!footer(of: session).contains("side by side"))
    session.type("v")
    #expect(footer(of: session).contains("side by side needs 80 columns"))
  }

  @Test("without colours for bands, b isn't offered and the help says what it needs")
  func bands() throws {
    var session = try Session(columns: 200, rows: 60)
    func text(_ depth: ColorDepth) -> String {
      LabView().frame(of: session.model, depth: depth, glyphs: .full).plainText
    }
    #expect(text(.palette256).contains("b bands"))
    #expect(!text(.palette16).contains("b bands"))
    session.type("?")
    #expect(text(.trueColor).contains("contour bands, lines, both, levels"))
    #expect(text(.monochrome).contains("bands or lines: needs 256 colours"))
  }
}
