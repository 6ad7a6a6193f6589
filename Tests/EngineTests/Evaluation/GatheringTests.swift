import Findings
import TestSupport
import Testing

/// `per`, `mentioned by` and ids that nothing declares (LANGUAGE 2.1, 2.5).
@Suite struct GatheringTests {
  private static let vocabulary = """
    vocabulary: small
    categories: [safety]
    choices: {standing: [current, withdrawn]}
    kinds:
      thing: {role: entity, fields: {is-a: [thing], claims: [claim], likes: thing}, hierarchy: is-a}
      source: {role: entity, fields: {standing: standing}}
      claim:
        role: claim
        fields: {thing: thing from owner, says: text!, evidence: [evidence]}
        identity: [thing, says]
        adjectives: {live: 'some e in claim.evidence has e.source.standing == current'}
      evidence: {role: evidence, fields: {source: source!, claim: claim from owner}, identity: [source]}
    """
  private static let base = """
    - {source: s, standing: withdrawn}
    - {source: t, standing: current}
    - thing: a
      claims:
        - {says: one, evidence: [{source: s}]}
        - {says: two, evidence: [{source: s}, {source: t}]}
        - {says: three, evidence: [{source: s}]}
    """
  private static let rule = Lint.rule(
    for: "{s: source, e: evidence}",
    "where: [e.source == s, s.standing == withdrawn]\nper: s\nshows: [not e.claim is live]",
    message: "{s.id}: {count}")

  private static func run(_ rules: String, _ text: String) async -> Audit {
    await Lint.run(vocabulary: vocabulary, rules: rules, files: ["a.yaml": text])
  }

  @Test func `a record has one finding, which names what it shows`() async {
    let audit = await Self.run(Self.rule, Self.base)
    #expect(audit.faults == [])
    #expect(audit.messages == ["s: 2"])
    #expect(
      audit.found() == [
        ["source/s", "thing/a>claim:a|one>evidence:s", "thing/a>claim:a|three>evidence:s"]
      ])
    #expect(audit.tally().violated == 3)
  }

  @Test func `the finding is known by its first record alone`() async {
    let before = await Self.run(Self.rule, Self.base).findings.map(\.fingerprint)
    let text = Self.base.replacing(
      "{says: one, evidence: [{source: s}]}", with: "{says: four, evidence: [{source: s}]}")
    #expect(await Self.run(Self.rule, text).findings.map(\.fingerprint) == before)
  }

  @Test func `one field mentions or does not`() async {
    let rule = Lint.rule(for: "{x: thing}", "where: [x is mentioned by thing.likes]", message: "{x.id}")
    let audit = await Self.run(rule, "[{thing: a, likes: b}, {thing: b, is-a: [c]}, {thing: c, likes: c}]")
    #expect(audit.faults == [])
    #expect(audit.messages == ["b"])
  }

  @Test func `a rule that names what nobody declares says so`() async {
    let rule = Lint.rule(for: "{x: thing}", "where: [some x.is-a same-or-is-a things]", message: "{x.id}")
    let audit = await Self.run(rule, "[{thing: a, is-a: [thing-s]}, {thing: thing-s}]")
    #expect(
      audit.faults == [
        "no-such-reference: rule `sample` speaks of the thing `things`, which nothing declares; did you mean `thing-s`?"
      ])
    #expect(!audit.couldNotJudge)
  }

  @Test func `references into a kind of which nothing is there are one finding`() async {
    let claims = (0..<50).map { "{says: c\($0), evidence: [{source: s\($0)}]}" }.joined(separator: ", ")
    let audit = await Self.run("", "thing: a\nclaims: [\(claims)]\n")
    #expect(
      audit.faults == [
        "no-such-reference: no source is declared in any file, so no reference to one leads anywhere"
      ])
    #expect(audit.findings.first?.notes.map(\.text) == ["the same is wrong in 49 other places of the file"])
  }

  @Test func `one case more is worse, also where the finding does not name it`() async {
    let before = await Self.run(Self.rule, Self.base)
    for more in ["{says: four, evidence: [{source: s}]}", "{says: four, evidence: [{source: s}, {source: t}]}"] {
      let after = await Self.run(Self.rule, Self.base + "\n    - \(more)")
      #expect(after.findings.map(\.caseCount) == [4])
      let comparison = AuditComparison(from: before, to: after)
      #expect(comparison.worsened.count == 1 && comparison.introduced == [0])
      #expect(AuditComparison(from: after, to: before).eased.count == 1)
    }
  }

  @Test func `each file is told of its own`() async {
    let claims = (0..<50).map { "{says: c\($0), evidence: [{source: s}]}" }.joined(separator: ", ")
    let audit = await Lint.run(
      vocabulary: Self.vocabulary,
      files: ["a.yaml": "[{thing: a, claims: [\(claims)]}, {source: t}]", "b.yaml": "thing: b\nclaims: [\(claims)]\n"])
    #expect(audit.faults == Array(repeating: "no-such-reference: no source is called `s`", count: 2))
    #expect(Set(audit.findings.map(\.primary.location.file)).count == 2)
  }
}
