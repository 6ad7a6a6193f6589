import Foundation
import Testing

@Suite("Checks that come before the rules")
struct FormatCheckTests {
  /// The ids of findings as they stand in the sources of the reader and the engine.
  private static func reported() throws -> Set<String> {
    var ids: Set<String> = []
    let folders = ["YAMLSource", "Engine/Records", "Engine/Facts", "Engine/Decisions"]
    let form = #/(?:\b(?:error|warning|issue|aboutDecision)\(\s*|\b(?:id|rule): (?:String = )?)"([a-z0-9-]+)"/#
    for folder in folders {
      let files = Checkout.root.appending(path: "Sources/\(folder)")
      for name in try FileManager.default.contentsOfDirectory(atPath: files.path) where name.hasSuffix(".swift") {
        let text = try String(contentsOf: files.appending(path: name), encoding: .utf8)
        for match in text.matches(of: form) { ids.insert(String(match.1)) }
      }
    }
    let quantities = try String(
      contentsOf: Checkout.root.appending(path: "Sources/Values/Quantities/QuantityError.swift"), encoding: .utf8)
    for match in quantities.matches(of: #/case \w+ = "([a-z-]+)"/#) { ids.insert(String(match.1)) }
    return ids
  }

  @Test("each of them can be explained, selected and ignored")
  func explained() throws {
    let ids = try Self.reported()
    #expect(ids.count > 40)
    let binary = try #require(Checkout.binary)
    for id in ids.sorted() {
      let process = Process()
      process.executableURL = binary
      process.arguments = ["explain", id]
      process.currentDirectoryURL = Checkout.root
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "`explain \(id)`: FormatChecks.swift does not know it")
    }
  }
}
