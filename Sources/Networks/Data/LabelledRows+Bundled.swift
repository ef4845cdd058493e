extension LabelledRows {
  /// Whose the data are: to be shown where they are shipped.
  public static let credit =
    "Data: Optical Recognition of Handwritten Digits (Alpaydin, Kaynak), Iris (Fisher), "
    + "Wine (Aeberhard, Forina); UCI Machine Learning Repository, CC BY 4.0."

  /// 1797 digits of 8×8 pixels, 0…1; 10 classes.
  public static let digits: LabelledRows = {
    let width = 64
    var values: [Double] = []
    var labels: [Int] = []
    var row: [Int] = []
    DigitsTable.text.withUTF8Buffer { text in
      for character in text {
        guard let value = digit(character) else { continue }
        row.append(value)
        guard row.count == width + 1 else { continue }
        for pixel in row.dropLast() { values.append(Double(pixel) / 16) }
        labels.append(row[width])
        row.removeAll(keepingCapacity: true)
      }
    }
    return LabelledRows(features: width, values: values, labels: labels, classes: 10)
  }()

  /// 150 flowers with 4 lengths in cm; 3 classes.
  public static let iris = table(IrisTable.text)

  /// 178 wines with 13 measurements; 3 classes.
  public static let wine = table(WineTable.text)

  /// 0…16 of a character 0…9, a…g; nil of any other.
  private static func digit(_ character: UInt8) -> Int? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "g"): 10 + Int(character - UInt8(ascii: "a"))
    default: nil
    }
  }

  /// Lines of numbers, the class last.
  private static func table(_ text: StaticString) -> LabelledRows {
    let lines = text.description.split(separator: "\n").map { line in
      line.split(separator: ",").compactMap { Double(String($0)) }
    }
    return LabelledRows(
      rows: lines.map { Array($0.dropLast()) }, labels: lines.map { Int($0.last ?? 0) })
  }
}
