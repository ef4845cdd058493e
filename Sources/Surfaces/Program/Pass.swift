import Simulation

/// One instruction bound to memory: a loop over a block.
struct Pass {
  let code: Instruction.Code
  let result: UnsafeMutablePointer<Lanes>
  let a, b, c, d: Machine.Binding
  let vectors: Int

  init(_ i: Instruction, bindings: UnsafePointer<Machine.Binding>, vectors: Int) {
    code = i.code
    result = bindings[Int(i.result)].base
    a = bindings[Int(i.a)]
    b = bindings[Int(i.b)]
    c = bindings[Int(i.c)]
    d = bindings[Int(i.d)]
    self.vectors = vectors
  }

  /// Runs passes over blocks of one size, one after the other. The choice is made once a block; each case is
  /// a loop of its own.
  static func run(_ passes: UnsafePointer<Pass>, count: Int, vectors: Int) {
    if vectors == 1 {
      for index in 0..<count { PassRunner<SingleVector>(pass: passes + index).run() }
    } else {
      for index in 0..<count { PassRunner<ManyVectors>(pass: passes + index).run() }
    }
  }
}
