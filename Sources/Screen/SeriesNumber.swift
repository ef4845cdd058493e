/// What a run looks like, as the number that `Ink.series` holds: the hue and the glyph of its rule's
/// family, and a shade of that hue where several runs belong to the family.
///
/// The number is family + 6 · shade, so that a family alone, in its own colour, is 0…5.
package enum SeriesNumber {
  /// How many hues and glyphs there are; the first three are Adam's, Adam+L2's and AdamW's.
  package static let families = 6

  /// The number of a shade of a family: 0 is the family's own colour, then 1… from quiet to loud.
  package static func of(family: Int, shade: Int = 0) -> UInt8 {
    UInt8(truncatingIfNeeded: family % families + families * shade)
  }

  /// The family of a number, 0…5.
  package static func family(of number: Int) -> Int {
    ((number % families) + families) % families
  }

  /// How many shades a family has beside its own colour, which is one of them.
  package static func shadeCount(ofFamily family: Int) -> Int { family < 3 ? 4 : 2 }

  /// Which shade is the family's own colour.
  package static func ownShade(ofFamily family: Int) -> Int {
    switch family {
    case 1: 1
    case 2: 4
    default: 2
    }
  }
}
