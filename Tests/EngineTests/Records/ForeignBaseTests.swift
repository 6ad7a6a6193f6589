import Findings
import TestSupport
import Testing

private let foreignVocabulary = """
  vocabulary: foreign
  categories: [safety]
  dimensions:
    time: {base: day, units: {year: 1461/4}}
  scales: {urgency: [self_care, routine, urgent]}
  choices: {verdict: [SUPPORT, REFUTE]}
  contexts:
    holds: {ages: interval(time)}
  kinds:
    condition:
      role: entity
      fields: {name: text, advice: [advice], rows: [row]}
      names: [name]
      reads: {name: title.en, advice: care.items}
    term: {role: entity, fields: {label: text}, names: [label]}
    advice:
      role: claim
      fields: {condition: condition from owner, term: term, level: urgency, span: interval(time)}
      identity: [term]
      context: holds
      reads: {term: about.term.id, span: "{from}..{to} years", holds: {ages: "{age.min}..{age.max} years"}}
    row: {role: claim, fields: {verdict: verdict!, term: term}, identity: [verdict]}
  documents:
    - {files: "kb/c*.yaml", records: {at: conditions, kind: condition, id: key.id}}
    - {files: "kb/vocab.yaml", records: [{at: terms, kind: term, map: yes}, {at: more.terms, kind: term, id: id}]}
    - {files: "rows/**/*.yaml", records: {at: ., kind: row}}
    - {files: "things/*.yaml", records: {at: ., kind: condition, id: file-name}}
  """

private let vocabularyFile = "terms: {t1: {label: One}, t2: {label: Two}}\nmore: {terms: [{id: t3, label: Three}]}\n"

/// Bases that others wrote, read as they are (LANGUAGE 1.6).
@Suite struct ForeignBaseTests {
  private static func run(_ rules: String, _ files: KeyValuePairs<String, String>) async -> Audit {
    await Lint.run(vocabulary: foreignVocabulary, rules: rules, files: files)
  }

  @Test func pathsTemplatesAndMaps() async {
    let rules = Lint.rule(
      for: "{a: advice}", "where: a.condition is present",
      message: "{a.condition}: {a.term} {a.level} {a.span} {a.holds.ages}")
    let audit = await Self.run(
      rules,
      [
        "base/kb/c1.yaml": """
        conditions:
          - key: {id: c1}
            title: {en: First}
            care:
              items:
                - {about: {term: {id: t1}}, level: self_care, from: 1, to: 2, age: {min: 18}}
                - {about: {term: {id: t3}}, from: 3, other: ignored}
                - {level: urgent}
        """,
        "base/kb/vocab.yaml": vocabularyFile,
      ])
    #expect(audit.faults == [])
    #expect(
      audit.messages.sorted() == [
        "First: (not stated) urgent (not stated) (not stated)", "First: One self_care 1..2 years 18.. years",
        "First: Three (not stated) 3.. years (not stated)",
      ])
  }

  @Test func `what has read nothing in the whole base is said`() async {
    let audit = await Self.run(
      "", ["base/kb/c1.yaml": "conditions: [{key: {id: c1}, titel: {en: First}, care: {items: [{level: urgent}]}}]\n"])
    let said = audit.findings.filter { $0.rule == "matched-nothing" }.map { "\($0.severity.word): \($0.message)" }
    #expect(said.contains("warning: no condition record has anything under `title.en`, from which `name` is read"))
    #expect(said.contains("warning: `kb/vocab.yaml` matches no file that an entry before it does not match"))
    #expect(said.contains("notice: no condition record has a field `rows`"))
    #expect(!said.contains { $0.contains("care.items") || $0.contains("`level`") })
    let counts = audit.readCounts.map { "\($0.label) \($0.text): \($0.count)" }
    #expect(counts.contains("documents kb/c*.yaml: 1"))
    #expect(counts.contains("records condition at conditions in kb/c*.yaml: 1"))
    #expect(counts.contains("field condition.name from title.en: 0"))
  }

  @Test func `a mapping by id in the place of a list is no record`() async {
    let audit = await Self.run(
      "",
      [
        "kb/c1.yaml": """
        conditions:
          - {key: {id: c1}, title: {en: A}, care: {items: {t1: {level: urgent}, t2: {level: routine}}}}
          - {key: {id: c2}, title: {en: B}, care: {items: {level: urgent}}}
        """
      ])
    #expect(
      audit.faults == [
        "wrong-shape: `advice` takes a list of advice records, and no key of this mapping is a field: keyed by id?"
      ])
    #expect(audit.records.claims == 1)
  }

  @Test func fileNamesAreIds() async {
    let audit = await Self.run(
      Lint.rule(for: "{c: condition}", "where: c.id is present", message: "{c.id} {c}"),
      ["things/lower-back.v2.yaml": "title: {en: Back}", "things/neck.yaml": "{}\n"])
    #expect(audit.faults == [])
    #expect(audit.messages.sorted() == ["lower-back.v2 Back", "neck neck"])
  }

  @Test func rowsWithoutIds() async {
    let rules = Lint.rule(for: "{r: row}", "where: r.verdict == SUPPORT", message: "m")
    let files: [(path: String, text: String)] = [
      ("rows/a/x.yaml", "- {verdict: SUPPORT}\n- {verdict: REFUTE}\n"),
      ("rows/y.yaml", "[{verdict: SUPPORT, more: 1}]"),
    ]
    let audit = await Lint.run(vocabulary: foreignVocabulary, rules: rules, files: files)
    #expect(audit.faults == [])
    // Claims at the top are siblings across files: cutting a file in two changes no identity.
    #expect(Set(audit.found().map { $0[0] }) == ["row:SUPPORT#1", "row:SUPPORT#2"])
  }

  @Test(arguments: [
    ("kb/c1.yaml", "conditions: [{title: {en: x}}]", "no-id: this condition has no id under `key.id`"),
    ("kb/c1.yaml", "conditions: [x]", "wrong-shape: expected a condition record here, a mapping"),
    ("rows/x.yaml", "[{verdict: SUPORT}]", "no-such-word: `SUPORT` is not a verdict; did you mean `SUPPORT`?"),
    ("rows/x.yaml", "[{term: t9}]", "missing-field: this row has no `verdict`"),
    ("kb/c1.yaml", "conditions: [{key: {id: any}}]", "no-id: `any` is no id"),
    ("kb/c1.yaml", "conditons: [{key: {id: x}}]", "no-records: this file has nothing where `documents` says"),
    ("kb/c1.yaml", "just a text", "no-records: this file has nothing where `documents` says"),
    ("kb/vocab.yaml", "terms: [{label: One}]", "wrong-shape: expected term records here, a mapping from id to record"),
    ("kb/vocab.yaml", "terms: {t1: One}", "wrong-shape: expected a term record here, a mapping"),
    ("kb/vocab.yaml", "terms: {any: {label: One}}", "no-id: `any` is no id"),
  ])
  func faults(_ path: String, _ text: String, _ expected: String) async {
    let vocabulary = [(path: "kb/vocab.yaml", text: vocabularyFile)].filter { $0.path != path }
    let files: [(path: String, text: String)] = [(path, text)] + vocabulary
    let audit = await Lint.run(vocabulary: foreignVocabulary, rules: "", files: files)
    #expect(audit.faults.contains { $0.hasPrefix(expected) }, "\(audit.faults)")
  }

  /// A key without a value is a record with nothing but its id, and what a broken file declares is known by its id.
  @Test(arguments: [
    ("terms: {t1: , t2: {label: Two}}", 0),
    ("terms: {t1: {label: One}}\nmore: {terms: [{id: t2, label: [\n", 1),
  ])
  func referencesToWhatIsHardlyThere(_ vocabulary: String, _ faultCount: Int) async {
    let condition =
      "conditions: [{key: {id: x}, care: {items: [{about: {term: {id: t1}}}, {about: {term: {id: t2}}}]}}]"
    let audit = await Self.run("", ["kb/c1.yaml": condition, "kb/vocab.yaml": vocabulary])
    #expect(audit.faults.count == faultCount, "\(audit.faults)")
    #expect(!audit.faults.contains { $0.hasPrefix("no-such-reference") })
  }

  @Test func unmatchedFilesAreReportedOnceAFolder() async {
    let audit = await Self.run(
      "", ["kb/vocab.yaml": vocabularyFile, "other/a.yaml": "x: 1", "other/b.yaml": "x: 1", "more/c.yaml": "x: 1"])
    #expect(audit.findings.map(\.rule).filter { $0 != "matched-nothing" } == ["unread-file", "unread-file"])
    #expect(audit.findings.filter { $0.rule == "unread-file" }.allSatisfy { $0.severity == .warning })
    #expect(audit.faults.contains { $0.contains("2 files of other") })
  }

  @Test func ourOwnKeysMeanNothingThere() async {
    let audit = await Self.run(
      Lint.rule(for: "{c: condition}", "where: c.name is present"), ["things/x.yaml": "condition: y\nname: ignored\n"])
    #expect(audit.found() == [] && audit.tally().considered == 1)
  }
}
