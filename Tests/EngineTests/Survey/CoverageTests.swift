import Foundation
import Findings
import TestSupport
import Testing

@Suite("Coverage is what its rules find of each record")
struct CoverageTests {
  private static func states(_ rule: String) async throws -> [String: CoverageState] {
    let coverage = try #require(await SurveySample.audit().coverage)
    let column = try #require(coverage.columns.firstIndex { $0.rule == rule })
    let cells = coverage.cells.filter { $0.column == column }
    return Dictionary(uniqueKeysWithValues: cells.map { (coverage.entities[$0.entity].id, $0.state) })
  }

  @Test("what a declared gap alone excuses is a gap")
  func gaps() async throws {
    #expect(try await Self.states("pests-named") == ["rose": .met, "dog-rose": .gap, "fern": .missing])
  }

  @Test("what an adjective leaves out is not applicable")
  func adjectives() async throws {
    #expect(
      try await Self.states("alarms-of-grown") == ["rose": .met, "dog-rose": .missing, "fern": .notApplicable])
  }

  @Test("what cannot be picked for lack of a value is undetermined")
  func undetermined() async throws {
    #expect(
      try await Self.states("alarms-of-children") == ["rose": .met, "dog-rose": .undetermined, "fern": .undetermined])
  }

  @Test("columns carry what the rule says, heaviest first")
  func columns() async throws {
    let coverage = try #require(await SurveySample.audit().coverage)
    #expect(coverage.columns.map(\.title) == ["Pests", "Alarms of children", "Alarms of grown"])
    #expect(coverage.columns.map(\.weight) == [2, 1, 1])
    #expect(coverage.columns.map(\.fields) == [["pests"], ["alarms"], ["alarms"]])
    #expect(
      coverage.columns[0].stub == """
        pests:
          - bug:  # the id of a bug
            harm: high
            proof:
              - book:  # the id of a book
                words:
        """)
    #expect(
      coverage.columns[0].gapStub == """
        gaps:
          - of: pests
            because:
        """)
  }

  @Test("counts agree with the tallies of the rules")
  func tallies() async throws {
    let audit = await SurveySample.audit()
    let coverage = try #require(audit.coverage)
    for (number, column) in coverage.columns.enumerated() {
      let tally = audit.tally(column.rule)
      let count = CoverageCount(coverage.cells.filter { $0.column == number })
      #expect(count.met + count.gap == tally.passed && count.missing == tally.violated)
      #expect(count.undetermined == tally.undetermined)
    }
  }

  @Test("an audit that is not asked for it has neither coverage nor survey")
  func unasked() async {
    let audit = await Lint.run(
      vocabulary: SurveySample.vocabulary, rules: SurveySample.rules, files: SurveySample.files)
    #expect(audit.coverage == nil && audit.survey == nil)
  }

  @Test("what is asked for does not depend on the number of tasks")
  func jobs() async throws {
    let one = await Lint.run(
      vocabulary: SurveySample.vocabulary, rules: SurveySample.rules, files: SurveySample.files, asksForSurvey: true)
    let four = await Lint.run(
      vocabulary: SurveySample.vocabulary, rules: SurveySample.rules, files: SurveySample.files, jobs: 4,
      asksForSurvey: true)
    #expect(one.coverage?.cells == four.coverage?.cells)
    #expect(one.survey?.claims.map(\.identity) == four.survey?.claims.map(\.identity))
  }

  @Test(
    "a title is a text and a weight a number from 1 to 9",
    arguments: [("weight: 10", "bad-number"), ("weight: much", "bad-number"), ("title: [a, b]", "bad-value")])
  func mistakes(_ key: String, _ fault: String) async {
    let rule = SurveySample.rule("sample", "for: {p: plant}\nrequire: p.pests is present\n\(key)")
    let audit = await Lint.run(vocabulary: SurveySample.vocabulary, rules: rule, files: SurveySample.files)
    #expect(audit.couldNotJudge && audit.faults.contains { $0.hasPrefix(fault) })
  }

  @Test(
    "what `report` names has to be there and of the right sort",
    arguments: [
      ("pages: [plant]", "pages: [pest]", "no-such-kind"), ("unsafe: [safety]", "unsafe: [safty]", "no-such-word"),
      ("quotes: [proof.words]", "quotes: [proof.word]", "no-such-field"),
      ("routes: [alarm.pace]", "routes: [alarm.to]", "bad-value"),
      ("triggers: [alarm.sign]", "triggers: [sign]", "bad-value"), ("unsafe:", "unsaf:", "no-such-key"),
    ])
  func outline(_ old: String, _ new: String, _ fault: String) async throws {
    let place = try #require(SurveySample.vocabulary.range(of: old, options: .backwards))
    let vocabulary = SurveySample.vocabulary.replacingCharacters(in: place, with: new)
    let audit = await Lint.run(vocabulary: vocabulary, rules: SurveySample.rules, files: SurveySample.files)
    #expect(audit.faults.contains { $0.hasPrefix(fault) }, "\(audit.faults)")
  }
}
