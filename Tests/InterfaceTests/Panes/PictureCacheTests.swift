import Lessons
import Plotting
import Screen
import Testing

@testable import Interface

@Suite struct PictureCacheTests {
  /// So many rows that a picture of them isn't made at once.
  private static let text: String = {
    let rows = (0..<1200).map { "[\(Double($0 % 17) / 8 - 1), \(Double($0 % 5) / 4), \($0 % 2)]" }
    return """
      title: Rows
      start: [2, 2]
      steps: 40
      view: {x: [-3, 3], y: [-3, 3]}
      overlays: [minimum]
      data: {model: logistic, rows: [\(rows.joined(separator: ", "))]}
      """
  }()

  private func finalFrame(of model: Model, by view: LabView) -> Frame {
    var frame = view.frame(of: model, depth: .palette256, glyphs: .full)
    while view.isBusy { frame = view.frame(of: model, depth: .palette256, glyphs: .full) }
    return frame
  }

  @Test("an impatient cache shows in the end what a patient one shows", arguments: ["", "n", "nn"])
  func sameInTheEnd(keys: String) throws {
    var session = try Session(text: Self.text, columns: 80, rows: 24, step: 20)
    session.model.completeWork(threads: 1)
    session.type(keys)
    // The whole view is wider than what was searched for minima.
    session.type("-")
    let view = LabView(cache: PictureCache(.impatient))
    let first = view.frame(of: session.model, depth: .palette256, glyphs: .full)
    let patient = session.frame
    #expect(first.plainText.contains("drawing "))
    #expect(first != patient)
    #expect(finalFrame(of: session.model, by: view) == patient)
    #expect(!patient.plainText.contains("drawing "))
  }

  @Test("what is made for a view is let go of when another one is shown")
  func otherView() throws {
    var session = try Session(text: Self.text, columns: 80, rows: 24, step: 20)
    session.model.completeWork(threads: 1)
    let view = LabView(cache: PictureCache(.impatient))
    _ = view.frame(of: session.model, depth: .palette256, glyphs: .full)
    session.type("+")
    #expect(finalFrame(of: session.model, by: view) == session.frame)
  }

  @Test("the opening scene keeps nobody waiting")
  func brief() throws {
    let session = try Session()
    let view = LabView(cache: PictureCache(.impatient))
    #expect(
      view.frame(of: session.model, depth: .palette256, glyphs: .full) == session.frame)
    #expect(!view.isBusy)
  }
}
