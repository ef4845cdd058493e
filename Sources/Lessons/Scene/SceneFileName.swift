/// Names for files of scenes.
package enum SceneFileName {
  /// A name that is probably free: `box` becomes `box-2.yaml`, and that or its path `box-3.yaml`.
  package static func next(after name: String) -> String {
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, let number = Int(last), number > 0,
      number < .max
    else { return "\(stem)-2.yaml" }
    return (parts.dropLast() + ["\(number + 1).yaml"]).joined(separator: "-")
  }

  /// The path that a shell makes of `~/box.yaml`; others stay as they are.
  package static func expanded(_ name: String, home: String?) -> String {
    guard let home, !home.isEmpty, name == "~" || name.hasPrefix("~/") else { return name }
    return home + name.dropFirst()
  }

  /// The name with a folder before it where it would be taken for a flag.
  package static func plain(_ name: String) -> String {
    name.utf8.first == UInt8(ascii: "-") ? "./" + name : name
  }
}
