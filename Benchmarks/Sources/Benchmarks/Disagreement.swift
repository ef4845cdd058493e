/// The two sides of a comparison don't do the same work: no ratio is worth anything.
struct Disagreement: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
