import Dispatch
import Simulation
import Testing

@testable import Interface

@Suite struct PictureSlotTests {
  private typealias Slot = PictureSlot<Int, String>

  /// Looks until the thing that is being made is there.
  private func finish(_ slot: inout Slot) {
    while slot.fraction != nil { slot.collect() }
  }

  @Test("what is made at once is there, and isn't made again")
  func atOnce() {
    var slot = Slot()
    let first = slot.thing(for: 1, atOnce: true) { _, _ in "one" }
    #expect(first == ("one", true))
    let again = slot.thing(for: 1, atOnce: true) { _, _ in "another" }
    #expect(again == ("one", true))
    #expect(slot.fraction == nil)
  }

  @Test("what takes long comes to a later frame")
  func later() {
    var slot = Slot()
    let first = slot.thing(for: 1, atOnce: false) { _, _ in "one" }
    #expect(first == (nil, false))
    #expect(slot.fraction != nil)
    finish(&slot)
    let second = slot.thing(for: 1, atOnce: false) { _, _ in "another" }
    #expect(second == ("one", true))
  }

  @Test("another key lets go of what is being made, which cancels it")
  func lettingGo() {
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    var slot = Slot()
    _ = slot.thing(for: 1, atOnce: false) { cancellation, _ in
      begun.signal()
      while !cancellation.isCancelled {}
      ended.signal()
      return "one"
    }
    begun.wait()
    _ = slot.thing(for: 2, atOnce: false) { _, _ in "two" }
    ended.wait()
    finish(&slot)
    let second = slot.thing(for: 2, atOnce: false) { _, _ in "another" }
    #expect(second == ("two", true))
  }

  @Test("a key that can stand in is made to the end, and shown meanwhile")
  func standIn() {
    var slot = Slot()
    let (go, standsIn) = (DispatchSemaphore(value: 0), { @Sendable (key: Int) in key < 10 })
    _ = slot.thing(for: 1, atOnce: false, standsIn: standsIn) { _, _ in
      go.wait()
      return "one"
    }
    let second = slot.thing(for: 2, atOnce: false, standsIn: standsIn) { _, _ in "two" }
    #expect(second == (nil, false))
    go.signal()
    finish(&slot)
    let third = slot.thing(for: 3, atOnce: false, standsIn: standsIn) { _, _ in "three" }
    #expect(third == ("one", false))
    finish(&slot)
    let fourth = slot.thing(for: 3, atOnce: false, standsIn: standsIn) { _, _ in "another" }
    #expect(fourth == ("three", true))
  }
}
