// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "decouple",
  products: [
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Surfaces", targets: ["Surfaces"]),
    .library(name: "Networks", targets: ["Networks"]),
    .executable(name: "decouple", targets: ["decouple"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The numbers.
    .target(name: "CLanes"),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Simulation", dependencies: ["CLanes"]),
    .target(name: "Surfaces", dependencies: ["Simulation"]),
    .target(name: "Networks", dependencies: ["CLanes", "Simulation"]),
    .target(
      name: "Lessons",
      dependencies: ["Simulation", "Surfaces", "Networks", "CYAML"],
      resources: [.embedInCode("Scenes")]),

    // The picture.
    .target(name: "Screen"),
    .target(name: "Plotting", dependencies: ["Screen"]),
    .target(name: "Drawing"),
    .target(
      name: "Interface",
      dependencies: [
        "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting", "Drawing",
      ]),

    // The rim: bytes, the live terminal, the command line.
    .target(
      name: "Export", dependencies: ["Simulation", "Networks", "Lessons", "Screen", "Drawing"]),
    .target(
      name: "CConsole",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Console", dependencies: ["Screen", "CConsole"]),
    .target(name: "CExecutable"),
    .executableTarget(
      name: "decouple",
      dependencies: [
        "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting", "Drawing",
        "Interface",
        "Export", "Console",
        "CExecutable", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation"], resources: [.copy("Goldens")]),
    .testTarget(
      name: "SurfacesTests", dependencies: ["Surfaces"], resources: [.copy("Goldens")]),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "Simulation"],
      resources: [.copy("Goldens")]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons"], resources: [.copy("Goldens")]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "Export"]),
    .testTarget(
      name: "InterfaceTests", dependencies: ["Interface"], exclude: ["Snapshots"]),
    .testTarget(
      name: "ExportTests",
      dependencies: [
        "Export", "Simulation", "Networks", "Lessons", "Screen", "TerminalHarness",
      ]),

    // Tests of real programs in real terminals.
    .target(name: "TerminalHarness", path: "Tests/TerminalHarness"),
    .executableTarget(
      name: "console-probe", dependencies: ["Screen", "Console"], path: "Tests/ConsoleProbe"),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "CConsole", "Screen", "TerminalHarness", "console-probe"]),
    .testTarget(
      name: "CommandTests", dependencies: ["decouple", "Lessons", "TerminalHarness"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
}

// Tests make thousands of runs: with this they have the numbers optimized and all else as usual.
if Context.environment["OPTIMIZE_NUMBERS"] != nil {
  for target in package.targets
  where ["Simulation", "Surfaces", "Networks", "Plotting"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
