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
}
