import Findings
import Language
import TestSupport
import Testing

/// What makes a change less safe, and what does not (LANGUAGE 1.11), by the vocabulary of `Rules/`.
@Suite("Changes") struct ChangeTests {
  private static let sources = """
    ---
    - {source: s1, title: One, type: guideline, standing: current}
    - {source: s2, title: Two, type: guideline, standing: current}
    - {source: gone, title: Gone, type: guideline, standing: withdrawn}
    - {condition: y, name: Y}
    - {condition: x, name: X, is-a: [y]}
    - {symptom: a, name: A}
    - {symptom: b, name: B}
    - {treatment: drug, name: Drug, type: drug, is-a: [class]}
    - {treatment: class, name: Class, type: drug-class}
    - {treatment: walk, name: Walk, type: exercise}

    """

  struct Change: Sendable, CustomTestStringConvertible {
    var before: String
    var after: String
    /// The ids of what is found.
    var found: [String]

    init(_ before: String, _ after: String, _ found: String...) {
      self.before = before
      self.after = after
      self.found = found
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  private static func vocabulary() throws -> String {
    String(decoding: try repositoryPack().vocabulary.source.bytes, as: UTF8.self)
  }

  static let changes: [Change] = [
    // Red flags and referrals.
    Change("red-flags: [{sign: a, route: emergency}]", "", "guard-removed"),
    Change("red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: a, route: pharmacy}]", "guard-weakened"),
    Change("red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: a}]", "guard-weakened"),
    Change("red-flags: [{sign: a, route: pharmacy}]", "red-flags: [{sign: a, route: emergency}]"),
    Change(
      "red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: a, route: emergency, with: [b]}]",
      "guard-narrowed"),
    Change("red-flags: [{sign: a, route: emergency, with: [b]}]", "red-flags: [{sign: a, route: emergency}]"),
    Change(
      "red-flags: [{sign: a, route: emergency, when: [{measure: m, is: '> 2 days'}]}]",
      "red-flags: [{sign: a, route: emergency, when: [{measure: m, is: '> 5 days'}]}]", "guard-narrowed"),
    Change(
      "red-flags: [{sign: a, route: emergency, when: [{measure: m, is: '> 5 days'}]}]",
      "red-flags: [{sign: a, route: emergency, when: [{measure: m, is: '> 2 days'}]}]"),
    Change(
      "red-flags: [{sign: a, route: emergency}]",
      "red-flags: [{sign: a, route: emergency, applies-to: {age: '>= 65 years'}}]", "guard-narrowed"),
    Change(
      "red-flags: [{sign: a, route: emergency, applies-to: {age: '>= 65 years'}}]",
      "red-flags: [{sign: a, route: emergency, applies-to: {age: '>= 50 years'}}]"),
    Change(
      "referrals: [{trigger: [a], route: emergency, to: hospital}]",
      "referrals: [{trigger: [a], route: emergency, to: the hospital}]"),
    Change(
      "referrals: [{trigger: [a], route: emergency, to: hospital}]",
      "referrals: [{trigger: [a, b], route: emergency, to: hospital}]", "guard-removed"),
    Change(
      "referrals: [{trigger: [a, b], route: emergency, to: hospital}]",
      "referrals: [{trigger: [a], route: emergency, to: hospital}]"),
    Change(
      "referrals: [{trigger: [a], route: emergency}]", "referrals: [{trigger: [a], route: emergency, says: denies}]",
      "guard-removed"),
    // Bans.
    Change("treatments: [{treatment: drug, stance: avoid}]", "", "guard-removed"),
    Change(
      "treatments: [{treatment: drug, stance: avoid}]", "treatments: [{treatment: class, stance: contraindicated}]"),
    Change(
      "treatments: [{treatment: walk, stance: contraindicated}]", "treatments: [{treatment: walk, stance: avoid}]",
      "guard-weakened"),
    Change(
      "treatments: [{treatment: walk, stance: avoid}]", "treatments: [{treatment: walk, stance: recommend}]",
      "guard-weakened"),
    Change(
      "treatments: [{treatment: drug, stance: avoid}]",
      "treatments: [{treatment: drug, stance: avoid, applies-to: {except: {sex: male}}}]", "guard-narrowed"),
    // Advice.
    Change(
      "treatments: [{treatment: drug, stance: consider}]", "treatments: [{treatment: drug, stance: recommend}]",
      "advice-strengthened"),
    Change("treatments: [{treatment: walk, stance: consider}]", "treatments: [{treatment: walk, stance: recommend}]"),
    Change(
      "treatments: [{treatment: walk, stance: consider, applies-to: {except: {pregnancy: pregnant}}}]",
      "treatments: [{treatment: walk, stance: consider}]", "advice-widened"),
    Change(
      "treatments: [{treatment: walk, stance: consider, applies-to: {except: {age: < 18 years}}}]",
      "treatments: [{treatment: walk, stance: consider, applies-to: {age: '>= 18 years'}}]"),
    Change(
      "treatments: [{treatment: drug, stance: consider, vague: for a short time}]",
      "treatments: [{treatment: drug, stance: consider}]", "advice-widened"),
    Change(
      "treatments: [{treatment: drug, stance: consider, vague: for a short time}]",
      "treatments: [{treatment: drug, stance: consider, applies-to: {course: <= 5 days}}]"),
    // Limits.
    Change(
      "facts: [{measure: m, is: <= 4 days, limit: at-most}]", "facts: [{measure: m, is: <= 8 days, limit: at-most}]",
      "guard-weakened"),
    Change(
      "facts: [{measure: m, is: <= 8 days, limit: at-most}]", "facts: [{measure: m, is: <= 4 days, limit: at-most}]"),
    // Evidence.
    Change(
      "symptoms: [{symptom: a, evidence: [{source: s1}, {source: s2}]}]",
      "symptoms: [{symptom: a, evidence: [{source: s1}]}]", "evidence-removed"),
    Change(
      "symptoms: [{symptom: a, evidence: [{source: s1}, {source: gone}]}]",
      "symptoms: [{symptom: a, evidence: [{source: s1}]}]"),
    Change(
      "symptoms: [{symptom: a, evidence: [{source: s1}]}]", "symptoms: [{symptom: a, evidence: [{source: s2}]}]"),
    Change(
      "symptoms: [{symptom: a, evidence: [{source: s1, quote: A is seen in X.}]}]",
      "symptoms: [{symptom: a, evidence: [{source: s1, locator: p. 2}]}]", "evidence-removed"),
    // What only cannot be read is said once.
    Change("red-flags: [{sign: a, route: emergency}]", "red-flag: [{sign: a, route: emergency}]"),
    Change("red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: aa, route: emergency}]"),
    Change("red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: a, route: emergncy}]"),
    Change("red-flags: [{sign: a, route: emergency}]", "red-flags: [{sign: a, route: emergency}"),
  ]

  private static func base(_ claims: String) -> [(path: String, text: String)] {
    let record = claims.isEmpty ? "" : claims + "\n"
    return [
      (
        "kb/lists.yaml",
        sources.replacing("- {condition: x, name: X, is-a: [y]}\n", with: "") + "- {measure: m, dimension: time}\n"
      ),
      ("kb/x.yaml", "condition: x\nname: X\nis-a: [y]\n\(record)"),
    ]
  }

  @Test(arguments: changes)
  func `is less safe where it takes from what guards a reader`(change: Change) async throws {
    let audit = await Lint.change(
      vocabulary: try Self.vocabulary(), from: Self.base(change.before),
      to: Self.base(change.after))
    #expect(
      audit.findings.filter { $0.origin == .change }.map(\.rule) == change.found, "\(audit.findings.map(\.message))")
  }

  @Test func `a claim that moves, a record that is renamed by its file and a claim said twice are no loss`()
    async throws
  {
    let flag = "red-flags: [{sign: a, route: emergency}]\n"
    let vocabulary = try Self.vocabulary()
    var after = Self.base("")
    after.append(("kb/x-flags.yaml", "treatment: walk2\nname: Walk 2\n"))
    after[1] = ("kb/moved.yaml", "condition: x\nname: X\nis-a: [y]\n\(flag)")
    let moved = await Lint.change(vocabulary: vocabulary, from: Self.base(flag), to: after)
    #expect(moved.findings.filter { $0.origin == .change }.isEmpty)
    let above = await Lint.change(
      vocabulary: vocabulary, from: Self.base(flag),
      to: Self.base("").map {
        (
          path: $0.path,
          text: $0.text.replacing("{condition: y, name: Y}", with: "{condition: y, name: Y, \(flag.dropLast())}")
        )
      })
    #expect(above.findings.filter { $0.origin == .change }.isEmpty, "the same flag stands at what X is")
  }

  @Test func `what a deleted file held is gone, and shown as it stood there`() async throws {
    let audit = await Lint.change(
      vocabulary: try Self.vocabulary(),
      from: Self.base("red-flags: [{sign: a, route: emergency}]"), to: Array(Self.base("").prefix(1)))
    let found = audit.findings.filter { $0.origin == .change }
    #expect(found.map(\.message) == ["red-flag `A` of X is gone"])
    #expect(found.map { audit.source(of: $0.primary.location).path } == ["kb/x.yaml"])
    #expect(found.map(\.primary.start.line) == [4])
  }

  @Test func `of two claims that clash, the safer is not the one to rewrite`() async throws {
    let rule = Lint.rule(
      for: "{a: red-flag, b: referral}",
      """
      where: [a.condition == b.condition, some b.trigger == a.sign, b.route < a.route, a.because is missing]
      overlap: applies-to
      """)
    let clash = "referrals: [{trigger: [a], route: self-care}]\nred-flags: [{sign: a, route: emergency}]"
    let audit = { (after: String) async throws in
      await Lint.change(
        vocabulary: try Self.vocabulary(), rules: rule, from: Self.base(clash),
        to: Self.base(after)
      ).findings.filter { $0.origin == .change }.map(\.rule)
    }
    #expect(
      try await audit(clash.replacing("route: emergency", with: "route: emergency, because: it says so"))
        == ["safer-side-rewritten"])
    #expect(try await audit(clash.replacing("self-care", with: "emergency")) == [])
    #expect(try await audit(clash.replacing("route: emergency", with: "route: self-care")) == ["guard-weakened"])
  }
}
