import Findings
import TestSupport
import Testing

/// Messages (LANGUAGE 2.7).
@Suite struct MessageTests {
  private static func message(_ template: String, _ note: String, keys: String = "where: a.thing is present") async
    -> [String]
  {
    let base = """
      [{thing: x, name: The thing, notes: [{\(note)}]}, {thing: y}, {thing: z, called: [Zed, Zett]}, {tag: t, name: T},
       {gauge: g, dim: time}, {doc: d}]
      """
    let rule = Lint.rule(for: "{a: note}", keys, message: template)
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
    return audit.faults.isEmpty ? audit.messages : audit.faults
  }

  @Test(arguments: [
    ("{a.thing}", "", "The thing"),
    ("{a.thing.id}", "", "x"),
    ("{a.other}", "other: y", "y"),
    ("{a.other}", "other: z", "Zed"),
    ("{a.other}", "other: any", "any thing"),
    ("{a.grade}", "grade: high", "high"),
    ("{a.flag}", "flag: true", "yes"),
    ("{a.flag}", "", "no"),
    ("{a.amount}", "amount: 1.50 g", "1.50 g"),
    ("{a.span}", "span: 4..<12 weeks", "4..<12 weeks"),
    ("{a.rate}", "rate: usually", "usually"),
    ("{a.n}", "n: 2.50", "2.50"),
    ("{a.made}", "made: 2025-01-31", "2025-01-31"),
    ("{a.made}", "", "(not stated)"),
    ("{a.tags}", "", "(not stated)"),
    ("{a.tags}", "tags: [t]", "T"),
    ("{a.tags}", "tags: [t, u]", "T and u"),
    ("{a.tags}", "tags: [t, u, v]", "T, u and v"),
    ("{a.tags.id}", "tags: [t, u]", "t and u"),
    ("{a.holds.age}", "holds: {age: \"> 3 days\"}", "> 3 days"),
    ("{a.holds.place}", "holds: {place: [t]}", "T"),
    ("{{a}} `{a.what}`", "what: w", "{a} `w`"),
    ("{a.other or a.thing}", "other: y", "y"),
    ("{a.other or a.thing}", "", "The thing"),
    ("{a.made or a.what or a.n}", "n: 3", "3"),
    ("{a.made or a.what}", "", "(not stated)"),
    ("{a.readings.is}", "readings: [{gauge: g, is: \"> 6 days\"}]", "> 6 days"),
  ])
  func values(_ template: String, _ note: String, _ expected: String) async {
    #expect(await Self.message(template, note) == [expected])
  }

  @Test func aLongTextPrintsAsItWasWritten() async {
    let text = String(repeating: "long text ", count: 20) + "end"
    #expect(await Self.message("{a.what}", "what: \(text)") == [text])
    #expect(await Self.message("{a.what}", "what: \"\(text)\\u00e9\"") == [text + "\u{e9}"])
  }

  @Test func parameters() async {
    let keys = "parameters: {limit: 3 years}\nrequire: a.made within parameter.limit of today"
    #expect(await Self.message("{a.made} {parameter.limit}", "", keys: keys) == ["(not stated) 3 years"])
  }

  @Test(arguments: [
    ("", "`grade`"),
    ("grade: top", "`proofs`"),
    ("grade: top, proofs: [{doc: d}]", "`n`"),
  ])
  func missingNamesTheFirstMissingPath(_ note: String, _ expected: String) async {
    let keys = "require:\n  - a.grade >= mid\n  - some p in a.proofs has p.doc is present\n  - a.n == 1"
    #expect(await Self.message("{missing}", note, keys: keys) == [expected])
  }
}
