/// A colour as the parameters of SGR that set it, such as `97`, `38;5;166` or `38:2::213:94:0`; no
/// parameters for the terminal's own.
struct SGRColor: Equatable {
  private static let capacity = 32
  /// Kept in place: a frame sets hundreds of colours.
  private var bytes = SIMD32<UInt8>()
  private(set) var count = 0

  static let own = SGRColor()

  private init() {}

  /// nil for more parameters than a colour has.
  init?(_ parameters: OutputBytes) {
    guard parameters.count <= Self.capacity else { return nil }
    for byte in parameters {
      bytes[count] = byte
      count += 1
    }
  }

  /// 0xRRGGBB as `38;2;r;g;b`, the form that most terminals know; with 48 for paper.
  init?(_ rgb: UInt32, selector: Int) {
    let parts = [16, 8, 0].map { "\(rgb >> $0 & 0xFF)" }
    let text = Array("\(selector);2;\(parts.joined(separator: ";"))".utf8)
    guard text.count <= Self.capacity else { return nil }
    for byte in text {
      bytes[count] = byte
      count += 1
    }
  }

  var isOwn: Bool { count == 0 }

  var parameters: [UInt8] { (0..<count).map { bytes[$0] } }
}
