/// A place where one thing is worked on while the loop goes on.
///
/// It follows what the model wants: an order that is new is begun, one that is wanted no more is let go
/// of, which cancels it. What was delivered before stays in the model, and an order that comes back goes
/// on from there.
struct Desk<Job> {
  private(set) var work: (id: Int, job: Job)?

  /// Begins, goes on with or lets go of work.
  mutating func follow(_ id: Int?, begin: () -> Job?) {
    guard id != work?.id else { return }
    work = id.flatMap { id in begin().map { (id, $0) } }
  }
}
