package import Findings
package import Language
import Values
import YAMLSource

/// What became of the examples of a pack's rules (LANGUAGE 2.9).
package struct RuleTestReport: Sendable {
  /// Mistakes in the pack and examples that did not do what they say, each at its place in its rule's file.
  package var findings: [Finding]
  /// Of the pack: to show the findings with.
  package var files: [SourceText]
  package var ruleCount: Int
  package var exampleCount: Int
  package var failureCount: Int
  /// What the rules say of their examples: by rule, in order.
  package var messages: [(rule: String, text: String)] = []
}

/// Runs the examples that stand beside rules.
package enum RuleTester {
  /// Runs every example of every rule of the pack, each alone, against its own rule only.
  ///
  /// Complexity: that of auditing each example.
  package static func test(_ pack: RulePack, isSelected: ((String) -> Bool)? = nil) -> RuleTestReport {
    let loaded = LoadedPack(pack, firstFile: 0, limits: YAMLLimits())
    var report = RuleTestReport(
      findings: loaded.findings, files: loaded.files, ruleCount: 0, exampleCount: 0, failureCount: 0)
    var vocabulary = loaded.vocabulary
    // Examples are written in the vocabulary's own format, whatever the base looks like.
    vocabulary.documents = nil
    for kind in vocabulary.kinds.indices {
      vocabulary.kinds[kind].reads = [:]
      vocabulary.kinds[kind].contextReads = nil
      vocabulary.kinds[kind].contextKey = nil
    }
    let shapes = Shapes(vocabulary, seed: 0)
    for rule in loaded.rules where isSelected?(rule.id) ?? true {
      report.ruleCount += 1
      for example in rule.examples {
        report.exampleCount += 1
        let trial = Trial(rule: rule, example: example, vocabulary: vocabulary, shapes: shapes)
        report.messages += trial.messages.map { (rule.id, $0) }
        guard let complaint = trial.complaint else { continue }
        report.failureCount += 1
        let fault = Fault(.badExample, "rule `\(rule.id)`: \(complaint)", at: example.location.range)
        var finding = Finding(fault, .pack, at: example.location)
        finding.fingerprint = .of([fault.id.rawValue, rule.id, complaint])
        report.findings.append(finding)
      }
    }
    var audit = Audit(
      files: loaded.files, knowledgeFileCount: 0, findings: report.findings, rules: [], records: RecordCounts())
    audit.setPositions()
    audit.setHandles()
    report.findings = audit.findings
    return report
  }
}

/// One example, run.
private struct Trial {
  /// What is wrong with the example, or nil where it does what it says.
  let complaint: String?
  /// What the rule says of it.
  private(set) var messages: [String] = []

  init(rule: CheckedRule, example: Example, vocabulary: Vocabulary, shapes: Shapes) {
    let source = SourceText(path: "example", bytes: Array(example.base.utf8))
    var reader = RecordReader(vocabulary: vocabulary, shapes: shapes, limits: YAMLLimits(), firstFile: 0)
    reader.read(source, isExpired: nil)
    var builder = FactsBuilder(
      vocabulary: vocabulary, shapes: shapes, files: [source], segments: [reader.segment], limits: YAMLLimits(),
      isLenient: true,
      openText: { path in
        example.texts[path].map { .success(Array($0.utf8)) } ?? .failure(InputFile.Unreadable(reason: "no such text"))
      })
    let faults = builder.takeFindings().filter { $0.severity == .error }
    if let fault = faults.first {
      complaint = "the example itself is wrong: \(fault.message)"
      return
    }
    guard let today = CalendarDate(iso: example.asOf ?? "2026-01-01") else {
      complaint = nil
      return
    }
    var evaluator = Evaluator(facts: builder.facts, today: today)
    var identities = Identities(builder.facts)
    let outcome = RuleRunner.run(RulePlan(rule, vocabulary: vocabulary), &evaluator, identities: &identities)
    for violation in outcome.violations { messages.append(Self.message(rule, violation, &evaluator)) }
    complaint = Self.judge(rule, example, outcome, messages)
  }

  private static func judge(
    _ rule: CheckedRule, _ example: Example, _ outcome: RuleOutcome, _ messages: [String]
  ) -> String? {
    let found = outcome.violations.count
    switch example.expectation {
    case .quiet:
      guard found == 0 else {
        return "expected `quiet`, but it found: \(messages[0])"
      }
      if outcome.tally.undetermined > 0, !example.isUndetermined {
        return
          "expected `quiet`, but a record is undetermined, which proves nothing; say `undetermined: yes` if it is meant"
      }
      return nil
    case .fires, .tension:
      guard found > 0 else {
        return
          "expected `\(example.expectation.rawValue)`, but nothing was \(outcome.tally.picked == 0 ? "picked" : "found")\(reason(outcome))"
      }
    }
    let isAllTension = outcome.violations.allSatisfy { $0.grade == .tension }
    if example.expectation == .tension, !isAllTension { return "expected `tension`, but it found more than that" }
    if example.expectation == .fires, isAllTension, !rule.isTensionAtMost {
      return "expected `fires`, but it found only tensions"
    }
    if let finds = example.finds, finds != found { return "expected \(finds) findings, but it found \(found)" }
    if let wanted = example.message, !messages.contains(wanted) {
      return "expected the message `\(wanted)`, but it says: \(messages[0])"
    }
    return nil
  }

  private static func message(
    _ rule: CheckedRule, _ violation: RuleOutcome.Violation, _ evaluator: inout Evaluator
  ) -> String {
    let (facts, rows) = (evaluator.facts, violation.rows)
    let meeting = rule.overlap.map { overlap in
      MeetingWriter(overlap, kinds: (rule.variables[0].kind, rule.variables[1].kind), facts).meeting(rows[0], rows[1])
    }
    return evaluator.messages.fill(rule.message, rule: rule, violation, meeting: meeting)
  }

  private static func reason(_ outcome: RuleOutcome) -> String {
    outcome.tally.undetermined > 0 ? ": \(outcome.tally.undetermined) undetermined" : ""
  }
}
