import Lessons
import Plotting
import Screen

/// Where the lab's picture stands: what the view draws on and what the mouse hits, from one place.
struct LabGeometry {
  let layout: LabLayout
  /// In the layout's order; at least one.
  let panes: [Pane]
  /// Where an open question lies.
  let card: Region?

  struct Pane {
    /// The runs in it: one, or all of them.
    var runs: [Int]
    var viewport: Viewport
    var frame: LabLayout.PaneFrame
  }

  init(_ model: Model) {
    let shown = model.paneRuns
    if let lecture = LectureLayout(model) {
      layout = lecture.panes
      card = lecture.card
    } else {
      let usual = LabLayout(
        size: model.size, paneCount: shown.count, isOverlay: model.isOverlay && !model.isZoomed,
        showsCaption: model.showsCaption)
      let asking = model.openQuestion.map {
        usual.askingQuestion(cardRows: QuestionCard(model: model, question: $0).fewestRows)
      }
      layout = asking?.layout ?? usual
      card = asking?.card
    }
    let window = model.shownWindow
    let isOverlay = layout.isOverlay
    panes = layout.panes.enumerated().map { index, frame in
      Pane(
        runs: isOverlay ? shown : [shown[index]],
        viewport: Viewport(showing: window.x, window.y, in: frame.plot), frame: frame)
    }
  }

  /// What is under a place of the screen.
  enum Target: Equatable {
    case plot(pane: Int)
    case title(pane: Int)
    case chart
  }

  func target(at place: Place) -> Target? {
    if let chart = layout.chart, chart.contains(place) { return .chart }
    for (index, pane) in panes.enumerated() {
      if pane.frame.plot.contains(place) { return .plot(pane: index) }
      if pane.frame.titleRow == place.row, pane.frame.plot.columnRange.contains(place.column) {
        return .title(pane: index)
      }
    }
    return nil
  }

  /// The pane in which a run is drawn.
  func pane(of run: Int?) -> Pane {
    panes.first { pane in run.map(pane.runs.contains) ?? true } ?? panes[0]
  }
}

extension Model {
  /// The runs that have a pane or a path in the common one.
  package var paneRuns: [Int] {
    guard isZoomed, let focusedRun else { return visibleRuns }
    return [focusedRun]
  }

  /// The window that the panes are asked to show. One that is fitted to the paths must not tell
  /// where they will go while the story keeps it back.
  var shownWindow: Scene.Window {
    document.window ?? horizon.map(runs.window(through:)) ?? runs.window
  }
}
