import Testing

/// A wrong import between our own targets can compile, because module search finds siblings. So here is the table.
@Suite("Who may import whom")
struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "CLibYAML": [],
    "Catalogue": ["Findings"],
    "Findings": [],
    "YAMLSource": ["CLibYAML", "Findings"],
    "Values": ["Findings", "Swift"],
    "Evidence": ["Findings", "Values"],
    "Bibliography": ["Findings", "Values"],
    "Language": ["Bibliography", "Evidence", "Findings", "Values", "YAMLSource"],
    "Engine": ["Bibliography", "Evidence", "Findings", "Language", "Values", "YAMLSource"],
    "Reports": ["Catalogue", "Findings"],
    "StandardPack": [],
    "vouchsafe": [
      "ArgumentParser", "Catalogue", "Darwin", "Engine", "Evidence", "Findings", "Glibc", "Language", "Musl", "Reports",
      "StandardPack", "Subprocess",
      "Synchronization", "Values", "YAMLSource",
    ],
  ]
  /// Modules that one file alone imports.
  private static let keepers = [
    "CLibYAML": "Sources/YAMLSource/EventReader.swift",
    "Darwin": "Sources/vouchsafe/System.swift",
    "Subprocess": "Sources/vouchsafe/Git.swift", "Synchronization": "Sources/vouchsafe/Progress.swift",
    "Glibc": "Sources/vouchsafe/System.swift", "Musl": "Sources/vouchsafe/System.swift",
  ]

  private static func imports() throws -> [(file: HouseFile, name: String)] {
    let form =
      #/
      (?m)^\h*(?:@\S+\h+)*
      (?:(?:public|package|internal|private|fileprivate)\h+)?
      import\h+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\h+)?
      (\w+)
      /#
    return try HouseFile.all(under: "Sources", suffix: ".swift").flatMap { file in
      file.swift.code.matches(of: form).map { (file, String($0.1)) }
    }
  }

  @Test("no target imports what the table does not allow it")
  func table() throws {
    let found = try Self.imports()
    #expect(found.count > 50)
    let wrong = found.filter { Self.allowed[$0.file.module]?.contains($0.name) != true }
    #expect(wrong.map { "\($0.file.path) imports \($0.name)" } == [])
  }

  @Test("every folder of Sources stands in the table")
  func complete() throws {
    let files = try HouseFile.all(under: "Sources").filter { $0.path.split(separator: "/").count > 2 }
    let folders = Set(files.map(\.module))
    #expect(folders == Set(Self.allowed.keys))
  }

  @Test("libyaml and the system have one importer each")
  func keepers() throws {
    for (file, name) in try Self.imports() {
      if let keeper = Self.keepers[name] { #expect(file.path == keeper, "\(file.path) imports \(name)") }
    }
  }

  @Test("what a release build compiles beside the product asks for nothing that only a debug build has")
  func support() throws {
    for file in try HouseFile.all(under: "Tests/TestSupport", suffix: ".swift") {
      #expect(!file.swift.code.contains("@testable"), "\(file.path)")
    }
  }
}
