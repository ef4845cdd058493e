/// What a key or a click asks for.
package enum Command: Hashable, Sendable {
  case time(Time)
  case number(Number)
  case hand(Hand)
  case picture(Picture)
  case map(Map)
  case story(Story)
  case sheet(Sheet)
  case list(List)
  case typing(Typing)
  case program(Program)

  /// Which step is shown, and how fast steps go by.
  package enum Time: Hashable, Sendable {
    case playOrPause
    case step(by: Int)
    case firstStep, lastStep
    case faster, slower
  }

  /// Numbers, and the way back from their changes.
  package enum Number: Hashable, Sendable {
    case chooseNext, choosePrevious
    /// Presses up, negative down.
    case adjust(by: Int)
    case toggleOwn
    case reset
    case undo, redo
  }

  /// What a hand moves in the picture.
  package enum Hand: Hashable, Sendable {
    /// Fiftieths of the view.
    case nudgeStart(right: Int, up: Int)
    /// Twentieths of the view.
    case pan(right: Int, up: Int)
    case zoomIn, zoomOut, fitWindow
  }

  /// What is drawn, and how. Nothing here changes a number.
  package enum Picture: Hashable, Sendable {
    case nextPane, previousPane, toggleZoom
    case toggleOptimizer(Int)
    case toggleOverlay
    /// What panes show.
    case turnContent
    case cycleContours
    case switchContourFunction
    case cycleChart
    case pinGhosts
    case toggleCaption, toggleArrows
    case switchTheme, toggleLecture
  }

  /// On the map screen.
  package enum Map: Hashable, Sendable {
    /// Cells of the maps.
    case move(right: Int, up: Int)
    case moveFocus(by: Int)
    case switchAxis
    /// Run the chosen cells in the lab.
    case take
  }

  /// Through the scene's story, and on to other scenes.
  package enum Story: Hashable, Sendable {
    case forward, back
    /// A choice of the open question, from 0.
    case answer(Int)
    /// To where the lecture was left.
    case resume
  }

  /// What can be laid on the lab, and taken away.
  package enum Sheet: Hashable, Sendable {
    case toggleHelp, toggleAbout, toggleInspector, toggleClaims, openMap, openPicker
    case takeStart, takeWindow
    case typeValue, saveScene, savePicture, typeCommand
    case blank
    case close
  }

  /// In what lists; down is positive.
  package enum List: Hashable, Sendable {
    case scrollClaims(by: Int)
    case moveChoice(by: Int)
    case turnChoicePage(by: Int)
    case turnHelpPage(by: Int)
  }

  /// In the line that is being typed; the list of scenes has one, too.
  package enum Typing: Hashable, Sendable {
    case edit(LineEditor.Action)
    case accept
    case complete
    /// A line that was taken before; back is positive.
    case recall(by: Int)
  }

  /// What is about more than the scene on the screen.
  package enum Program: Hashable, Sendable {
    case nextScene, previousScene
    case editScene
    case announceCommand
    case redraw, suspend, quit, interrupt
  }

  var isAnswer: Bool {
    if case .story(.answer) = self { true } else { false }
  }
}
