import Testing
@testable import Lessons
let head = "title: T\nloss: 0\nstart: [4, 1]\n"
@Test func probe() {
  for text in ProbeTexts.all {
    print("CASE", text.debugDescription, "=>", complaint(text) ?? "OK")
  }
}
