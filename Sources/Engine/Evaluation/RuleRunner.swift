import Findings
import Language
import Values

/// What one rule found: the cases that violate it, and the count of all others.
struct RuleOutcome {
  /// A case that violates the rule.
  struct Violation {
    /// One row a variable, in the order of the rule's variables.
    var rows: [UInt32]
    var grade: Grade
  }
  var violations: [Violation] = []
  /// Violations that are counted and not held one by one, because there are too many of them to read.
  var unlisted = 0
  var tally = RuleTally()
  /// The rule met more pairs than can be looked at; it has no result.
  var isTooWide = false
  /// By row of the variable's kind: what became of it; nil unless asked for, and of rules over several variables.
  var states: [CoverageState]?
}

/// Runs one checked rule over the facts (LANGUAGE 2.5, 2.6, 3).
struct RuleRunner: ~Copyable {
  /// Cases that are evaluated together.
  static let batchSize = 2048
  /// A rule that meets more pairs is refused (LANGUAGE 3).
  static let maxPairs = 50_000_000

  let rule: CheckedRule
  let facts: Facts
  var outcome = RuleOutcome()
  /// Pairs that are made before the rule is run another way, or given up.
  var limit = maxPairs
  /// By slot and record: how many records it stands for, while classes of records are joined; else empty.
  var weights: [[UInt32: Int]] = []

  init(rule: CheckedRule, facts: Facts) {
    self.rule = rule
    self.facts = facts
  }

  static func run(
    _ rule: CheckedRule, _ evaluator: inout Evaluator, identities: inout Identities, keepsStates: Bool = false
  ) -> RuleOutcome {
    var runner = RuleRunner(rule: rule, facts: evaluator.facts)
    if rule.variables.count == 1 {
      if keepsStates { runner.keepStates() }
      runner.runOne(&evaluator)
    } else {
      runner.runSeveral(&evaluator, &identities)
    }
    runner.setAsideUnreadable()
    return runner.outcome
  }

  // MARK: One variable

  private mutating func runOne(_ evaluator: inout Evaluator) {
    let kind = rule.variables[0].kind.index
    let domain = evaluator.domain(of: rule.variables[0])
    let truths = evaluator.truths(of: rule.conditions, kind: kind, slot: 0, among: domain.yes)
    outcome.tally.considered += domain.yes.count
    if rule.requirements.isEmpty { outcome.tally.searched = outcome.tally.considered }
    for unknown in [domain.unknown, truths.unknown] {
      outcome.tally.undetermined += unknown.count
      if outcome.states != nil { unknown.forEach { outcome.states?[$0] = .undetermined } }
    }
    judge(truths.yes, kind: kind, &evaluator)
  }

  /// Holds `require` against the picked rows of the only variable.
  private mutating func judge(_ picked: RowSet, kind: Int, _ evaluator: inout Evaluator) {
    guard !picked.isEmpty else { return }
    var passed = RowSet(rowCount: picked.rowCount)
    var idle = passed
    if !rule.requirements.isEmpty {
      passed = evaluator.truths(of: rule.requirements, kind: kind, slot: 0, among: picked).yes
      for (number, path) in listPaths.enumerated() where !passed.isEmpty {
        let empty = evaluator.truths(of: [.presence(path, isPresent: false)], kind: kind, slot: 0, among: passed).yes
        idle = number == 0 ? empty : idle.intersection(empty)
      }
    }
    let violated = picked.subtracting(passed)
    outcome.tally.picked += picked.count
    outcome.tally.notApplicable += idle.count
    outcome.tally.passed += passed.count - idle.count
    outcome.tally.violated += violated.count
    violated.forEach { row in
      outcome.violations.append(
        RuleOutcome.Violation(rows: [UInt32(truncatingIfNeeded: row)], grade: rule.grade))
    }
    if outcome.states != nil { noteStates(passed: passed.subtracting(idle), violated: violated, &evaluator) }
  }

  /// The paths of `require`, where all of them lead to lists: a case of which every list is empty does not pass, it does
  /// not come up. Empty where some path leads to one value.
  private var listPaths: [Path] {
    var paths: [Path] = []
    for requirement in rule.requirements {
      requirement.forEachPath { if $0.slot < rule.variables.count { paths.append($0) } }
    }
    return paths.allSatisfy(\.isSeveral) ? paths : []
  }

  /// Holds `require` against picked cases of several variables. `grades` is what the overlap of their contexts makes of each, if the rule asks.
  mutating func judge(_ batch: Batch, grades: [Grade] = [], _ evaluator: inout Evaluator) {
    outcome.tally.picked += batch.count
    let truths =
      rule.requirements.isEmpty
      ? [Trit](repeating: .no, count: batch.count)
      : truths(of: .all(rule.requirements), batch, &evaluator)
    let isIdle = truths.contains(.yes) ? idle(batch, evaluator) : []
    for item in truths.indices {
      if truths[item] == .yes {
        if !isIdle.isEmpty, isIdle[item] { outcome.tally.notApplicable += 1 } else { outcome.tally.passed += 1 }
      } else {
        outcome.tally.violated += 1
        outcome.violations.append(
          RuleOutcome.Violation(
            rows: rule.variables.indices.map { batch.slots[$0][item] },
            grade: grades.isEmpty ? rule.grade : grades[item]))
      }
    }
  }

  /// Whether every path of `require` runs over empty lists, so that passing says nothing; empty where that cannot be.
  private func idle(_ batch: Batch, _ evaluator: borrowing Evaluator) -> [Bool] {
    let paths = listPaths
    guard !paths.isEmpty else { return [] }
    var isIdle = [Bool](repeating: true, count: batch.count)
    for path in paths {
      let lists = evaluator.gatherAll(path, batch)
      for item in isIdle.indices where isIdle[item] { isIdle[item] = lists.isEmpty(item) }
    }
    return isIdle
  }
}
