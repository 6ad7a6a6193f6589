import Findings
@testable import Language
import TestSupport
import Testing

@testable import Engine

/// What findings say where something is not written.
@Suite struct MissingWordsTests {
  /// A reader who is told `was checked (not stated)` looks for a mistake of ours.
  @Test func noRuleOfTheRepositorySaysThatItsWordsAreMissing() throws {
    let (vocabulary, rules) = try repositoryPack()
    var pack = RulePack(vocabulary: vocabulary.source, rules: [rules.map(\.source)])
    pack.cues = try repositoryCuesText()
    let report = RuleTester.test(pack)
    #expect(report.messages.count > 200)
    let hollow = report.messages.filter { $0.text.contains("(not stated)") || $0.text.contains("(nothing)") }
    #expect(hollow.map { "\($0.rule): \($0.text)" } == [])
  }

  private static let vocabulary = """
    vocabulary: tiny
    categories: [safety]
    kinds:
      thing: {role: entity, fields: {checked: date, reviewed: date, note: text}, unknown: ignore}
    """

  @Test(arguments: [
    ("checked: 2020-01-01", "x: 2020-01-01"), ("reviewed: 2021-01-01", "x: 2021-01-01"), ("note: n", "x: never, or so"),
    ("checked: 2020-13-01\nreviewed: 2021-01-01", "x: 2021-01-01"),
  ])
  func wordsStandInForWhatIsNotWritten(fields: String, message: String) async {
    let audit = await Lint.run(
      vocabulary: Self.vocabulary,
      rules: Lint.rule(for: "{t: thing}", "", message: "{t}: {t.checked or t.reviewed or 'never, or so'}"),
      files: ["a.yaml": "thing: x\n\(fields)\n"])
    #expect(audit.findings.filter { $0.origin == .rule }.map(\.message) == [message])
  }
}
