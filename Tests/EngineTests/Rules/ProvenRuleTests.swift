import Findings
@testable import Language
import Testing
import YAMLSource

@testable import Engine

/// Built-in rules are read without their examples, which must change nothing else of them.
@Suite struct ProvenRuleTests {
  @Test func rulesAreTheSameWithoutTheirExamples() throws {
    let files = try repositoryPack()
    var pack = RulePack(
      vocabulary: files.vocabulary.source, rules: [files.rules.map(\.source)], cues: try repositoryCuesText())
    let whole = LoadedPack(pack, firstFile: 0, limits: YAMLLimits())
    pack.builtInCount = 1
    let cut = LoadedPack(pack, firstFile: 0, limits: YAMLLimits(), readsExamples: false)
    #expect(cut.findings.isEmpty && whole.findings.isEmpty)
    try #require(cut.rules.map(\.id) == whole.rules.map(\.id) && !whole.rules.isEmpty)
    for (rule, other) in zip(cut.rules, whole.rules) {
      #expect(rule.text == other.text && rule.location == other.location, "\(rule.id)")
      #expect(rule.conditionTexts == other.conditionTexts && rule.summary == other.summary, "\(rule.id)")
      #expect(rule.examples.isEmpty && !other.examples.isEmpty, "\(rule.id)")
    }
  }

  /// Only what stands last at the top of its file can be left out unseen.
  @Test(arguments: [
    ("rule: r\nexamples:\n  - quiet: x\n", true), ("rule: r\nexamples: [{quiet: x}]", true),
    ("examples: [{quiet: x}]\nrule: r\n", false), ("rule: r\nexamples:\n- quiet: x\n", false), ("", false),
  ])
  func examplesAreLeftOutWhereTheyStandLast(_ text: String, _ isLeftOut: Bool) {
    var log = FaultLog()
    let source = SourceText(path: "r.yaml", bytes: Array(text.utf8))
    let file = PackFile(source: source, file: FileID(0), isProven: true)
    let documents = DeclaredFile.read(file, limits: YAMLLimits(), log: &log)
    #expect((documents.first?.isProven ?? false) == isLeftOut)
    #expect((documents.first?.root.entries?["examples"] == nil) == (isLeftOut || text.isEmpty))
    if isLeftOut { #expect(text.hasPrefix(documents[0].text) && text.count - documents[0].text.count <= 1) }
  }
}
