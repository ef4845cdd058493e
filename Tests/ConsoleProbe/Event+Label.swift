import Screen

extension Event {
  /// The event in a few letters, for tests to look for: `shift-up`, `press left 3,4`.
  var label: String {
    switch self {
    case .key(let key): key.label
    case .mouse(let mouse): mouse.label
    case .pasted(let text): "pasted \(text.unicodeScalars.count)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .tick: "tick"
    case .sceneFileChanged: "file changed"
    case .end(let reason): "end \(reason)"
    }
  }
}

extension Key {
  fileprivate var label: String {
    let name =
      switch code {
      case .character(let scalar): String(scalar)
      default: "\(code)"
      }
    return (hasControl ? "control-" : "") + (hasShift ? "shift-" : "") + name
  }
}

extension Mouse {
  fileprivate var label: String {
    (hasShift ? "shift-" : "") + "\(action) \(button) \(place.column),\(place.row)"
  }
}
