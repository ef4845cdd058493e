import CDriver

// Fuzz TARGET [libFuzzer's options and folders of inputs]
//
// libFuzzer's callback is a plain function, so which target it feeds is kept beside it.
nonisolated(unsafe) private var target = FuzzTarget.formula

private func usage() -> Never {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
  fatalError("name a target before libFuzzer's options: \(names)")
}

guard CommandLine.argc > 1, let named = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  usage()
}
target = named
// libFuzzer reads what follows the name, behind the program's.
var arguments: [UnsafeMutablePointer<CChar>?] = Array(
  UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)))
arguments.remove(at: 1)
var count = CInt(arguments.count)
arguments.append(nil)
let status = arguments.withUnsafeMutableBufferPointer { buffer in
  var base = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &base) { bytes, count in
    target.feed(UnsafeBufferPointer(start: bytes, count: count))
    return 0
  }
}
precondition(status == 0, "libFuzzer ended with \(status)")
