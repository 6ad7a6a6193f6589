import Findings
import Foundation
@testable import Language
import Testing
@testable import Values
import YAMLSource

@testable import Engine

/// What is decided for all rows of a table at once is what is decided of each row by itself: for every condition of one
/// variable that the rules of the repository ask, over the knowledge of the repository.
@Suite struct RowTruthTests {
  private static func facts(_ pack: LoadedPack) throws -> Facts {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Knowledge").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
    let shapes = Shapes(pack.vocabulary, seed: 0)
    var reader = RecordReader(vocabulary: pack.vocabulary, shapes: shapes, limits: YAMLLimits(), firstFile: 0)
    var sources: [SourceText] = []
    for name in names where name.hasSuffix(".yaml") {
      sources.append(SourceText(path: name, bytes: Array(try Data(contentsOf: root.appending(path: name)))))
      reader.read(sources[sources.count - 1], isExpired: nil)
    }
    let builder = FactsBuilder(
      vocabulary: pack.vocabulary, shapes: shapes, files: sources, segments: [reader.segment], limits: YAMLLimits(),
      isLenient: false)
    return builder.facts
  }

  @Test func tablesAndRowsAgree() throws {
    let files = try repositoryPack()
    let pack = LoadedPack(
      RulePack(vocabulary: files.vocabulary.source, rules: [files.rules.map(\.source)], cues: try repositoryCuesText()),
      firstFile: 0, limits: YAMLLimits())
    let facts = try Self.facts(pack)
    let today = try #require(CalendarDate(iso: "2026-01-01"))
    var together = Evaluator(facts: facts, today: today)
    var alone = Evaluator(facts: facts, today: today)
    var asked = 0
    for rule in pack.rules {
      for condition in (rule.conditions + rule.requirements).flatMap(\.conjuncts) where !condition.readsWords {
        var slots: Set<Int> = []
        condition.forEachPath { if $0.slot < rule.variables.count { slots.insert($0.slot) } }
        guard slots.count == 1, let slot = slots.first else { continue }
        let kind = rule.variables[slot].kind.index
        let count = facts.tables[kind].rowCount
        guard count > 0 else { continue }
        let truths = together.truths(of: [condition], .table(kind: kind, slot: slot), among: .all(count))
        let expected = alone.truths(of: [condition], Batch(rows: (0..<UInt32(count)).map { $0 }, slot: slot))
        #expect((0..<count).map { truths[$0] } == (0..<count).map { expected[$0] }, "\(rule.id)")
        asked += 1
      }
    }
    #expect(asked > 300)
  }
}
