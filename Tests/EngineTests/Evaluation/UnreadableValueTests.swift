import Findings
import TestSupport
import Testing

/// A value that cannot be read is one finding, and no rule adds another because of it.
@Suite struct UnreadableValueTests {
  private static func audit(_ keys: String, variable: String = "{a: note}", _ notes: String) async -> Audit {
    await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: variable, keys),
      files: ["a.yaml": "[{thing: x, notes: [\(notes)]}, {doc: d, standing: high}]"])
  }

  @Test(arguments: [
    ("require: a.grade >= mid", "{grade: hihg}"),
    ("require: a.grade is present", "{grade: hihg}"),
    ("require: a.other is present", "{other: nowhere}"),
    ("require: some p in a.proofs has p.doc.standing >= mid", "{proofs: [{doc: nowhere}]}"),
    ("where: not a.other == x", "{other: nowhere, n: 1}"),
    ("require: a.grade is present", "{graed: high}"),
    ("require: a.proofs is present", "{proof: [{doc: d}]}"),
  ])
  func isSaidOnce(_ keys: String, _ note: String) async {
    let audit = await Self.audit(keys, note)
    #expect(audit.findings.count == 1 && audit.findings.allSatisfy { $0.origin == .structure })
    #expect(audit.tally().violated == 0 && audit.tally().undetermined == 1)
  }

  @Test func whatIsDeclaredTwiceIsJudgedOnce() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{a: thing, b: thing}", "where: some a.names == some b.names"),
      files: ["a.yaml": "[{thing: x, name: X}, {thing: x, name: X}]"])
    #expect(audit.findings.map(\.rule) == ["declared-twice"])
  }

  @Test func whatTheRuleDoesNotReadIsNoExcuse() async {
    let audit = await Self.audit("require: a.n is present", "{grade: hihg}")
    #expect(audit.found().count == 1)
  }

  /// Two notes that clash for everybody, were the context of one not a slip: for whom it is meant is not known.
  @Test(arguments: [("holds: {age: 3 mg}", 0), ("hodls: {age: 3 weeks}", 0), ("holds: {age: 3 weeks}", 1)])
  func aContextThatCannotBeReadJudgesNothing(_ context: String, _ count: Int) async {
    let audit = await Self.audit(
      "where: [a.thing == b.thing, a.n == 1, b.n == 2]\noverlap: holds", variable: "{a: note, b: note}",
      "{n: 1, \(context)}, {n: 2, holds: {age: any}}")
    #expect(audit.findings.count { $0.origin == .rule } == count)
  }

  @Test func messagesSayWhatIsWritten() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary,
      rules: Lint.rule(for: "{a: note}", "require: a.n is present", message: "of {a.other}"),
      files: ["a.yaml": "{thing: x, notes: [{other: nowhere}]}"])
    #expect(audit.findings.contains { $0.message == "of nowhere" })
  }
}
