// swift-tools-version: 6.1

import PackageDescription

// Feeds the program what nobody would type. A package of its own, so that a plain build never pays for it.
//
// As in Benchmarks it has the sources of the package above as targets of its own, by way of the link
// `Product`: here each is built with libFuzzer's counters, which show the fuzzer where it has been.
let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "CLanes", path: "Product/CLanes"),
    .systemLibrary(name: "CYAML", path: "Product/CYAML"),
    .target(name: "Simulation", dependencies: ["CLanes"], path: "Product/Simulation"),
    .target(name: "Surfaces", dependencies: ["Simulation"], path: "Product/Surfaces"),
    .target(name: "Networks", dependencies: ["CLanes", "Simulation"], path: "Product/Networks"),
    .target(
      name: "Lessons",
      dependencies: ["Simulation", "Surfaces", "Networks", "CYAML"],
      path: "Product/Lessons", resources: [.embedInCode("Scenes")]),
    .target(name: "Screen", path: "Product/Screen"),
    .target(name: "Plotting", dependencies: ["Screen"], path: "Product/Plotting"),
    .target(name: "Drawing", path: "Product/Drawing"),
    .target(
      name: "Interface",
      dependencies: [
        "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting", "Drawing",
      ],
      path: "Product/Interface"),
    .target(
      name: "CConsole", path: "Product/CConsole",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Console", dependencies: ["Screen", "CConsole"], path: "Product/Console"),

    .target(name: "CDriver"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CDriver", "Simulation", "Surfaces", "Lessons", "Screen", "Interface", "Console",
      ],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]),
  ]
}
