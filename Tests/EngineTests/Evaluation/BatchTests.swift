@testable import Language
import Testing
@testable import Values
import YAMLSource

@testable import Engine

@Suite struct BatchTests {
  @Test func repeatsGoAndOrderStays() {
    let cases: [[UInt32]] = [[1, 2], [2, 1], [1, 2], [3, 3], [2, 1], [1, 3]]
    let batch = Batch(cases: cases, slotCount: 2)
    #expect(batch.firstCases == [0, 1, 0, 3, 1, 5])
    let once = batch.withoutRepeats
    #expect((0..<once.count).map { once.records(of: $0) } == [[1, 2], [2, 1], [3, 3], [1, 3]])
  }

  @Test func casesOfTheSameRecordsAreAlikeOnceSorted() {
    let kinds = [KindID(1), KindID(0), KindID(1)]
    let batch = Batch(cases: [[5, 7, 2], [2, 7, 5], [7, 5, 2]], slotCount: 3)
    #expect(batch.sortingCases(by: kinds).firstCases == [0, 0, 2])
  }

  @Test func slicesAndAppendingKeepTheCases() {
    let batch = Batch(cases: (0..<10).map { [$0, 100 + $0] }, slotCount: 2)
    var joined = Batch(slotCount: 2)
    for start in stride(from: 0, to: 10, by: 3) { joined.append(batch[start..<min(10, start + 3)]) }
    #expect(joined.slots == batch.slots)
    #expect(joined.count == 10)
  }

  @Test func everyRuleIsDealtOnce() async throws {
    let files = try repositoryPack()
    let rules = LoadedPack(
      RulePack(vocabulary: files.vocabulary.source, rules: [files.rules.map(\.source)]), firstFile: 0,
      limits: YAMLLimits()
    ).rules
    #expect(rules.count > 20)
    for hands in [2, 3, 7] {
      let deck = RuleDeck(rules, costs: rules.indices.map { $0 * $0 }, hands: hands)
      var dealt: [String] = []
      var hand = 0
      while true {
        // The last hand asks most often.
        let given = await deck.next(for: hand % 3 == 0 ? hand % hands : hands - 1)
        if given.isEmpty { break }
        dealt += given.map(\.id)
        hand += 1
      }
      #expect(dealt.sorted() == rules.map(\.id).sorted())
    }
  }
}
