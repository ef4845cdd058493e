import Testing

/// Who may import whom. The charters behind the table are in CONTRIBUTING.md.
struct ImportTable {
  /// A module that a target may import, and in how many of its files.
  struct Guest: ExpressibleByStringLiteral {
    var module: String
    var files = Int.max

    init(stringLiteral module: String) { self.module = module }

    static func inOneFile(_ module: String) -> Guest {
      var guest = Guest(stringLiteral: module)
      guest.files = 1
      return guest
    }
  }

  static let guests: [String: [Guest]] = [
    "CLanes": [],
    "CYAML": [],
    "Simulation": ["CLanes", "Synchronization", .inOneFile("Glibc")],
    "Surfaces": ["Simulation", "Synchronization", .inOneFile("Glibc")],
    "Networks": ["CLanes", "Simulation", "Synchronization"],
    "Lessons": ["Simulation", "Surfaces", "Networks", "CYAML"],
    "Screen": [],
    "Plotting": ["Screen", .inOneFile("Glibc")],
    "Interface": [
      "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting", "Drawing",
      .inOneFile("Glibc"),
    ],
    "Drawing": [],
    "Export": ["Simulation", "Networks", "Lessons", "Screen", "Drawing", .inOneFile("Glibc")],
    "CConsole": [],
    "Console": ["Screen", "CConsole", "Glibc"],
    "CExecutable": [],
    "decouple": [
      "Simulation", "Surfaces", "Networks", "Lessons", "Screen", "Plotting", "Drawing", "Interface",
      "Export", "Console", "ArgumentParser", "Synchronization", .inOneFile("CExecutable"),
      .inOneFile("Glibc"),
    ],
  ]
}

@Suite("The import table")
struct ImportTableTests {
  @Test("every target stands in the table and the table names no other")
  func targets() throws {
    let found = Set(try SourceFile.all().map(\.target))
    let known = Set(ImportTable.guests.keys)
    #expect(
      found == known,
      "without a row: \(found.subtracting(known)); without a folder: \(known.subtracting(found))")
  }

  @Test(
    "a file imports only what its target's row allows", arguments: ImportTable.guests.keys.sorted())
  func imports(target: String) throws {
    let guests = ImportTable.guests[target, default: []]
    for file in try SourceFile.all() where file.target == target {
      for (line, module) in file.imports {
        let isAllowed = guests.contains { $0.module == module }
        #expect(
          isAllowed,
          """
          \(file.path):\(line): \(target) may not import \(module); it may import \
          \(guests.map(\.module)). Move the code to a target that may, or change the table on purpose.
          """)
      }
    }
  }

  @Test(
    "the C library enters a target through one file", arguments: ImportTable.guests.keys.sorted())
  func singleFileImports(target: String) throws {
    for guest in ImportTable.guests[target, default: []] where guest.files < .max {
      let importers = try SourceFile.all().filter { file in
        file.target == target && file.imports.contains { $0.module == guest.module }
      }
      #expect(
        importers.count <= guest.files,
        """
        \(target) imports \(guest.module) in \(importers.map(\.path)); \
        keep it in one file, named for what it brings.
        """)
    }
  }

  @Test(
    "an import is recognised in every form",
    arguments: [
      ("import Screen", "Screen"),
      ("  package import Screen  // cells", "Screen"),
      ("@preconcurrency public import Simulation", "Simulation"),
      ("import struct Screen.Frame", "Screen"),
      ("import func Glibc.cos", "Glibc"),
      ("// import Foundation", nil),
      ("let important = 1", nil),
    ])
  func importForms(line: String, module: String?) {
    #expect(SourceFile.importedModule(in: line) == module)
  }
}
