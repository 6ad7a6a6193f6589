import Findings
import Testing
import YAMLSource

@testable import Engine

@Suite struct RuleReaderTests {
  @Test func readsTheWorkedVocabulary() {
    let (vocabulary, findings) = VocabularyReader.read(MarkedSample(workedVocabulary).file())
    #expect(findings.map(\.message) == [])
    #expect(vocabulary.kinds.count == 22)
  }

  @Test func readsTheWorkedRules() {
    let (rules, findings) = RuleReader.read([[MarkedSample(workedRules).file()]], vocabulary: sampleVocabulary)
    #expect(findings.map(\.message) == [])
    #expect(rules.count == 10)
  }

  @Test func readsTheRulesOfTheRepository() throws {
    let (vocabulary, rules) = try repositoryPack()
    let read = VocabularyReader.read(vocabulary)
    #expect(read.findings.map { "\($0.rule): \($0.message)" } == [])
    let result = RuleReader.read([rules], vocabulary: read.vocabulary)
    #expect(
      result.findings.map { "\($0.rule): \($0.message) \(rules[$0.primary.location.file.index].source.path)" } == [])
  }
}
