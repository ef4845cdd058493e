/// One loop over a block: an operation, or two in one.
struct Instruction: Hashable, Sendable {
  enum Code: Hashable, Sendable {
    case operation(Operation)
    case fused(Fusion)
    case copy
  }

  var code: Code
  /// Indices of `Operands`.
  var result, a, b, c, d: Int32
}

/// The numbering of an instruction's operands: what its indices point to.
///
/// First the program's inputs, for a loss the two weights, then its results, then numbers broadcast to all
/// lanes, then temporary blocks.
struct Operands: Hashable, Sendable {
  let inputs: Int
  let results: Int
  /// Those of a loss: the two weights go in.
  static let weights = 2

  var firstResult: Int { inputs }
  var firstBroadcast: Int { inputs + results }
}
