// swift-tools-version: 6.1

import PackageDescription

/// As fast as the compiler makes plain C: this machine's instructions, its widest vectors.
let referenceFlags = ["-O3", "-march=native", "-mprefer-vector-width=512", "-fno-math-errno"]

// Measures the program against C. A package of its own, so that a plain build never pays for it.
//
// It doesn't depend on the package above, it has the same sources as targets of its own, by way of
// the link `Product`: most of what is measured is `package`, and no product.
let package = Package(
  name: "Benchmarks",
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
      name: "CReference",
      cSettings: [
        .unsafeFlags(referenceFlags),
        .define("REFERENCE_FLAGS", to: "\"\(referenceFlags.joined(separator: " "))\""),
      ],
      linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CReference", "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting",
        "Interface",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
}
