import Foundation
import Testing

/// Every rule of `Rules/` finds a fault that is planted for it in a copy of `Knowledge/`.
@Suite("Seeded faults")
struct SeededFaultTests {
  private static let rules: [String] = {
    let folder = Checkout.root.appending(path: "Rules").path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.contains("/") && $0.hasSuffix(".yaml") }
      .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }.sorted()
  }()

  private static let seeds = Result { () throws -> [Seed] in
    let folder = Checkout.root.appending(path: "Tests/ScenarioTests/SeededFaults/Seeds")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".seeds") }.sorted()
      .flatMap { try Seed.read(String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  @Test("there are rules, each seed is of one, and none has two")
  func table() throws {
    let seeded = try Self.seeds.get().map(\.rule)
    #expect(Self.rules.count >= 25)
    #expect(Set(seeded).subtracting(Self.rules) == [])
    #expect(Set(seeded).count == seeded.count)
  }

  @Test("the knowledge base as it is has no errors")
  func unseeded() throws {
    let run = try LintRun.unseeded.get()
    #expect(run.status == 0)
    #expect(!run.couldNotJudge)
    #expect(run.findings.filter { $0.severity == "error" }.map(\.message) == [])
    #expect(run.findings.filter { $0.origin != "rule" }.map(\.message) == [])
  }

  @Test("is found", arguments: rules)
  func found(_ rule: String) throws {
    let seed = try #require(
      try Self.seeds.get().first { $0.rule == rule },
      "\(rule) has no seed: write one in Tests/ScenarioTests/SeededFaults/Seeds")
    let before = try LintRun.unseeded.get().findings.filter { $0.rule == rule }
    let copy = try BaseCopy()
    defer { copy.remove() }
    try seed.plant(in: copy.root)
    let run = try LintRun(copy.root, rules: [rule])

    let others = run.findings.filter { $0.rule != rule }.map(\.message)
    #expect(others == [], "the seed breaks more than it should")
    #expect(run.findings.count > before.count)
    let known = Set(before.map(\.fingerprint))
    let new = run.findings.filter { !known.contains($0.fingerprint) }
    let here = new.filter { finding in finding.operands.contains { $0.location?.path == seed.path } }
    #expect(!here.isEmpty, "\(rule) stays quiet at \(seed.path)")
    let status: Int32 = here.contains { $0.severity == "error" } ? 1 : 0
    #expect(run.status == status)
  }
}
