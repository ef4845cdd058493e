import Networks
import Testing

@Suite("Rows with their classes")
struct LabelledRowsTests {
  @Test("the bundled data have the rows, features and classes that they should")
  func bundled() {
    let expected = [
      (LabelledRows.digits, 1797, 64, 10), (.iris, 150, 4, 3), (.wine, 178, 13, 3),
    ]
    for (rows, count, features, classes) in expected {
      #expect(rows.count == count && rows.features == features && rows.classes == classes)
      #expect(rows.values.count == count * features)
      #expect(Set(rows.labels) == Set(0..<classes))
    }
    #expect(LabelledRows.digits.values.allSatisfy { 0...1 ~= $0 })
    let pixels: [Double] = [0, 0, 5, 13, 9, 1]
    #expect(Array(LabelledRows.digits.row(0).prefix(6)) == pixels.map { $0 / 16 })
    // As Fisher printed them.
    #expect(Array(LabelledRows.iris.row(34)) == [4.9, 3.1, 1.5, 0.2])
    #expect(Array(LabelledRows.iris.row(37)) == [4.9, 3.6, 1.4, 0.1])
    #expect(Array(LabelledRows.wine.row(177).suffix(2)) == [1.6, 560])
  }

  @Test("moons are half circles with the seed's noise")
  func moons() {
    let rows = LabelledRows.moons(10, deviation: 0.3, seed: 3)
    #expect((rows.values[0] - 1.2386935917654474).magnitude < 1e-15)
    #expect((rows.values[1] - -0.008199105254813906).magnitude < 1e-15)
    #expect(rows.labels == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    let clean = LabelledRows.moons(3, deviation: 0, seed: 1)
    #expect(Array(clean.values.prefix(4)) == [1, 0, 0, 0.5])
  }

  @Test("row a·p + b of the modular table has 1 at a and p + b, and the class (a + b) mod p")
  func modular() {
    let rows = LabelledRows.modular(3)
    #expect(Array(rows.row(2 * 3 + 1)) == [0, 0, 1, 0, 1, 0])
    #expect(rows.labels == [0, 1, 2, 1, 2, 0, 2, 0, 1])
  }
}
