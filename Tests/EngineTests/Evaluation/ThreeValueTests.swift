import Findings
import TestSupport
import Testing

/// What a condition on one note is: `true`, `false` or `unknown`.
private func truth(of condition: String, note: String, around: String = "") async -> String {
  let rule = Lint.rule(for: "{a: note}", "where:\n  - >-\n    \(condition)")
  let base = "[{thing: x, notes: [{\(note)}]}, {doc: d, standing: high}, {doc: e, standing: low}, {doc: f}\(around)]"
  let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
  guard audit.faults.isEmpty else { return "\(audit.faults)" }
  if audit.tally().undetermined == 1 { return "unknown" }
  return audit.tally().picked == 1 ? "true" : "false"
}

/// LANGUAGE 2.5, row by row.
@Suite struct ThreeValueTests {
  @Test(arguments: [
    ("a.grade == mid", "grade: mid", "true"),
    ("a.grade == mid", "grade: low", "false"),
    ("a.grade == mid", "", "unknown"),
    ("a.grade != mid", "", "unknown"),
    ("a.grade == low or a.grade != low", "", "unknown"),
    ("a.n >= 2", "n: 2.0", "true"),
    ("a.n < 2", "n: 2.5", "false"),
    ("a.made < today", "made: 2025-12-31", "true"),
    ("a.made < today", "made: 2026-01-01", "false"),
    ("a.flag == no", "", "true"),
    ("a.flag == yes", "flag: true", "true"),
    ("a.amount > 1 g", "amount: 1001 mg", "true"),
    ("a.amount > 1 g", "amount: 1 g", "false"),
    ("a.sugar == 126 mg/dL", "sugar: 7.0 mmol/L", "true"),
    ("a.what == \"a b\"", "what: \" a  b \"", "true"),
    ("a.what == \"a b\"", "what: A b", "false"),
    ("a.what starts-with \"a b\"", "what: \" a  b c\"", "true"),
    ("a.what starts-with \"b\"", "what: a b", "false"),
    ("a.what starts-with \"A\"", "what: a b", "false"),
    ("a.what ends-with \"b\"", "what: a b", "true"),
    ("a.what ends-with \"aa b\"", "what: a b", "false"),
    ("a.what ends-with \"b\"", "", "unknown"),
    ("a.other == x", "other: x", "true"),
    ("a.other is-a x", "other: x", "false"),
    ("a.other same-or-is-a x", "other: x", "true"),
    ("a.other is-a any", "other: x", "true"),
    ("a.other same-or-is-a x", "other: any", "false"),
  ])
  func comparison(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("a.span < 2 weeks", "span: 1..2 days", "true"),
    ("a.span < 2 days", "span: 1..2 days", "unknown"),
    ("a.span < 2 days", "span: 1..<2 days", "true"),
    ("a.span < 1 day", "span: 1..2 days", "false"),
    ("a.span < 1 day", "span: \"> 1 day\"", "false"),
    ("a.span < 2 days", "span: \"> 1 day\"", "unknown"),
    ("a.span >= 1 day", "span: 1..2 days", "true"),
    ("a.span <= 1 day", "span: 1..2 days", "unknown"),
    ("a.span < 1 day", "span: any", "unknown"),
    ("a.span == 26 weeks", "span: 6 months", "true"),
    ("a.rate < usually", "rate: usually-not", "true"),
    ("a.rate overlaps usually", "rate: can", "true"),
    ("a.rate inside can", "rate: usually", "true"),
    ("a.rate disjoint-from usually-not", "rate: usually", "true"),
    ("a.span overlaps 2 days", "span: 1..<2 days", "false"),
  ])
  func intervals(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("a.grade is present", "", "false"),
    ("a.grade is missing", "", "true"),
    ("a.grade is not missing", "grade: low", "true"),
    ("a.tags is missing", "tags: []", "true"),
    ("a.other is missing", "other: any", "false"),
    ("a.other.name is missing", "other: any", "true"),
    ("a.what is missing", "what: \"\"", "true"),
    ("a.what is missing", "what: ~", "true"),
    ("a.single.quote is present", "single: {doc: d, quote: q}", "true"),
  ])
  func presence(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("a is firm", "grade: top", "true"),
    ("a is firm", "grade: low", "false"),
    ("a is firm", "", "unknown"),
    ("a is not firm", "", "unknown"),
    ("a.other is dearest", "", "unknown"),
    // `any` is there and has no fields, not even defaults.
    ("a.other is dearest", "other: any", "unknown"),
    ("a.other is dearest", "other: x", "false"),
  ])
  func adjectives(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  /// A reference that defaults to `any`, and an adjective that asks `any` for lists only.
  @Test func anAdjectiveOfAnyIsItsConditionOnARecordWithoutFields() async {
    let vocabulary = smallVocabulary.replacing(
      "dearest: thing.dear", with: "noted: thing.notes is present, dearest: thing.dear")
    let rule = Lint.rule(for: "{a: doc}", "where: a.about is noted")
    let audit = await Lint.run(vocabulary: vocabulary, rules: rule, files: ["a.yaml": "doc: d"])
    #expect(audit.faults == [])
    #expect(audit.tally().undetermined == 0 && audit.tally().picked == 0)
  }

  @Test(arguments: [
    ("not a.grade == mid", "grade: mid", "false"),
    ("not a.grade == mid", "", "unknown"),
    ("a.grade == mid and a.n == 1", "n: 2", "false"),
    ("a.grade == mid and a.n == 1", "n: 1", "unknown"),
    ("a.grade == mid or a.n == 1", "n: 1", "true"),
    ("a.grade == mid or a.n == 1", "n: 2", "unknown"),
    ("a.grade == mid or a.n == 1", "n: 2, grade: low", "false"),
  ])
  func connectives(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("some a.grades == mid", "grades: [low, mid]", "true"),
    ("some a.grades == mid", "", "false"),
    ("every a.grades == mid", "", "true"),
    ("every a.grades >= mid", "grades: [mid, top]", "true"),
    ("every a.grades >= mid", "grades: [mid, low]", "false"),
    ("no a.grades == mid", "", "true"),
    ("no a.grades == mid", "grades: [low]", "true"),
    ("some a.grades == a.grade", "grades: [low]", "unknown"),
    ("some a.grades == a.grade", "", "false"),
    ("every a.grades == a.grade", "", "true"),
    // `some` of nothing is false, whatever it is held against.
    ("a.grade == some a.grades", "", "false"),
    ("a.n == some a.ns", "", "false"),
    ("a.n == some a.ns", "ns: [1]", "unknown"),
    ("a.n == every a.ns", "", "true"),
    ("a.grade == every a.grades", "grade: low, grades: [low, low]", "true"),
    ("every a.ns == some a.ns", "ns: [1, 2]", "true"),
    ("some a.ns == every a.ns", "ns: [1, 2]", "false"),
    ("some a.proofs.doc.standing >= high", "proofs: [{doc: d}, {doc: e}]", "true"),
    ("no a.proofs.doc.standing >= high", "proofs: [{doc: e}]", "true"),
  ])
  func quantifiedOperands(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("some p in a.proofs has p.quote == \"q\"", "proofs: [{doc: d}, {doc: d, quote: q}]", "true"),
    ("some p in a.proofs has p.quote == \"q\"", "proofs: [{doc: d}, {doc: d, quote: r}]", "unknown"),
    ("some p in a.proofs has p.quote == \"q\"", "proofs: [{doc: d, quote: r}]", "false"),
    ("some p in a.proofs where p.doc == d", "proofs: [{doc: d}]", "true"),
    ("some p in a.proofs", "", "false"),
    ("some p in a.proofs where p.quote == \"q\" has p.doc == d", "proofs: [{doc: d}]", "unknown"),
    ("some p in a.proofs where p.quote == \"q\" has p.doc == d", "proofs: [{doc: e}]", "false"),
    ("every p in a.proofs where p.quote == \"q\" has p.doc == d", "proofs: [{doc: e}]", "unknown"),
    ("every p in a.proofs where p.quote == \"q\" has p.doc == d", "proofs: [{doc: e, quote: r}]", "true"),
    ("every p in a.proofs where p.quote == \"q\" has p.doc == d", "proofs: [{doc: e, quote: q}]", "false"),
    ("every p in a.proofs has p.doc == d", "", "true"),
    ("no p in a.proofs has p.quote == \"q\"", "proofs: [{doc: d}]", "unknown"),
    ("no p in a.proofs has p.quote == \"q\"", "", "true"),
  ])
  func through(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("count(a.proofs) == 2", "proofs: [{doc: d}, {doc: d}]", "true"),
    ("count(a.proofs) == 0", "", "true"),
    ("count(p in a.proofs where p.quote == \"q\") >= 1", "proofs: [{doc: d, quote: q}, {doc: d}]", "true"),
    ("count(p in a.proofs where p.quote == \"q\") >= 2", "proofs: [{doc: d, quote: q}, {doc: d}]", "unknown"),
    ("count(p in a.proofs where p.quote == \"q\") == 1", "proofs: [{doc: d, quote: q}, {doc: d}]", "unknown"),
    ("count(p in a.proofs where p.quote == \"q\") >= 3", "proofs: [{doc: d, quote: q}, {doc: d}]", "false"),
    ("count(p in a.proofs where p.quote == \"q\") == 1", "proofs: [{doc: d}, {doc: d}, {doc: d}]", "unknown"),
    ("count(p in a.proofs where p.quote == \"q\") != 5", "proofs: [{doc: d}, {doc: d}, {doc: d}]", "true"),
  ])
  func counts(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  /// A path that holds several never repeats a record (LANGUAGE 2.4), however many records are judged together.
  @Test(arguments: [
    ("count(a.proofs.doc) == 1", "proofs: [{doc: d}, {doc: d}]"),
    ("count(a.tags) == 1", "tags: [t, t]"),
    ("count(a.proofs.note) == 1", "proofs: [{doc: d}, {doc: e}]"),
    ("count(a.proofs.doc.standing) == 1", "proofs: [{doc: d}, {doc: d}]"),
    ("count(a.ns) == 2", "ns: [1, 1]"),
  ])
  func pathsDoNotRepeatRecords(_ condition: String, _ note: String) async {
    #expect(await truth(of: condition, note: note) == "true")
    let rule = Lint.rule(for: "{a: note}", "where: \(condition)")
    let base = "[{thing: x, notes: [{\(note)}, {}, {n: 1}, {n: 2}]}, {doc: d}, {doc: e}]"
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
    #expect(audit.tally().picked == 1)
  }

  @Test(arguments: [
    ("a.grade in [mid, top]", "grade: top", "true"),
    ("a.grade in [mid, top]", "", "unknown"),
    ("some a.grades in [mid, top]", "grades: [low, top]", "true"),
    ("every a.grades in [mid, top]", "grades: [mid, top]", "true"),
    ("every a.grades in [mid, top]", "grades: [mid, low]", "false"),
    ("every a.grades in [mid, top]", "", "true"),
    ("no a.grades in [mid, top]", "grades: [mid, low]", "false"),
    ("no a.grades in [mid, top]", "grades: [low]", "true"),
    ("every a.ns in [1, 2]", "ns: [1.0, 2]", "true"),
    ("every a.sugars in [126 mg/dL, 5 mmol/L]", "sugars: [7.0 mmol/L, 5 mmol/L]", "true"),
    ("every a.whats in [\"x\", \"y\"]", "whats: [x, y]", "true"),
    ("no a.tags in [t, u]", "tags: [u]", "false"),
  ])
  func membership(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("a.made within 30 days of today", "made: 2025-12-02", "true"),
    ("a.made within 30 days of today", "made: 2025-12-01", "false"),
    ("a.made within 1 year of today", "made: 2026-12-31", "true"),
    ("a.made within 30 days of today", "", "unknown"),
    ("every a.dates within 30 days of today", "dates: [2026-01-02, 2014-01-01]", "false"),
    ("some a.dates within 30 days of today", "dates: [2014-01-01, 2026-01-02]", "true"),
    ("every a.dates within 30 days of today", "", "true"),
    ("a.made within 30 days of no a.dates", "made: 2026-01-01, dates: [2014-01-01]", "true"),
  ])
  func within(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  @Test(arguments: [
    ("a.what matches \"^a.c$\"", "what: abc", "true"),
    ("a.what matches \"^a.c$\"", "what: abcd", "false"),
    ("a.what matches \"b\"", "", "unknown"),
    ("every a.whats matches \"b\"", "whats: [ab, bc]", "true"),
    ("no a.whats matches \"b\"", "whats: [a, bc]", "false"),
  ])
  func matches(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  /// A dimension of a context as a path (LANGUAGE 2.3, item 7).
  @Test(arguments: [
    ("a.holds.age overlaps 20 days", "holds: {age: \"> 10 days\"}", "true"),
    ("a.holds.age > 5 days", "", "unknown"),
    ("some a.holds.place same-or-is-a t", "holds: {place: [t]}", "true"),
    ("some a.holds.state == waking", "holds: {state: [waking, asleep]}", "true"),
    ("a.holds.state is present", "holds: {state: any}", "true"),
    ("some a.holds.stage > mid", "holds: {stage: any}", "unknown"),
    ("some a.holds.stage < mid", "holds: {stage: any}", "unknown"),
    ("a.holds.age < a.holds.age", "holds: {age: any}", "unknown"),
    ("a.holds.age == a.holds.age", "holds: {age: any}", "true"),
  ])
  func contextPaths(_ condition: String, _ note: String, _ expected: String) async {
    #expect(await truth(of: condition, note: note) == expected)
  }

  /// Quantities whose dimension their record decides are checked when they meet.
  @Test func twoDimensionsMakeAComparisonUnknown() async {
    let rule = Lint.rule(for: "{a: reading}", "where: a.is > 2 days")
    let base = """
      [{gauge: t, dim: time}, {gauge: m, dim: mass},
       {thing: x, notes: [{readings: [{gauge: t, is: 3 days}, {gauge: m, is: 3 g}, {gauge: t, is: 1 day}]}]}]
      """
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
    #expect(audit.faults == [])
    #expect(audit.tally().picked == 1 && audit.tally().undetermined == 1)
  }
}
