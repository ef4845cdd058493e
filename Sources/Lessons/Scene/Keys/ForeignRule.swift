/// Optimizers that people know from elsewhere and that are no rules here.
package enum ForeignRule {
  private static let spellings = [
    "gd": "sgd", "sgdm": "sgd", "adam_l2": "adam+l2", "adaml2": "adam+l2", "adam-l2": "adam+l2",
    "adam_w": "adamw", "adam-w": "adamw", "sgd_l2": "sgd+l2", "sgdl2": "sgd+l2", "sgd_w": "sgdw",
  ]
  /// Near in spelling to a rule that is another one.
  private static let others: Set<String> = [
    "nadam", "nadamw", "adamax", "adadelta", "adafactor", "lamb", "lars", "muon", "sophia", "rprop",
    "asgd",
  ]

  /// What to write for a word that is no rule, to follow a semicolon; nil where a near name will do.
  ///
  package static func remedy(for word: String) -> String? {
    let word = word.lowercased()
    if word == "rmsprop" {
      return "it is adam with beta1 0, beta2 0.99 and bias_correction none"
    }
    if let rule = spellings[word] { return "write \(rule)" }
    guard others.contains(word) else { return nil }
    return
      "it is not here; 'decouple list rules' shows those there are, and 'rules:' defines others"
  }
}
