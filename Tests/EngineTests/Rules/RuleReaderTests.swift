import Findings
@testable import Language
import Testing
import YAMLSource

@testable import Engine

@Suite struct RuleReaderTests {
  @Test func readsTheWorkedVocabulary() {
    let (vocabulary, findings) = VocabularyReader.read(MarkedSample(workedVocabulary).file())
    #expect(findings.map(\.message) == [])
    #expect(vocabulary.kinds.count == 22)
  }

  @Test func readsTheWorkedRules() throws {
    let (rules, findings) = RuleReader.read([[MarkedSample(workedRules).file()]], vocabulary: sampleVocabulary)
    #expect(findings.map(\.message) == [])
    #expect(rules.count == 10)
    let overlap = try #require(rules.first { $0.id == "grades-share-a-value" }?.overlap)
    #expect(overlap.without == [5] && overlap.sweepingVariables == [])
    let sweeping = try #require(rules.first { $0.id == "recommended-here-ruled-out-there" })
    #expect(sweeping.overlap?.sweepingVariables == [1])
    #expect(sweeping.examples.map(\.expectation) == [.fires, .tension, .quiet])
    #expect(sweeping.variables.map(\.adjectives.count) == [2, 1])
    let first = rules[0]
    guard case .set(let path, "urgent-same-day")? = first.fix?.edit else {
      Issue.record("no fix")
      return
    }
    #expect(path.text == "flag.route" && first.fix?.safety == .review)
    #expect(first.text.hasPrefix("rule: red-flag-routes-to-urgent-care"))
  }

  @Test func readsTheRulesOfTheRepository() throws {
    let (vocabulary, rules) = try repositoryPack()
    let read = VocabularyReader.read(vocabulary)
    #expect(read.findings.map { "\($0.rule): \($0.message)" } == [])
    var understood = read.vocabulary
    understood.cues = try repositoryCues(for: understood)
    let result = RuleReader.read([rules], vocabulary: understood)
    let findings = result.findings.map { finding in
      "\(rules[finding.primary.location.file.index].source.path): \(finding.rule): \(finding.message)"
    }
    #expect(findings == [])
  }

  /// LANGUAGE 2.1: the id is the file's name.
  @Test func rulesOfTheRepositoryBearTheNamesOfTheirFiles() throws {
    let (vocabulary, files) = try repositoryPack()
    let read = VocabularyReader.read(vocabulary)
    for rule in RuleReader.read([files], vocabulary: read.vocabulary).rules {
      let path = files[rule.location.file.index].source.path
      #expect(path == "Rules/\(rule.category)/\(rule.id).yaml")
    }
  }

  // MARK: - Packs and overrides

  @Test func laterPacksOverrideSilently() {
    let standard = MarkedSample(rule("require: r.only == no")).file("a.yaml", number: 0)
    let own = MarkedSample(rule("severity: notice")).file("b.yaml", number: 1)
    let (rules, findings) = RuleReader.read([[standard], [own]], vocabulary: sampleVocabulary)
    #expect(findings.isEmpty)
    #expect(rules.map(\.severity) == [.notice])
  }

  @Test func aRuleThatAnotherStandsInForIsNotLookedAt() {
    let standard = MarkedSample(rule("require: r.nothing == no")).file("a.yaml", number: 0)
    let own = MarkedSample(rule("")).file("b.yaml", number: 1)
    #expect(RuleReader.read([[standard], [own]], vocabulary: sampleVocabulary).findings.isEmpty)
  }

  @Test func oneIdTwiceInAPackNamesTheOtherPlace() {
    let first = MarkedSample("# a comment\n\n" + rule("")).file("rules/a.yaml", number: 0)
    let second = MarkedSample(rule("severity: notice").replacing("sample", with: "⟦sample⟧"))
    let (rules, findings) = RuleReader.read(
      [[first, second.file("rules/b.yaml", number: 1)]], vocabulary: sampleVocabulary)
    second.expect(findings, "declared-twice", "rule `sample` is declared here and in rules/a.yaml:3")
    #expect(rules.map(\.severity) == [.error])
  }

  @Test func overridesReplaceWhatTheRuleSays() throws {
    let sample = MarkedSample(rule("parameters: {limit: 3 years}\nrequire: r.reviewed within parameter.limit of today"))
    let override = RuleOverride(severity: .notice, category: "evidence", parameters: ["limit": "1 year"])
    let (rules, findings) = RuleReader.read(
      [[sample.file()]], vocabulary: sampleVocabulary, overrides: ["sample": override])
    #expect(findings.isEmpty)
    let rule = try #require(rules.first)
    #expect(rule.severity == .notice && rule.category == "evidence")
    #expect(rule.parameters.map(\.value) == ["1 year"])
  }

  @Test func wrongOverridesAreMistakes() {
    let sample = MarkedSample(
      rule("parameters: {⟦limit⟧: 3 years}\nrequire: r.reviewed within parameter.limit of today"))
    sample.expect(
      findings(of: sample, overrides: ["sample": RuleOverride(parameters: ["limit": "soon"])]), "bad-quantity",
      "`soon` is not a quantity of time; keep vague words in a text field")
    let misspelt = RuleOverride(parameters: ["limti": "1 year"])
    #expect(findings(of: MarkedSample(rule("")), overrides: ["sample": misspelt]).map(\.rule) == ["no-such-parameter"])
  }

  @Test func disabledRulesAreLeftOut() {
    let sample = MarkedSample(rule("require: r.nothing == no"))
    #expect(findings(of: sample, overrides: ["sample": RuleOverride(isDisabled: true)]).isEmpty)
  }

  // MARK: - Several mistakes

  @Test func oneBadRuleHidesNoOther() {
    let good = rule("").replacing("sample", with: "good")
    let sample = MarkedSample("\(rule("require: r.x == no"))\n---\n- a list\n---\n\(good)")
    let (rules, findings) = RuleReader.read([[sample.file()]], vocabulary: sampleVocabulary)
    #expect(rules.map(\.id) == ["good"])
    #expect(findings.map(\.rule) == ["not-a-rule", "no-such-field"])
  }

  @Test func aBadConditionHidesNothingElse() {
    let sample = MarkedSample(rule("require: r.x == no\nseverity: bad\nfix: {add: {r.y: z}}", message: "\"{r.z}\""))
    #expect(
      findings(of: sample).map(\.rule) == ["no-such-word", "no-such-field", "no-such-field", "no-such-field"])
  }

  @Test func aBadKindMakesNoNoise() {
    let sample = MarkedSample(
      rule("where: b.condition == a.condition", message: "\"{a}\"", for: "{a: recomendation, b: fact}"))
    #expect(findings(of: sample).map(\.rule) == ["no-such-kind"])
  }

  @Test func aBrokenFileSaysOnlyThat() {
    let sample = MarkedSample("rule: sample\ncategory: safety\nfor: {r: recommendation}\nwhere: [r.only == no, \"x")
    let findings = findings(of: sample)
    #expect(findings.map(\.rule) == ["syntax"])
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func anEmptyFileIsNoRule(_ text: String) {
    #expect(findings(of: MarkedSample(text)).map(\.rule) == ["not-a-rule"])
  }

  // MARK: - Places

  /// The words at fault are marked however YAML writes them.
  @Test(arguments: [
    "require: r.stance == ⟦avoyd⟧",
    "require: 'r.text == \"it''s\" and r.stance == ⟦avoyd⟧'",
    "require: \"r.text == \\\"a\\\" and r.stance == ⟦avoyd⟧\"",
    "require: \"r.text == \\\"\\u00e9\\\" and r.stance == ⟦avoyd⟧\"",
    "require:\n  r.only == no\n  and r.stance == ⟦avoyd⟧",
    "require: |\n  r.only == no\n  and r.stance == ⟦avoyd⟧\n",
    "require: >-\n  r.only == no\n    and r.stance == ⟦avoyd⟧\n",
    "require: |2\n    r.only == no\n\n  and r.stance == ⟦avoyd⟧\n",
    "require: \"r.only == no \\\n  and r.stance == ⟦avoyd⟧\"",
    "where:\n- r.only == no\n- >\n  r.stance ==\n\n  ⟦avoyd⟧",
  ])
  func marksWordsInAnyScalar(_ keys: String) {
    let sample = MarkedSample(rule(keys))
    sample.expect(findings(of: sample), "no-such-word", "`avoyd` is not a stance; did you mean `avoid`?")
  }
}
