import Lessons
import Testing

@Suite("Points that the screen prints")
struct PrintedPointsTests {
  /// Of every third scene: a frame takes a debug build long.
  @Test(
    "every point in a scene's frame is a start that can be given",
    arguments: BundledScenes.ofTwoWeights.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
  func goesBack(name: String) throws {
    let frame = try decouple("frame", name, "--size", "160x50")
    #expect(frame.status == .code(0))
    let points = frame.standardOutput.matches(of: /\(([−-]?[0-9][^()]*), ([−-]?[0-9][^()]*)\)/)
    for point in points {
      let text = String(point.output.0)
      let flag = FlagText("--start", text)
      #expect((try? flag.vector(example: "1,1")) != nil, "\(text)")
    }
  }

  @Test("the command line takes such a point as it is")
  func commandLine() throws {
    for text in ["(−0.50, −1.20)", "−0.50,−1.20", "-0.50, -1.20", "[-0.5, -1.2]"] {
      let run = try decouple("run", "box", "--steps", "1", "--columns", "x,y", "--start", text)
      #expect(run.outputLines[1] == "-0.5,-1.2", "\(text)")
    }
  }
}
