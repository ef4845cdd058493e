/// The colours of the runs in one theme: for each family of rules a ramp from quiet to loud.
///
/// Every own colour is 3 : 1 and more against every band and 4.5 : 1 against the base, in all depths
/// (`ContrastTests`); so are nearly all shades. The families differ by their glyphs too, the shades of
/// one by their lightness alone: a line in a shade has its name beside it.
struct SeriesPalette {
  /// By family, then by shade, the first one's number 1.
  private let ramps: [[Color]]

  func color(of number: UInt8) -> Color {
    let family = SeriesNumber.family(of: Int(number))
    let shade = Int(number) / SeriesNumber.families
    let own = SeriesNumber.ownShade(ofFamily: family)
    let ramp = ramps[family]
    return ramp[min(shade == 0 ? own : shade, ramp.count) - 1]
  }

  static let dark = SeriesPalette(ramps: [
    [
      Color(0x5F87AF, 67, 6), Color(0x56B4E9, 74, 14), Color(0x87D7FF, 117, 14),
      Color(0xD7FFFF, 195, 14),
    ],
    [
      Color(0xD55E00, 166, 9), Color(0xFF8700, 208, 9), Color(0xFFAF5F, 215, 9),
      Color(0xFFD7AF, 223, 9),
    ],
    [
      Color(0x878700, 100, 3), Color(0xAFAF00, 142, 3), Color(0xC3C300, 184, 11),
      Color(0xF0E442, 227, 11),
    ],
    [Color(0x00AF87, 36, 2), Color(0x5FD7AF, 79, 10)],
    [Color(0xAF5F87, 132, 5), Color(0xCC79A7, 175, 13)],
    [Color(0x8A8A8A, 245, 7), Color(0xD0D0D0, 252, 15)],
  ])

  static let light = SeriesPalette(ramps: [
    [
      Color(0x5F5FD7, 62, 12), Color(0x005A9C, 25, 4), Color(0x0000AF, 19, 4),
      Color(0x00005F, 17, 4),
    ],
    [
      Color(0xB34700, 130, 1), Color(0x943B00, 94, 1), Color(0x870000, 88, 1),
      Color(0x5F0000, 52, 1),
    ],
    [
      Color(0x6C6C6C, 242, 8), Color(0x4E4E4E, 239, 8), Color(0x303030, 236, 0),
      Color(0x000000, 16, 0),
    ],
    [Color(0x00875F, 29, 12), Color(0x005F5F, 23, 12)],
    [Color(0xD70087, 162, 13), Color(0xAF005F, 125, 5)],
    [Color(0x767676, 243, 8), Color(0x5F5F5F, 59, 8)],
  ])
}
