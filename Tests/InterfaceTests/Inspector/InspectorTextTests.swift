import Lessons
import Screen
import Simulation
import Testing

@testable import Interface

/// Nothing in the inspector is cut, and nothing touches the edge of the screen.
@Suite("The inspector's words")
struct InspectorTextTests {
  private static let sizes =
    [(40, 12), (53, 20), (60, 24), (80, 24), (81, 30), (100, 28), (120, 40), (200, 60)].map {
      Size(columns: $0.0, rows: $0.1)
    }

  private func models(_ size: Size) throws -> [Model] {
    let groups: [[Rule]] = [
      [.adam, .adamL2, .adamW], [.sgd, .sgdL2, .sgdW], [.normalized, .adamWPaper, .adamWProximal],
      [.adamWAfter, .adamL2FirstMoment, .adamL2SecondMoment],
    ]
    return try groups.map { rules in
      let text = """
        {title: T, loss: x^2+y^2, start: [3, 1], steps: 20, weight_decay: 0.1, momentum: 0.9,
        optimizers: [\(rules.map(\.id).joined(separator: ", "))]}
        """
      var model = Model(scene: try Scene(text: text, file: "-", name: "x"), size: size)
      model.seek(to: 5)
      model.type("i")
      return model
    }
  }

  private func lines(
    _ frame: Frame, _ columns: Range<Int>, _ rows: some Sequence<Int>
  ) -> [String] {
    rows.map { row in
      String(
        String.UnicodeScalarView(columns.map { frame[column: $0, row: row].scalar }))
    }
  }

  @Test("the first and the last column are empty", arguments: sizes)
  func margins(size: Size) throws {
    for frame in try models(size).map({ $0.frame() }) {
      for column in [0, size.columns - 1] {
        #expect(lines(frame, column..<column + 1, 0..<size.rows).allSatisfy { $0 == " " })
      }
    }
  }

  @Test("every label is one of its forms, whole, and apart from its numbers", arguments: sizes)
  func labels(size: Size) throws {
    for model in try models(size) {
      let frame = model.frame()
      for (column, account, layout) in columns(of: model) {
        for (stage, row) in layout.stageRows where account.values[stage] != nil {
          let text = lines(frame, column, [row])[0]
          let forms = account.label(of: stage).forms
          let isWhole = forms.contains { form in
            text.hasPrefix(form + " ")
              && "+−".contains(text.dropFirst(form.count).drop { $0 == " " }.first ?? "x")
          }
          #expect(isWhole, "\(size) \(account.rule): \(text)")
        }
      }
    }
  }

  @Test("what becomes of λw is said in whole sentences", arguments: sizes)
  func sentences(size: Size) throws {
    for model in try models(size) {
      let frame = model.frame()
      for (column, account, layout) in columns(of: model) {
        let words = lines(frame, column, layout.explanationRows)
          .flatMap { $0.split(separator: " ") }.joined(separator: " ")
        let first = account.explanation.split(separator: ". ").first.map { "\($0)." }
        let whole = [account.explanation, first?.replacing("..", with: "."), account.summary, ""]
        #expect(whole.contains(words), "\(size) \(account.rule): \(words)")
        if size.rows >= 24 && layout.explanationRows.count > 0 { #expect(!words.isEmpty) }
      }
    }
  }

  @Test("the numbers that the steps are worked out with are on every screen of 20 rows")
  func numbers() throws {
    for size in Self.sizes where size.rows >= 20 && size.columns >= 80 {
      let text = try models(size)[0].frame().plainText
      #expect(text.contains("lr 0.001  λ 0.1  β1 0.9  β2 0.999  eps 1e-8"), "\(size)")
    }
  }

  /// The columns of the runs that are shown.
  private func columns(of model: Model) -> [(Range<Int>, StepAccount, InspectorLayout)] {
    let runs = Array(
      model.shown.visibleRuns.prefix(InspectorLayout.columnCount(model.size.columns)))
    let accounts = runs.map { StepAccount(of: model.shown.runs.paths[$0], step: 5) }
    let stages = StepAccount.Stage.all(lines: 0).filter { stage in
      accounts.contains { $0.values[stage] != nil }
    }
    let layout = InspectorLayout(size: model.size, runCount: runs.count, stages: stages)
    return zip(layout.pictures, accounts).map { ($0.columnRange, $1, layout) }
  }
}
