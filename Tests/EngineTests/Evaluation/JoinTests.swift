import Findings
import TestSupport
import Testing

/// Rules over two and three variables (LANGUAGE 2.6, 3).
@Suite struct JoinTests {
  private static let things = """
    - {thing: root, notes: [{n: 1, grade: low}]}
    - {thing: child, is-a: [root], notes: [{n: 2, grade: low, other: root, others: [root, other]}]}
    - {thing: leaf, part-of: child, tags: [t, u], notes: [{n: 3, grade: mid, other: any}]}
    - {thing: other, tags: [u], notes: [{n: 4, grade: mid, tags: [u, t]}, {n: 5, tags: [t, v]}]}
    """

  /// The pairs that a rule finds, as the messages `{a} {b}` print them, sorted.
  private static func pairs(
    _ variables: String, _ conditions: [String], message: String = "{a.n} {b.n}", base: String = things
  ) async -> [String] {
    let keys = "where:\n" + conditions.map { "  - >-\n    \($0)\n" }.joined()
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: variables, keys, message: message), files: ["a.yaml": base])
    return audit.faults.isEmpty ? audit.messages.sorted() : audit.faults
  }

  @Test(arguments: [
    ("a.grade == b.grade", ["1 2", "4 3"]),
    ("a.thing is-a b.thing", ["2 1", "3 1", "3 2"]),
    ("b.thing is-a a.thing", ["1 2", "1 3", "2 3"]),
    ("a.thing same-or-is-a b.thing", ["2 1", "3 1", "3 2", "4 5"]),
    ("a.thing related-to b.thing", ["2 1", "2 3", "1 3", "4 5"]),
    // `any` on the wider side meets all, on the narrower side only itself.
    ("a.thing same-or-is-a b.other", ["1 2", "1 3", "2 3", "4 3", "5 3"]),
    ("b.other same-or-is-a a.thing", ["1 2"]),
    ("b.other related-to a.thing", ["1 2", "1 3", "2 3", "4 3", "5 3"]),
    ("some a.tags == some b.tags", ["4 5"]),
    ("some a.tags == some b.thing.tags", ["4 3", "5 3", "5 4"]),
    ("a.tags is present and every a.tags == some b.thing.tags", ["4 3"]),
    ("some a.others == b.thing", ["2 1", "2 4", "2 5"]),
    ("some m in a.others has m == b.thing", ["2 1", "2 4", "2 5"]),
    ("(a.grade == b.grade) or (a.thing is-a b.thing)", ["2 1", "3 1", "3 2", "4 3"]),
  ])
  func keys(_ condition: String, _ expected: [String]) async {
    let found = await Self.pairs("{a: note, b: note}", [condition])
    #expect(found.map(Self.unordered).sorted() == expected.map(Self.unordered).sorted(), "\(found)")
  }

  private static func unordered(_ pair: String) -> String { pair.split(separator: " ").sorted().joined(separator: " ") }

  /// A rule that picks one order only keeps it; of two orders the smaller identity comes first.
  @Test func pairsOnce() async {
    #expect(await Self.pairs("{a: note, b: note}", ["a.thing is-a b.thing"]) == ["2 1", "3 1", "3 2"])
    let both = await Self.pairs("{a: thing, b: thing}", ["a related-to b"], message: "{a} {b}")
    #expect(both == ["child leaf", "child root", "leaf root"])
  }

  @Test func variablesOfOneKindNeverBindOneRecord() async {
    #expect(await Self.pairs("{a: thing, b: thing}", ["a same-or-is-a b", "b same-or-is-a a"], message: "{a}") == [])
  }

  /// A thing that is the other's parent twice over is met once.
  @Test func twoWaysMakeOneCase() async {
    let base = "[{thing: a1, is-a: [b1, c1]}, {thing: b1, is-a: [d1]}, {thing: c1, is-a: [d1]}, {thing: d1}]"
    let found = await Self.pairs(
      "{a: thing, b: thing}", ["a is-a b", "b.id == \"d1\""], message: "{a} {b}", base: base)
    #expect(found == ["a1 d1", "b1 d1", "c1 d1"])
  }

  @Test func threeVariables() async {
    let found = await Self.pairs(
      "{a: note, b: thing, c: note}", ["a.thing is-a b", "c.thing == b", "a.n > c.n"], message: "{a.n} {b} {c.n}")
    #expect(found == ["2 root 1", "3 child 2", "3 root 1"])
  }

  @Test func requireIsHeldAgainstTheCaseThatStands() async {
    let rule = Lint.rule(for: "{a: note, b: note}", "where: a.thing == b.thing\nrequire: a.n < b.n", message: "{a.n}")
    for notes in ["{mood: blue, n: 1}, {mood: red, n: 2}", "{mood: red, n: 2}, {mood: blue, n: 1}"] {
      let audit = await Lint.run(
        vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": "{thing: x, notes: [\(notes)]}"])
      #expect(audit.faults == [] && audit.messages == [])
    }
  }

  @Test(arguments: [
    ("a.sugar == b.sugar", "no-key"),
    ("a.n != b.n", "no-key"),
    ("every a.tags == some b.tags", "no-key"),
    ("(a.n == b.n) or a.n == 1", "no-key"),
  ])
  func rulesWithoutAKeyAreRefused(_ condition: String, _ id: String) async {
    let rule = Lint.rule(for: "{a: note, b: note}", "where: \(condition)")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": "thing: x"])
    #expect(audit.findings.map(\.rule) == [id] && audit.couldNotJudge)
  }

  /// The way up that made two operands meet.
  @Test func witnesses() async {
    let rule = Lint.rule(for: "{a: note, b: note}", "where: [a.thing is-a b.thing, b.n == 1, a.n == 3]")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": Self.things])
    #expect(audit.findings.first?.notes.map(\.text) == ["`leaf` is-a `child`, which is-a `root`"])
  }
}
