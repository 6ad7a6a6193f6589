import Findings
import TestSupport
import Testing

/// What became of the cases of a rule over notes (LANGUAGE 2.5).
@Suite struct DenominatorTests {
  private static func tally(_ variable: String, _ keys: String, _ notes: String) async -> RuleTally {
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: variable, keys),
      files: ["a.yaml": "[{thing: x, notes: [\(notes)]}, {doc: d, standing: high}]"])
    #expect(audit.faults == [])
    return audit.tally()
  }

  @Test func oneVariable() async {
    let tally = await Self.tally(
      "{a: note}", "where: a.n >= 1\nrequire: a.grade >= mid",
      "{n: 1, grade: top}, {n: 1, grade: low}, {n: 1}, {n: 0}, {grade: top}")
    #expect(tally.considered == 5)
    #expect(tally.picked == 3)
    #expect(tally.passed == 1)
    // An unknown `require` is a violation; an unknown `where` does not pick.
    #expect(tally.violated == 2)
    #expect(tally.undetermined == 1)
    #expect(tally.notApplicable == 0)
    #expect(!tally.isVacuous)
  }

  @Test func anUnknownAdjectiveLeavesTheRecordOut() async {
    let tally = await Self.tally("{a: firm note}", "require: a.n == 1", "{grade: top, n: 1}, {grade: low}, {n: 1}")
    #expect(tally.considered == 1 && tally.passed == 1 && tally.undetermined == 1)
  }

  @Test func withoutRequireEachPickedCaseIsAFinding() async {
    let tally = await Self.tally("{a: note}", "where: a.n == 1", "{n: 1}, {n: 2}")
    #expect(tally.picked == 1 && tally.violated == 1)
  }

  @Test(arguments: [
    ("every p in a.proofs has p.quote is present", "", 1),
    ("every p in a.proofs has p.quote is present", "{proofs: [{doc: d, quote: q}]}", 0),
    ("every a.grades >= mid", "{}", 1),
    ("every a.grades >= mid or some a.ns == 1", "{ns: [1]}", 0),
    ("(every a.grades >= mid) or a.n == 1", "{}", 0),
    ("a.grade is missing", "{}", 0),
  ])
  func notApplicableIfEveryPathRunsOverEmptyLists(_ require: String, _ note: String, _ expected: Int) async {
    let tally = await Self.tally("{a: note}", "require: \(require)", note.isEmpty ? "{}" : note)
    #expect(tally.notApplicable == expected && tally.passed == 1 - expected)
  }

  @Test func aRuleThatAsksOfNothingIsVacuous() async {
    let tally = await Self.tally("{a: note}", "where: a.n == 3\nrequire: a.grade >= mid", "{n: 1}")
    #expect(tally.isVacuous && tally.considered == 1 && tally.searched == 0)
  }

  /// What only forbids has done its work where it looked and found nothing.
  @Test(arguments: [("{n: 1}, {n: 2}", 2), ("", 0)])
  func aRuleThatForbidsIsVacuousOnlyWithoutRecords(_ notes: String, _ searched: Int) async {
    let tally = await Self.tally("{a: note}", "where: a.n == 3", notes)
    #expect(tally.searched == searched && tally.picked == 0 && tally.isVacuous == (searched == 0))
  }

  /// Two notes that could clash were held against each other, though no pair met on the key.
  @Test(arguments: [("{n: 1, other: x}, {n: 2, other: x}", 1), ("{n: 1, other: x}", 0)])
  func pairsAreSearchedWhereEachSideHasRecords(_ notes: String, _ searched: Int) async {
    let tally = await Self.tally(
      "{a: note, b: note}", "where: [a.n == 1, b.n == 2, a.other == b.other, a.grade == b.grade]", notes)
    #expect(tally.searched == searched && tally.isVacuous == (searched == 0) && tally.considered == 0)
  }

  @Test func stubsAreNotConsidered() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{t: tag}", "require: t.name is present"),
      files: ["a.yaml": "[{thing: x, tags: [unheard-of]}, {tag: t, name: T}]"])
    #expect(audit.tally().considered == 1 && audit.found() == [])
  }

  /// Cases that met on the key; the record without a key counts once, however many keys it lacks.
  @Test func twoVariables() async {
    let tally = await Self.tally(
      "{a: note, b: thing}", "where: [a.other == b, a.made == b.made, a.thing == b]",
      "{other: x, made: 2020-01-01}, {}, {other: x}")
    #expect(tally.picked == 0)
    #expect(tally.undetermined == 3, "two notes and the thing lack `made`, one of them `other` as well")
  }
}
