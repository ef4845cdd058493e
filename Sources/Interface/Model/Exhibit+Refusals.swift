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
    runs.network == nil
      ? pictureRefusal : "the start of a network is drawn by the seed; tab chooses it"
  }

  /// Why the view can't be moved.
  var windowRefusal: String? {
    paneContent.isOfNetworks
      ? "there is no view to move here; x turns to the plane, which has one" : pictureRefusal
  }

  /// Why a step isn't drawn as arrows.
  var arrowRefusal: String? {
    runs.network == nil
      ? pictureRefusal
      : "a network's step has two parts for each of its weights; i tells of them by tensor"
  }

  /// Why what stands in the plane can't be seen.
  var pictureRefusal: String? {
    paneContent == .rules ? "the panes show the rules; x turns back to the picture" : nil
  }
}
