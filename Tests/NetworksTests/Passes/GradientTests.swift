import Networks
import Testing

@Suite("Gradients of networks")
struct GradientTests {
  @Test("they are what central differences come to", arguments: 0..<16 as Range<UInt64>)
  func differences(number: UInt64) {
    check(RandomNetwork(number: number), number)
  }

  @Test("so they are with rows of one length", arguments: 20..<28 as Range<UInt64>)
  func normalizedRows(number: UInt64) {
    check(RandomNetwork(number: number, normalizesRows: true), number)
  }

  private func check(_ random: RandomNetwork, _ number: UInt64) {
    let network = random.network
    let (loss, gradient) = network.gradient(of: random.weights, on: random.rows)
    let evaluation = network.evaluation(of: random.weights, on: random.rows)
    #expect(((evaluation?.loss ?? 0) - loss).magnitude <= 1e-13 * max(1, loss))
    // At relu's kinks a difference is no slope; a step that small rarely meets one.
    let step = 1e-6
    for index in stride(from: 0, to: network.weightCount, by: 1 + network.weightCount / 20) {
      var (low, high) = (random.weights, random.weights)
      low[index] -= step
      high[index] += step
      let losses = [low, high].compactMap {
        network.evaluation(of: $0, on: random.rows)?.loss
      }
      let slope = (losses[1] - losses[0]) / (2 * step)
      #expect(
        (gradient[index] - slope).magnitude < 2e-8 * max(1, loss),
        "\(network.layers), weight \(index)")
    }
  }
}
