@testable import Catalogue
import Engine
import Findings
import Testing
import YAMLSource

/// What no text of a few lines can show: limits, and files that cannot be read.
@Suite struct RaisedTests {
  /// Raises a mistake and says the ids of all that is found.
  typealias Raise = @Sendable () async -> Set<String>

  /// Limits are lowered where what passes them would take long to read.
  static let raised: [FaultID: Raise] = [
    .notUTF8: { read([0x61, 0x3A, 0x20, 0xE9, 0x0A]) },
    .longKey: { read(String(repeating: "k", count: 1100) + ": x\n") },
    .tooManyDirectives: {
      read((0..<17).map { "%TAG !t\($0)! tag:example.org,2026:\n" }.joined() + "--- a\n")
    },
    .tooDeep: { read("a: [[[b]]]\n") { $0.maxDepth = 2 } },
    .aliasLimit: { read("a: &x [1, 2]\nb: [*x, *x]\n") { $0.maxExpandedNodes = 2 } },
    .mergeLimit: { read("a: {<<: [{}, {}, {}]}\n") { $0.maxMergedMappings = 2 } },
    .fileTooLarge: { read("a: b\n") { $0.maxFileBytes = 2 } },
    .textTooLong: { read("a: bcdef\n") { $0.maxScalarBytes = 2 } },
    .tooManyNodes: { read("a: [b, c, d]\n") { $0.maxEvents = 3 } },
    .tooManyFaults: { read("a: 1\na: 2\na: 3\na: 4\n") { $0.maxFaults = 1 } },
    .outOfTime: { read("a: [" + String(repeating: "b, ", count: 5000) + "c]\n", isLate: true) },
    .tooManyAliases: {
      let aliases = String(repeating: ", *w", count: 10_000)
      return await ExampleRun.ids(.base("bird: robin\nname: Robin\nlives-in: [&w wood\(aliases)]"))
    },
    .hierarchyTooDeep: {
      await ExampleRun.ids(.base(birds(3) { $0 == 0 ? "" : "is-a: b\($0 - 1)" })) { $0.mostAncestors = 1 }
    },
    .tooManyPairs: {
      let rule = "for: {a: bird, b: bird}\nwhere: a.first-seen == b.first-seen"
      let base = birds(3) { _ in "first-seen: 2026-01-01" }
      return await ExampleRun.ids(CatalogueExample([(.rule, rule), (.base, base)])) { $0.mostPairs = 1 }
    },
    .pairsNotListed: {
      let rule = "category: contradiction\nfor: {a: feeding, b: feeding}\nwhere: a.bird == b.bird\noverlap: holds"
      let feeding = (0..<300).map { "  - {food: f\($0)}\n" }.joined()
      let base = "bird: robin\nname: Robin\nfeeding:\n\(feeding)"
      return await ExampleRun.ids(CatalogueExample([(.rule, rule), (.base, base)]))
    },
    .textUnreadable: { await ExampleRun.ids(.base("book: a\ntitle: A\ntext: texts/a.md")) },
    .listUnreadable: {
      await ExampleRun.ids(.standingList("DOI")) { $0.openText = { _ in .failure(unreadable) } }
    },
    .unreadableFile: {
      await ExampleRun.ids(.base("bird: robin")) { input in
        input.files = [InputFile(path: "a.yaml", byteCount: 1) { .failure(unreadable) }]
      }
    },
  ]

  @Test func `what no example shows is raised here`() {
    let ids = Catalogue.entries.filter { if case .raised = $0.evidence { true } else { false } }.map(\.id)
    // ChangeTests raises what only two states of a base can show.
    #expect(Set(ids).subtracting([.saferSideRewritten]) == Set(Self.raised.keys))
  }

  @Test(arguments: raised.keys.map(\.rawValue).sorted())
  func `what is too much gives the finding that says so`(id: String) async throws {
    let raise = try #require(FaultID(rawValue: id).flatMap { Self.raised[$0] })
    #expect(await raise().contains(id))
  }

  private static let unreadable = InputFile.Unreadable(reason: "permission denied")

  private static func birds(_ count: Int, _ more: (Int) -> String) -> String {
    (0..<count).map { "bird: b\($0)\nname: B\($0)\n\(more($0))\n" }.joined(separator: "---\n")
  }

  private static func read(
    _ text: String, isLate: Bool = false, _ change: (inout YAMLLimits) -> Void = { _ in }
  ) -> Set<String> {
    read(Array(text.utf8), isLate: isLate, change)
  }

  private static func read(
    _ bytes: [UInt8], isLate: Bool = false, _ change: (inout YAMLLimits) -> Void = { _ in }
  ) -> Set<String> {
    var limits = YAMLLimits()
    change(&limits)
    var tree = YAMLTree()
    YAMLReader.read(bytes, limits: limits, isExpired: { isLate }, into: &tree)
    return Set(tree.faults.map(\.id.rawValue))
  }
}
