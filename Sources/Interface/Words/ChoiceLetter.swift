/// The letters of a question's choices.
enum ChoiceLetter {
  /// A to D, for a choice counted from 0.
  static func of(_ choice: Int) -> String { ["A", "B", "C", "D"][min(max(choice, 0), 3)] }
}
