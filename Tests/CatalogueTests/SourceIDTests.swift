import Findings
import Foundation
import TestSupport
import Testing

@Suite struct SourceIDTests {
  /// The ids of findings as they stand as text in the sources of the reader and the engine.
  private static func reported() throws -> Set<String> {
    let form =
      #/(?:\b(?:error|warning|issue|report|reportMissing|aboutDecision)\(\s*|\b(?:id|rule|orReport): (?:String = )?)"([a-z0-9-]+)"/#
    var ids: Set<String> = []
    for folder in ["YAMLSource", "Values", "Evidence", "Bibliography", "Language", "Engine"] {
      let path = Repository.root + "/Sources/" + folder
      let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
        for match in text.matches(of: form) { ids.insert(String(match.1)) }
      }
    }
    return ids
  }

  @Test func `every id that the sources report is in the catalogue`() throws {
    let ids = try Self.reported()
    #expect(ids.count > 100)
    #expect(ids.subtracting(FaultID.allCases.map(\.rawValue)) == [])
  }
}
