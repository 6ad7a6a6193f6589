import Findings
import Language

/// Judges rules one after the other, with what one has found out about records at hand for the next.
struct RuleJudge: ~Copyable {
  /// What the rules of one task found.
  struct Result: Sendable {
    var pending: [PendingFinding] = []
    var refused: [Finding] = []
    var reports: [RuleReport] = []
    var times: [(id: String, nanoseconds: UInt64)] = []
    var tables: [CoverageTable] = []

    mutating func append(_ other: Result) {
      pending += other.pending
      refused += other.refused
      reports += other.reports
      times += other.times
      tables += other.tables
    }
  }

  private let input: AuditInput
  private var evaluator: Evaluator
  private var identities: Identities
  private let writer: FindingWriter
  private(set) var result = Result()

  init(_ input: AuditInput, _ facts: Facts, _ wanted: WantedStates) {
    self.input = input
    evaluator = Evaluator(facts: facts, today: input.asOf)
    identities = Identities(facts)
    writer = FindingWriter(facts, wanted)
  }

  /// Judges what the deck gives to one of several tasks.
  static func judge(
    _ hand: Int, of deck: RuleDeck, _ input: AuditInput, _ facts: Facts, _ wanted: WantedStates
  ) async -> Result {
    var judge = RuleJudge(input, facts, wanted)
    while true {
      let rules = await deck.next(for: hand)
      guard !rules.isEmpty else { return judge.result }
      for rule in rules { judge.judge(rule) }
    }
  }

  mutating func judge(_ rule: CheckedRule) {
    let start = input.clock?() ?? 0
    let keepsStates =
      (input.asksForCoverage && rule.category == CoverageBuilder.category)
      || (input.asksForSurvey && rule.deadline != nil)
    let plan = RulePlan(rule, vocabulary: evaluator.facts.vocabulary)
    let outcome = RuleRunner.run(
      plan, &evaluator, identities: &identities, keepsStates: keepsStates, mostPairs: input.mostPairs)
    if let states = outcome.states { result.tables.append(CoverageTable(rule: rule, states: states)) }
    if outcome.isTooWide { result.refused.append(tooWide(rule)) }
    if outcome.unlisted > 0 { result.refused.append(Self.unlisted(rule, outcome)) }
    result.pending += writer.findings(of: rule, outcome, &evaluator, identities: &identities)
    result.reports.append(
      RuleReport(
        id: rule.id, category: rule.category, severity: rule.severity, summary: rule.summary, because: rule.because,
        source: rule.source, tally: outcome.tally))
    if let clock = input.clock { result.times.append((rule.id, clock() &- start)) }
    input.onStep?(.rule)
  }

  /// Says how much of what the rule found is only counted.
  private static func unlisted(_ rule: CheckedRule, _ outcome: RuleOutcome) -> Finding {
    finding(
      .pairsNotListed,
      "rule `\(rule.id)` finds \(outcome.tally.violated) pairs of records, of which \(outcome.violations.count) are listed",
      rule, help: "settle the records that stand in most of them, which are listed first", severity: .notice)
  }

  private func tooWide(_ rule: CheckedRule) -> Finding {
    Self.finding(
      .tooManyPairs,
      "rule `\(rule.id)` meets more than \(input.mostPairs) pairs of records, which is too many to judge",
      rule, help: "add a condition that narrows one of its variables, or a key that fewer records share")
  }

  private static func finding(
    _ id: FaultID, _ message: String, _ rule: CheckedRule, help: String, severity: Severity = .error
  ) -> Finding {
    let place = rule.location
    return Finding(Fault(id, message, at: place.range, help: help, severity: severity), .pack, at: place)
  }
}
