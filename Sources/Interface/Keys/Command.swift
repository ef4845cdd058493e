/// What a key asks for.
package enum Command: Hashable, Sendable {
  case playOrPause
  case step(by: Int)
  case firstStep, lastStep
  case faster, slower
  case nextParameter, previousParameter
  /// Presses up, negative down.
  case adjust(by: Int)
  case resetParameters
  case undo, redo
  case toggleOptimizer(Int)
  case toggleOverlay
  case cycleContours
  case toggleCaption
  case switchTheme
  case nextScene, previousScene
  case toggleHelp
  case close
  case redraw, suspend, quit, interrupt
}
