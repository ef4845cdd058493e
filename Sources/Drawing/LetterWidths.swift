/// About how wide letters are in the fonts that drawings ask for: those of Helvetica and Arial, which have the
/// same, with what bold letters and the next likely fonts need more.
enum LetterWidths {
  private static let margin = 1.07

  /// In heights of the letters.
  static func width(of text: String) -> Double {
    margin * text.unicodeScalars.map { thousandths[$0] ?? 600 }.reduce(0, +) / 1000
  }

  private static let thousandths: [Unicode.Scalar: Double] = {
    let groups: [(String, Double)] = [
      ("ijl'’", 222), ("| ", 270), (" !,./:;[]ftI", 278), ("()-r", 333), ("\"*°", 380),
      ("^Jcksvxyz√", 500), ("#$?_0123456789Labdeghnopqu", 556), ("+<>=×~−–→←λ", 584),
      ("FTZβ", 611), ("&ABEKPSVXY", 667), ("CDHNRUw", 722), ("GOQ", 778), ("Mm", 833),
      ("%W…", 950), ("@", 1015),
    ]
    return groups.reduce(into: [:]) { table, group in
      for scalar in group.0.unicodeScalars { table[scalar] = group.1 }
    }
  }()
}
