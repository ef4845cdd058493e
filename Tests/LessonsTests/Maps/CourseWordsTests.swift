import Simulation
import Testing

@testable import Lessons

/// Whatever shows a map says the same of it.
@Suite("Words for the course of a ridge")
struct CourseWordsTests {
  private static let courses: [SweepMap.Course] = [
    .scattered, .lowestRow, .highestRow, .atTheEdges, .besideDivergence, .flat, .tooFew,
    .notLogarithmic,
  ]
  private static let law = SweepMap.Course.law(.init(slope: 0, spread: 1, count: 9))

  @Test("every course but a law has its words, the longest first", arguments: courses)
  func words(_ course: SweepMap.Course) {
    #expect(course.clause?.isEmpty == false)
    #expect(!course.remedy.isEmpty)
    let lengths = course.labels.map(\.count)
    #expect(lengths == lengths.sorted(by: >) && lengths.last.map { $0 <= 16 } == true)
  }

  @Test("a law is said with its exponent, of λ or of lr·λ")
  func laws() {
    #expect(Self.law.clause == nil && Self.law.labels == [])
    #expect(
      SweepMap.Kept.weightDecay.law(exponent: "-1.79")
        == ["best λ ∝ lr^-1.79", "λ ∝ lr^-1.79", "lr^-1.79"])
    #expect(SweepMap.Kept.product.law(exponent: "0")[0] == "best lr·λ ∝ lr^0")
  }

  @Test("how to read the marks of several maps promises nothing that one of them doesn't bear out")
  func reading() {
    let level = "Where the ridge • runs level inside a map, one λ is best for every lr."
    func sentence(_ courses: SweepMap.Course...) -> String {
      SweepMap.Course.reading(of: courses, on: .weightDecay, metric: "loss")
    }
    #expect(sentence(Self.law, Self.law) == level)
    #expect(sentence(.flat, Self.law) == level)
    #expect(
      sentence(.lowestRow, .atTheEdges)
        == "• marks each lr's best λ; at the edge of the map, a better one may lie beyond.")
    #expect(sentence(.flat) == "Several λ are equally good: there is no best one to mark.")
    #expect(
      sentence(.flat, .atTheEdges) == "• marks each lr's best λ; in no map does it follow a law.")
    #expect(sentence(.tooFew) == "There are too few runs to tell how the best λ moves with lr.")
    #expect(sentence(.noValues, .noValues) == "No run has a finite loss.")
  }
}
