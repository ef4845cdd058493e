// swift-tools-version: 6.1

import PackageDescription

// Measures the library against C. A package of its own, so that a plain build never pays for it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "decouple", path: "..")],
  targets: [
    // As fast as the compiler makes plain C: this machine's instructions, its widest vectors.
    .target(
      name: "CReference",
      cSettings: [
        .unsafeFlags([
          "-O3", "-march=native", "-mprefer-vector-width=512", "-fno-math-errno",
        ])
      ],
      linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CReference",
        .product(name: "Simulation", package: "decouple"),
        .product(name: "Surfaces", package: "decouple"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
