import Catalogue
import Findings
import Testing
import YAMLSource

/// What no text of a few lines can show: limits of files.
@Suite struct RaisedTests {
  private static func ids(
    _ text: String, _ change: (inout YAMLLimits) -> Void = { _ in }
  ) -> Set<String> {
    ids(Array(text.utf8), change)
  }

  private static func ids(
    _ bytes: [UInt8], _ change: (inout YAMLLimits) -> Void = { _ in }
  ) -> Set<String> {
    var limits = YAMLLimits()
    change(&limits)
    var tree = YAMLTree()
    YAMLReader.read(bytes, limits: limits, isExpired: nil, into: &tree)
    return Set(tree.faults.map(\.id.rawValue))
  }

  @Test func `a file that is too much gives the finding that says so`() {
    #expect(Self.ids([0x61, 0x3A, 0x20, 0xE9, 0x0A]).contains("not-utf-8"))
    #expect(Self.ids(String(repeating: "k", count: 1100) + ": x\n").contains("long-key"))
    let directives = (0..<17).map { "%TAG !t\($0)! tag:example.org,2026:\n" }.joined()
    #expect(Self.ids(directives + "--- a\n").contains("too-many-directives"))
    #expect(Self.ids("a: [[[b]]]\n") { $0.maxDepth = 2 }.contains("too-deep"))
    #expect(Self.ids("a: &x [1, 2]\nb: [*x, *x]\n") { $0.maxExpandedNodes = 2 }.contains("alias-limit"))
    #expect(Self.ids("a: {<<: [{}, {}, {}]}\n") { $0.maxMergedMappings = 2 }.contains("merge-limit"))
    #expect(Self.ids("a: b\n") { $0.maxFileBytes = 2 }.contains("file-too-large"))
    #expect(Self.ids("a: bcdef\n") { $0.maxScalarBytes = 2 }.contains("text-too-long"))
    #expect(Self.ids("a: [b, c, d]\n") { $0.maxEvents = 3 }.contains("too-many-nodes"))
    #expect(Self.ids("a: 1\na: 2\na: 3\na: 4\n") { $0.maxFaults = 1 }.contains("too-many-faults"))
  }
}
