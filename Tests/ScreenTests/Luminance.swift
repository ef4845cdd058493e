import Foundation

@testable import Screen

/// A colour in linear light, each channel 0…1 (IEC 61966-2-1).
struct LinearColor {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(rgb: UInt32) {
    func channel(_ shift: UInt32) -> Double {
      let value = Double(rgb >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// WCAG 2.2, relative luminance.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}

/// WCAG 2.2, contrast ratio, 1…21.
func contrast(_ a: LinearColor, _ b: LinearColor) -> Double {
  (max(a.luminance, b.luminance) + 0.05) / (min(a.luminance, b.luminance) + 0.05)
}

/// What becomes of colours on the way to the eye: as they are, or without one kind of cones (Machado,
/// Oliveira and Fernandes 2009, severity 1).
enum Eye: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  func sees(_ color: LinearColor) -> LinearColor {
    func row(_ r: Double, _ g: Double, _ b: Double) -> Double {
      min(max(0, r * color.red + g * color.green + b * color.blue), 1)
    }
    return switch self {
    case .usual: color
    case .protanopia:
      LinearColor(
        red: row(0.152286, 1.052583, -0.204868), green: row(0.114503, 0.786281, 0.099216),
        blue: row(-0.003882, -0.048116, 1.051998))
    case .deuteranopia:
      LinearColor(
        red: row(0.367322, 0.860646, -0.227968), green: row(0.280085, 0.672501, 0.047413),
        blue: row(-0.011820, 0.042940, 0.968881))
    case .tritanopia:
      LinearColor(
        red: row(1.255528, -0.076749, -0.178779), green: row(-0.078411, 0.930809, 0.147602),
        blue: row(0.004733, 0.691367, 0.303900))
    }
  }
}

/// What terminals make of a colour.
enum Rendering: CaseIterable {
  case trueColor, palette256
  /// The sixteen colours of xterm, and those of VGA and the Linux console.
  case xterm16, vga16

  var hasBands: Bool { self == .trueColor || self == .palette256 }

  func color(_ color: Color) -> LinearColor {
    switch self {
    case .trueColor: LinearColor(rgb: color.rgb)
    case .palette256: LinearColor(rgb: Self.rgb(ofEntry: Int(color.palette256)))
    case .xterm16: LinearColor(rgb: Self.xterm[Int(color.palette16)])
    case .vga16: LinearColor(rgb: Self.vga[Int(color.palette16)])
    }
  }

  /// The cube and the greys of the 256 colours.
  private static func rgb(ofEntry entry: Int) -> UInt32 {
    guard entry < 232 else {
      let grey = UInt32(8 + 10 * (entry - 232))
      return grey << 16 | grey << 8 | grey
    }
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = entry - 16
    return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
  }

  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let vga: [UInt32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]
}
