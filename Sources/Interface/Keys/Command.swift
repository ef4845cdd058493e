/// What a key asks for.
package enum Command: Hashable, Sendable {
  case playOrPause
  case step(by: Int)
  case firstStep, lastStep
  case faster, slower
  case nextParameter, previousParameter
  /// Presses up, negative down.
  case adjust(by: Int)
  case typeValue
  case toggleOwnValue
  case resetParameters
  case undo, redo
  case enterStartMode, enterWindowMode
  /// Fiftieths of the view.
  case nudgeStart(right: Int, up: Int)
  /// Twentieths of the view.
  case pan(right: Int, up: Int)
  case zoomIn, zoomOut, fitWindow
  case nextPane, previousPane, toggleZoom
  case toggleOptimizer(Int)
  case toggleOverlay
  case cycleContours
  case switchContourFunction
  case cycleChart
  case pinGhosts
  case toggleCaption
  case switchTheme
  case nextScene, previousScene
  case openMap
  /// Cells of the maps.
  case moveOnMap(right: Int, up: Int)
  case moveMapFocus(by: Int)
  case switchMapAxis, takeFromMap
  case storyForward, storyBack
  /// A choice of the open question, from 0.
  case answer(Int)
  case blank, toggleLecture, toggleInspector, toggleClaims, toggleArrows
  /// In the list of claims; down is positive.
  case scrollClaims(by: Int)
  case openPicker
  /// In the list of scenes; down is positive.
  case moveChoice(by: Int)
  case turnChoicePage(by: Int)
  case saveScene, announceCommand
  case toggleHelp
  case turnPage(by: Int)
  case edit(LineEditor.Action)
  case accept
  case close
  case redraw, suspend, quit, interrupt
}
