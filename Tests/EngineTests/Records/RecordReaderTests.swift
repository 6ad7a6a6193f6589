import Findings
import TestSupport
import Testing

/// What YAML becomes: records, however they are written down.
@Suite struct RecordReaderTests {
  /// What the notes of a base hold, one `grade n tags` each.
  private static func notes(_ files: KeyValuePairs<String, String>) async -> [String] {
    let rule = Lint.rule(for: "{a: note}", "where: a.thing is present", message: "{a.thing}: {a.grade} {a.n} {a.tags}")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: files)
    return audit.faults + audit.messages
  }

  private static func faults(_ files: KeyValuePairs<String, String>) async -> [String] {
    await Lint.run(vocabulary: smallVocabulary, files: files).faults
  }

  @Test(arguments: [
    // One document, several documents, a list, a list of one nested record, flow and block.
    "thing: x\nnotes:\n  - {grade: low, n: 1, tags: [t]}\n",
    "thing: y\n---\nthing: x\nnotes: [{grade: low, n: 1, tags: t}]\n...\n---\n# nothing\n",
    "- thing: y\n- thing: x\n  notes:\n    grade: low\n    n: 1\n    tags: [t]\n",
    "{thing: x, notes: {grade: \"low\", n: '1', tags: [t, ~, '']}}",
    "\u{FEFF}thing: x\r\nnotes:\r\n- grade: low\r\n  n: 1\r\n  tags:\r\n  - t\r\n",
    // Aliases to a scalar, a list, a record and a list of records.
    "- {thing: y, notes: &none []}\n- {thing: x, notes: [&a {grade: low, n: 1, tags: [t]}]}\n- {thing: z, asides: *none}",
    "- {thing: y, called: &l [t]}\n- {thing: x, notes: [{grade: low, n: 1, tags: *l}]}",
    // Merge keys: a record's own keys win, of several the earlier one.
    "- {thing: y, dear: no, notes: []}\n- {thing: x, notes: [{<<: {grade: low, n: 2}, n: 1, tags: [t]}]}",
    "{thing: x, notes: [{<<: [{grade: low}, {grade: top, n: 1, tags: [t]}]}]}",
    "{thing: x, notes: [{n: 1, <<: {<<: {grade: low, tags: [t], n: 3}, n: 2}}]}",
    "- &base {thing: y, notes: [{grade: low, n: 1, tags: [t]}]}\n- {thing: x, <<: *base, asides: []}\n",
  ])
  func oneBaseInManySpellings(_ text: String) async {
    let found = await Self.notes(["a.yaml": text])
    #expect(found.contains("x: low 1 t") && found.count <= 2, "\(found)")
  }

  @Test func anAliasIsARecordOfItsOwn() async {
    let text = "- {thing: x, notes: [&a {grade: low, n: 1}]}\n- {thing: y, notes: [*a, *a]}"
    let found = await Self.notes(["a.yaml": text])
    #expect(found.sorted() == ["x: low 1 (not stated)", "y: low 1 (not stated)", "y: low 1 (not stated)"])
  }

  @Test func anEmptyFileHoldsNothing() async {
    #expect(await Self.notes(["a.yaml": "# only a comment\n", "b.yaml": "thing: x"]).count <= 1)
  }

  @Test(arguments: [
    ("thnig: x", "no-such-kind: no kind of entity is called `thnig`; did you mean `thing`?"),
    ("note: x", "no-such-kind: no kind of entity is called `note`"),
    ("thing:", "no-id: this thing has no id"),
    ("{thing: x, nmae: y}", "no-such-field: a thing has no field `nmae`; did you mean `name`?"),
    ("{thing: x, notes: [{greade: low}]}", "no-such-field: a note has no field `greade`; did you mean `grade`?"),
    ("{thing: x, made: [2020-01-01]}", "wrong-shape: `made` takes one value, not a list"),
    ("{thing: x, made: {y: 2020}}", "wrong-shape: `made` takes one value, not a mapping"),
    ("{thing: x, notes: [low]}", "wrong-shape: `notes` takes a list of note records, not `low`"),
    ("{thing: x, called: [{a: b}]}", "wrong-shape: `called` takes a list of single values, not a mapping"),
    ("{thing: x, notes: [{single: [{doc: any}, {doc: any}]}]}", "wrong-shape: `single` takes a proof record"),
    ("thing: any", "no-id: `any` is no id: as a reference it means every thing"),
    ("- thing: x\n- just a text", "wrong-shape: expected a record here"),
    ("{thing: x, notes: [{single: {quote: q}}]}", "missing-field: this proof has no `doc`"),
  ])
  func faultsOfShape(_ text: String, _ expected: String) async {
    let faults = await Self.faults(["a.yaml": text])
    #expect(faults.count == 1 && faults[0].hasPrefix(expected), "\(faults)")
  }

  @Test(arguments: [
    ("grade: lwo", "no-such-word: `lwo` is not a grade; did you mean `low`?"),
    ("flag: maybe", "no-such-word: `maybe` is not"),
    ("n: two", "bad-number: `two` is not a number"),
    ("made: 2025-02-30", "bad-date: `2025-02-30` is not a date"),
    ("amount: 3 kg", "no-such-unit: `kg` is not a unit of mass (mg, g)"),
    ("amount: a lot", "bad-quantity: `a lot` is not a quantity of mass"),
    ("span: 12..4 weeks", "bad-interval: `12..4 weeks` ends before it begins"),
    ("rate: usualy", "no-such-word: `usualy` is not a rate; did you mean `usually`?"),
  ])
  func faultsOfValues(_ field: String, _ expected: String) async {
    let text = "{thing: x, notes: [{\(field)}]}"
    let audit = await Lint.run(vocabulary: smallVocabulary, files: ["a.yaml": text])
    #expect(audit.faults.count == 1 && audit.faults[0].hasPrefix(expected), "\(audit.faults)")
    let value = field.split(separator: ": ")[1]
    #expect(audit.places.first?.hasSuffix(" \(value)") == true, "\(audit.places)")
  }

  /// Records of a kind nested in records of the same kind, written before the values of the record around them.
  @Test func aKindMayBeNestedInItself() async {
    let vocabulary = """
      vocabulary: nested
      categories: [safety]
      kinds:
        whole: {role: entity, fields: {parts: [bit]}}
        bit: {role: part, fields: {label: text, tags: [text], parts: [bit]}}
      """
    let text = """
      whole: x
      parts:
        - parts: [{parts: [{tags: [c], label: three}], tags: [b, bb], label: two}]
          tags: [a]
          label: one
        - {label: four}
      """
    let rule = Lint.rule(for: "{b: bit}", "where: b.label is present", message: "{b.label}: {b.tags}")
    let audit = await Lint.run(vocabulary: vocabulary, rules: rule, files: ["a.yaml": text])
    #expect(audit.messages.sorted() == ["four: (not stated)", "one: a", "three: c", "two: b and bb"])
  }

  @Test(arguments: ["' '", "\"\\t\"", "|\n  \n"])
  func aTextOfBlanksSaysNothing(_ blank: String) async {
    let rule = Lint.rule(for: "{t: thing}", "where: t.name is present", message: "{t}")
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": "thing: x\nname: \(blank)\n"])
    #expect(audit.messages.isEmpty, "\(audit.messages)")
  }

  /// A broken member of a list leaves the others in place, and is marked itself.
  @Test func aBadMemberFallsOutAlone() async {
    let text = "thing: x\nnotes:\n  - grade: low\n    n: 1\n    grades: [low, hgih, top]\n    tags: [t]\n"
    let rule = Lint.rule(for: "{a: note}", "where: a.thing is present", message: "{a.grades}")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": text])
    #expect(audit.messages == ["low and top"])
    #expect(audit.places.contains("a.yaml:5:19 hgih"))
  }

  /// What a broken file would have declared is still referred to elsewhere: that is no second fault.
  @Test(arguments: [
    "thing: broken\nnotes: [{grade: low\n",
    "thing: fine\n---\nthing: broken\ncalled: [a, b\n",
    "- thing: fine\n- thing: broken\n  called: \"unended\n",
  ])
  func aBrokenFileDoesNotCascade(_ text: String) async {
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{a: thing}", "where: a.dear == yes", message: "{a}"),
      files: ["a.yaml": text, "b.yaml": "{thing: x, is-a: [broken], dear: yes}"])
    #expect(!audit.findings.isEmpty && audit.messages == ["x"])
    #expect(!audit.findings.contains { $0.rule == "no-such-reference" }, "\(audit.faults)")
  }
}
