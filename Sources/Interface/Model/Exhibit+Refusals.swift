extension Exhibit {
  /// Why a hand has nothing to move here; nil if it has.
  func refusal(of command: Command.Hand) -> String? {
    switch command {
    case .nudgeStart: startRefusal
    case .pan, .zoomIn, .zoomOut, .fitWindow: windowRefusal
    }
  }

  /// Why the start can't be moved.
  var startRefusal: String? {
    runs.network == nil ? nil : "the start of a network is drawn by the seed; tab chooses it"
  }

  /// Why the view can't be moved.
  var windowRefusal: String? {
    guard runs.network != nil, paneContent != .plane else { return nil }
    return "there is no view to move here; x turns to the plane, which has one"
  }

  /// Why a step isn't drawn as arrows.
  var arrowRefusal: String? {
    runs.network == nil
      ? nil : "a network's step has two parts for each of its weights; i tells of them by tensor"
  }
}
