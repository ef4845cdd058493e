import Foundation

/// The path of an executable of this package, built beside the tests that are running.
package func builtProgram(_ name: String) -> String {
  let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  return tests.deletingLastPathComponent().appendingPathComponent(name).path
}
