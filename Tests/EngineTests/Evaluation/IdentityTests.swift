import Findings
import TestSupport
import Testing

/// Identities and fingerprints (LANGUAGE 6).
@Suite struct IdentityTests {
  private static func identities(_ kind: String, _ files: KeyValuePairs<String, String>) async -> [String] {
    let rule = Lint.rule(for: "{a: \(kind)}", kind == "thing" ? "where: a.id is present" : "where: a.thing is present")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: files)
    return audit.faults.isEmpty ? audit.found().map { $0[0] } : audit.faults
  }

  @Test(arguments: [
    ("thing: x", ["thing/x"]),
    ("thing: \"50% a/b#c|d>e\"", ["thing/50%25 a%2Fb%23c%7Cd%3Ee"]),
  ])
  func entities(_ base: String, _ expected: [String]) async {
    #expect(await Self.identities("thing", ["a.yaml": base]) == expected)
  }

  @Test(arguments: [
    ("{mood: red, grade: low}", ["thing/x>note:red|low"]),
    ("{mood: red}", ["thing/x>note:red|"]),
    ("{mood: red}, {mood: blue}", ["thing/x>note:red|", "thing/x>note:blue|"]),
    // Siblings with one identity are numbered by context, then by content.
    ("{mood: red, n: 2}, {mood: red, n: 1}", ["thing/x>note:red|#2", "thing/x>note:red|#1"]),
    ("{mood: red, n: 1}, {mood: red, n: 2}", ["thing/x>note:red|#1", "thing/x>note:red|#2"]),
    // A claim of another owner than the one around it says so.
    ("{mood: red, thing: y}, {mood: red}", ["thing/x>note:red||y", "thing/x>note:red|"]),
    ("{mood: red, thing: x}", ["thing/x>note:red|"]),
  ])
  func claims(_ notes: String, _ expected: [String]) async {
    #expect(await Self.identities("note", ["a.yaml": "[{thing: x, notes: [\(notes)]}, {thing: y}]"]) == expected)
  }

  /// Two fields may hold records of one kind: their identities do not clash.
  @Test func siblingsInOtherFields() async {
    let found = await Self.identities(
      "note", ["a.yaml": "{thing: x, notes: [{mood: red, n: 1}], asides: [{mood: red}]}"])
    #expect(Set(found) == ["thing/x>note:red|#1", "thing/x>note:red|#2"])
  }

  /// Which record is asked for first does not matter, also where an entity is declared twice.
  @Test(arguments: ["a.n == 1", "a.n == 2", "a.n == 3", "a.n == 4", "a.n > 1", "a.n > 0"])
  func siblingsOfWhatIsDeclaredTwice(_ picked: String) async {
    let base = """
      [{thing: x, notes: [{mood: red, thing: y, n: 1}]}, {thing: x, notes: [{mood: red, thing: y, n: 2}]}, {thing: y},
      {thing: x, notes: [{mood: red, thing: y, n: 3}, {mood: red, thing: y, n: 4}]}]
      """
    let all = [
      "thing/x>note:red||y", "thing/x#2>note:red||y", "thing/x#3>note:red||y#1", "thing/x#3>note:red||y#2",
    ]
    let audit = await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{a: note}", "where: \(picked)"), files: ["a.yaml": base])
    let found = audit.found().map { $0[0] }
    #expect(!found.isEmpty)
    let number = picked.utf8.last.map { Int($0) - 0x30 } ?? 0
    #expect(found == (picked.contains("==") ? [all[number - 1]] : Array(all[number...])))
  }

  @Test func recordsWithoutDeclaredIdentityTakeTheirScalars() async {
    let base = "[{thing: x, notes: [{mood: red, proofs: [{doc: d, quote: q}, {doc: d}, {doc: d}]}]}, {doc: d}]"
    #expect(
      await Self.identities("proof", ["a.yaml": base]) == [
        "thing/x>note:red|>proof:d|q", "thing/x>note:red|>proof:d#1", "thing/x>note:red|>proof:d#2",
      ])
  }

  /// The first 64 bits of SHA-256 over `sample`, a line feed and `thing/x`.
  @Test func fingerprintsAreTheHashOfTheStatedText() async {
    let rule = Lint.rule(for: "{a: thing}", "where: a.id is present")
    let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": "thing: x"])
    #expect(audit.findings.map(\.fingerprint.bits) == [0x1C4D_7D11_9A14_8A95])
    #expect(audit.findings.map(\.handle) == ["1c4d-7d11"])
  }

  @Test func operandsStandInCanonicalOrder() async {
    let base = "[{thing: b, is-a: [a]}, {thing: a}]"
    // Picked both ways round: the smaller identity first. Picked one way only: as the rule says.
    for (condition, bits) in [("a related-to b", 0xEA4C_9EAC_0889_5555 as UInt64), ("a is-a b", 0xC272_2CC5_0142_FC1D)]
    {
      let rule = Lint.rule(for: "{a: thing, b: thing}", "where: \(condition)")
      let audit = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": base])
      #expect(audit.findings.map(\.fingerprint.bits) == [bits])
    }
  }

  @Test func fingerprintsOutliveLinesOrderFilesSeverityAndMessage() async {
    let one = "[{thing: x, notes: [{mood: red, n: 1}, {mood: red, n: 2}]}, {thing: y, notes: [{mood: blue}]}]"
    let two = "# moved\n\n---\nthing: x\nnotes:\n\n- n: 2.0\n  mood: red\n- {n: 1, mood: red}\n"
    let rule = Lint.rule(for: "{a: note}", "where: a.mood is present", message: "one")
    let other = Lint.rule(for: "{a: note}", "where: a.mood is present\nseverity: notice", message: "two")
    let before = await Lint.run(vocabulary: smallVocabulary, rules: rule, files: ["a.yaml": one])
    let after = await Lint.run(
      vocabulary: smallVocabulary, rules: other,
      files: ["k/a.yaml": "thing: y\nnotes: {mood: blue}", "z.yaml": two])
    #expect(before.faults == [] && after.faults == [])
    #expect(before.findings.count == 3)
    #expect(Set(before.findings.map(\.fingerprint)) == Set(after.findings.map(\.fingerprint)))
  }

  @Test(arguments: [2, 3, 8])
  func jobsDoNotShow(_ jobs: Int) async {
    let rules =
      Lint.rule("r-one", for: "{a: note}", "where: a.thing is present", message: "{a.thing} {a.others} {a.what}")
      + Lint.rule("r-two", for: "{a: note, b: note}", "where: some a.others == b.thing", message: "{a.n} {b.n}")
    let files = (0..<20).map { number in
      (
        path: "f\(number % 7)/n\(number).yaml",
        text: """
        thing: t\(number)
        is-a: [t\((number * 7 + 1) % 23)]
        notes: [{mood: red, n: \(number), others: [t\(number * 3 % 20), t\(number * 5 % 20)], what: w\(number)}]
        wrong\(number): 1
        """
      )
    }
    let alone = await Lint.run(vocabulary: smallVocabulary, rules: rules, files: files)
    let shared = await Lint.run(vocabulary: smallVocabulary, rules: rules, files: files, jobs: jobs)
    #expect(alone.findings.count > 60)
    #expect(alone.places == shared.places)
    #expect(alone.findings.map(\.message) == shared.findings.map(\.message))
    #expect(alone.findings.map(\.handle) == shared.findings.map(\.handle))
    #expect(alone.rules.map(\.tally) == shared.rules.map(\.tally))
  }
}
