import Screen

@testable import Console

enum InputFeeder {
  /// Decodes what a terminal might send, with a pause after each byte that isn't UTF-8, and gives it to
  /// a lab.
  static func feed(_ text: String) {
    var decoder = InputDecoder()
    var lab = FuzzedLab(for: text.utf8)
    func take(_ inputs: [Input]) {
      for case .event(let event) in inputs { lab.take(event) }
    }
    for scalar in text.unicodeScalars {
      take(decoder.decode(.character(scalar)))
      if scalar == "\u{FFFD}" { take(decoder.settle()) }
    }
    take(decoder.settle())
    lab.draw()
  }
}
