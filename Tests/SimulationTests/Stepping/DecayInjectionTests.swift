import Testing

@testable import Simulation

@Suite struct DecayInjectionTests {
  @Test("the lesson: where λw goes")
  func injections() {
    func injection(_ rule: Rule) -> [Double] {
      let injection = DecayInjection(rule, learningRate: 0.5, weightDecay: 0.25)
      return [injection.firstMoment, injection.secondMoment, injection.weight]
    }
    #expect(injection(.adam) == [0, 0, 0])
    #expect(injection(.adamL2) == [0.25, 0.25, 0])
    #expect(injection(.adamW) == [0, 0, 0.125])
    #expect(injection(.adamWPaper) == [0, 0, 0.25])
    #expect(injection(.adamL2FirstMoment) == [0.25, 0, 0])
    #expect(injection(.adamL2SecondMoment) == [0, 0.25, 0])
  }
}
