import Dispatch
import Synchronization
import Testing

@testable import Simulation

@Suite struct BackgroundJobTests {
  @Test("results are delivered one by one while the work goes on")
  func delivery() {
    let (asked, answered) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let job = BackgroundJob<Int> { mailbox in
      for number in 1...3 {
        asked.wait()
        mailbox.deliver(number)
        mailbox.note(fraction: Double(number) / 3)
        answered.signal()
      }
      asked.wait()
    }
    for number in 1...3 {
      #expect(job.takeFinished() == [])
      asked.signal()
      answered.wait()
      #expect(job.fraction == Double(number) / 3)
      #expect(job.takeFinished() == [number])
    }
    #expect(!job.isFinished)
    asked.signal()
    while !job.isFinished {}
    #expect(job.takeFinished() == [])
  }

  @Test(
    "as many threads as are asked for call the work, and all are waited for", arguments: [1, 4])
  func threads(count: Int) {
    let job = BackgroundJob<Int>(threads: count) { $0.deliver(1) }
    while !job.isFinished {}
    #expect(job.takeFinished().count == count)
  }

  @Test("a fraction only grows")
  func fraction() {
    let mailbox = Mailbox<Int>()
    for fraction in [0.5, 0.25, .nan, 3] { mailbox.note(fraction: fraction) }
    #expect(mailbox.fraction == 1)
  }

  @Test("what is cancelled keeps what it has delivered and takes nothing more")
  func cancelling() {
    let (begun, cancelled) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let job = BackgroundJob<Int> { mailbox in
      mailbox.deliver(1)
      begun.signal()
      cancelled.wait()
      if mailbox.cancellation.isCancelled { mailbox.deliver(2) }
    }
    begun.wait()
    job.cancel()
    cancelled.signal()
    while !job.isFinished {}
    #expect(job.takeFinished() == [1])
  }

  @Test("letting go cancels")
  func lettingGo() {
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    var job: BackgroundJob<Int>? = BackgroundJob { mailbox in
      begun.signal()
      while !mailbox.cancellation.isCancelled {}
      ended.signal()
    }
    begun.wait()
    #expect(job?.isFinished == false)
    job = nil
    ended.wait()
  }

  @Test("nobody can cancel what is always wanted")
  func never() {
    Cancellation.never.cancel()
    #expect(!Cancellation.never.isCancelled)
    let (one, other) = (Cancellation(), Cancellation())
    let copy = one
    copy.cancel()
    #expect(one.isCancelled && !other.isCancelled)
  }
}
