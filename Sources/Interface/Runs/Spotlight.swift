/// Which run a sentence is about.
enum Spotlight {
  /// The index of the only label that the text mentions; nil if it mentions none or several.
  ///
  /// A label counts as a whole word, and of two that begin alike the longer one: "Adam+L2" doesn't
  /// mention Adam.
  static func onlyLabel(of labels: [String], mentionedIn text: String) -> Int? {
    let byLength = labels.indices.sorted { labels[$0].count > labels[$1].count }
    var mentioned: Set<Int> = []
    var rest = Substring(text)
    var isInsideWord = false
    while let first = rest.first {
      let match = byLength.first { !isInsideWord && begins(rest, with: labels[$0]) }
      if let match {
        mentioned.insert(match)
        rest = rest.dropFirst(labels[match].count)
        isInsideWord = false
      } else {
        isInsideWord = first.isLetter || first.isNumber
        rest = rest.dropFirst()
      }
    }
    return mentioned.count == 1 ? mentioned.first : nil
  }

  private static func begins(_ text: Substring, with label: String) -> Bool {
    guard !label.isEmpty, text.hasPrefix(label) else { return false }
    let after = text.dropFirst(label.count).first
    return after.map { !($0.isLetter || $0.isNumber || $0 == "+") } ?? true
  }
}
