import Findings
import TestSupport
import Testing

/// References, names, owners and defaults (LANGUAGE 1.2, 1.4).
@Suite struct ReferenceTests {
  private static func audit(_ text: String, _ message: String = "m", for kind: String = "note") async -> Audit {
    let condition = kind == "note" ? "a.mood is missing or a.mood is present" : "a.id is present"
    return await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{a: \(kind)}", "where: \(condition)", message: message),
      files: ["a.yaml": text])
  }

  @Test(arguments: [
    ("{thing: x, is-a: [yy]}", "no-such-reference: no thing is called `yy`"),
    ("[{thing: overview}, {thing: x, part-of: overveiw}]", "did you mean `overview`?"),
    ("[{doc: overview}, {thing: x, part-of: overview}]", "no-such-reference: no thing is called `overview`"),
    ("{thing: x, notes: [{proofs: [{doc: d}]}]}", "no-such-reference: no doc is called `d`"),
  ])
  func unresolved(_ text: String, _ expected: String) async {
    let audit = await Self.audit(text)
    #expect(audit.faults.count == 1 && audit.faults[0].contains(expected), "\(audit.faults)")
  }

  /// The same wrong word under two kinds has a suggestion of each.
  @Test func suggestionsAreOfTheKind() async {
    let audit = await Self.audit(
      "[{thing: sprain}, {doc: spran}, {thing: x, is-a: [sprian], notes: [{single: {doc: sprian}}]}]")
    #expect(
      audit.faults.sorted() == [
        "no-such-reference: no doc is called `sprian`; did you mean `spran`?",
        "no-such-reference: no thing is called `sprian`; did you mean `sprain`?",
      ])
  }

  @Test func anUnresolvedReferenceReadsAsMissing() async {
    let audit = await Self.audit("{thing: x, notes: [{other: nobody}]}", "{a.other} {a.other.name}")
    #expect(audit.messages == ["nobody (not stated)"])
  }

  @Test(arguments: [
    ("wry neck", "wry"), ("Wry  NECK", "wry"), ("Stiffness", "wry"), ("wry", "wry"), ("straße", "street"),
    ("STRASSE", "street"),
  ])
  func byName(_ name: String, _ expected: String) async {
    let base =
      "[{thing: wry, name: Wry neck, called: [stiffness]}, {thing: street, name: Strasse}, {thing: x, notes: [{other: \(name)}]}]"
    let audit = await Self.audit(base, "{a.other.id}")
    #expect(audit.faults == [] && audit.messages == [expected])
  }

  @Test func aNameOfTwoIsAmbiguous() async {
    let base = "[{thing: a, name: N}, {thing: b, called: [n]}, {thing: x, notes: [{others: [n, a]}]}]"
    let audit = await Self.audit(base, "{a.others.id}")
    #expect(audit.faults == ["ambiguous-name: 2 thing records are called \"n\": `a`, `b`; refer by id"])
    #expect(audit.messages == ["a"])
  }

  @Test func anIdThatOneHasTwice() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary, files: ["a.yaml": "{thing: x}", "b.yaml": "[{doc: x}, {thing: x, name: second}]"])
    #expect(audit.findings.map(\.rule) == ["declared-twice"])
    #expect(audit.places.first?.hasPrefix("b.yaml:1:") == true)
    #expect(audit.findings[0].operands.count == 2)
  }

  /// What stands in the second place is said of the same thing, which stands below what both places say.
  @Test func aThingInTwoPlacesIsOne() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary,
      rules: Lint.rule(for: "{a: note, b: thing}", "where: [b.id == kin, a.thing is-a b]", message: "{a.thing}"),
      files: ["a.yaml": "[{thing: x}, {thing: kin}, {thing: y}, {thing: x, is-a: [kin], notes: [{n: 1}]}]"])
    #expect(audit.faults.count == 1 && audit.messages == ["x"])
  }

  /// A claim of the second place finds its siblings of the first, and the first those of the second.
  @Test func aThingInTwoPlacesHasAllItsNotes() async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary,
      rules: Lint.rule(for: "{a: note}", "require: count(a.thing.notes) == 3"),
      files: ["a.yaml": "[{thing: x, notes: [{n: 1}, {n: 2}]}, {thing: y}, {thing: x, notes: [{n: 3}]}]"])
    #expect(audit.findings.map(\.rule) == ["declared-twice"])
  }

  /// `from owner`: what is written, else the nearest enclosing record of that kind, however far out.
  @Test func owners() async {
    let base = "[{thing: x, notes: [{proofs: [{doc: d}], single: {doc: d, thing: y}}]}, {thing: y}, {doc: d}]"
    let rule = Lint.rule(for: "{p: proof}", "where: p.doc == d", message: "{p.thing} {p.note.thing}")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
    #expect(audit.faults == [] && audit.messages.sorted() == ["x x", "y x"])
  }

  @Test(arguments: [
    ("doc: d", "doc", "{a.standing} {a.about}", "mid any thing"),
    ("{doc: d, standing: top, about: d}", "doc", "{a.standing}", "top"),
    ("[{doc: d, copy-of: d, about: x}, {thing: x}]", "doc", "{a.copy-of.standing} {a.about}", "mid x"),
    // A stub has its defaults, and no name.
    (
      "{thing: x, tags: [unheard-of]}", "thing", "{a.tags.colour} {a.tags} {a.tags.name}", "red unheard-of (not stated)"
    ),
    ("[{thing: x, tags: [t]}, {tag: t, colour: blue}]", "thing", "{a.tags.colour}", "blue"),
    ("{thing: x, tags: [any]}", "thing", "{a.tags} {a.tags.colour}", "any tag (not stated)"),
  ])
  func defaultsAndStubs(_ text: String, _ kind: String, _ message: String, _ expected: String) async {
    let audit = await Self.audit(text, message, for: kind)
    #expect(audit.messages == [expected], "\(audit.faults)")
  }

  @Test(arguments: [
    ("{thing: a, is-a: [a]}", ["cycle: `a` is-a itself"]),
    ("[{thing: a, is-a: [b]}, {thing: b, part-of: a}]", ["cycle: `a` is-a itself, through `b`"]),
    (
      "[{thing: a, is-a: [b]}, {thing: b, is-a: [c]}, {thing: c, is-a: [a]}, {thing: d, is-a: [a]}]",
      ["cycle: `a` is-a itself, through `b`, `c`"]
    ),
    // Two cycles are two faults, also where one leads to the other.
    (
      "[{thing: a, is-a: [b, c]}, {thing: b, is-a: [a]}, {thing: c, is-a: [d]}, {thing: d, is-a: [c]}]",
      ["cycle: `a` is-a itself, through `b`", "cycle: `c` is-a itself, through `d`"]
    ),
    ("[{thing: a, is-a: [b, c]}, {thing: b, is-a: [d]}, {thing: c, is-a: [d]}, {thing: d}]", []),
  ])
  func cyclesAreReportedOnce(_ text: String, _ expected: [String]) async {
    let audit = await Self.audit(text)
    #expect(audit.faults == expected)
  }
}
