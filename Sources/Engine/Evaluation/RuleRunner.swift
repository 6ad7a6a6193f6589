import Findings

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
    return runner.outcome
  }

  // MARK: One variable

  private mutating func runOne(_ evaluator: inout Evaluator) {
    let variable = rule.variables[0]
    let count = facts.tables[variable.kind.index].declaredCount
    let adjectives = variable.adjectives.map { evaluator.truths(ofAdjective: $0, kind: variable.kind.index) }
    var start = 0
    while start < count {
      let end = min(count, start + Self.batchSize)
      var rows: [UInt32] = []
      rows.reserveCapacity(end - start)
      for row in start..<end {
        let truth = adjectives.reduce(Trit.yes) { min($0, $1[row]) }
        if truth == .yes { rows.append(UInt32(truncatingIfNeeded: row)) }
        if truth == .unknown {
          outcome.tally.undetermined += 1
          outcome.states?[row] = .undetermined
        }
      }
      start = end
      outcome.tally.considered += rows.count
      guard !rows.isEmpty else { continue }
      pick(Batch(rows: rows), &evaluator)
    }
    if rule.requirements.isEmpty { outcome.tally.searched = outcome.tally.considered }
  }

  private mutating func pick(_ batch: Batch, _ evaluator: inout Evaluator) {
    guard !rule.conditions.isEmpty else { return judge(batch, &evaluator) }
    let truths = evaluator.evaluateAll(rule.conditions, batch)
    var picked: [Int] = []
    for item in truths.indices {
      if truths[item] == .yes { picked.append(item) }
      if truths[item] == .unknown {
        outcome.tally.undetermined += 1
        outcome.states?[Int(batch.slots[0][item])] = .undetermined
      }
    }
    guard !picked.isEmpty else { return }
    judge(picked.count == batch.count ? batch : batch.selecting(picked), &evaluator)
  }

  /// Holds `require` against picked cases. `grades` is what the overlap of their contexts makes of each, if the rule asks.
  mutating func judge(_ batch: Batch, grades: [Grade] = [], _ evaluator: inout Evaluator) {
    outcome.tally.picked += batch.count
    let truths =
      rule.requirements.isEmpty
      ? [Trit](repeating: .no, count: batch.count) : evaluator.evaluateAll(rule.requirements, batch)
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
    if outcome.states != nil { noteStates(batch, truths, isIdle, &evaluator) }
  }

  /// Whether every path of `require` runs over empty lists, so that passing says nothing; empty where that cannot be.
  private func idle(_ batch: Batch, _ evaluator: borrowing Evaluator) -> [Bool] {
    var paths: [Path] = []
    for requirement in rule.requirements {
      requirement.forEachPath { if $0.slot < rule.variables.count { paths.append($0) } }
    }
    guard !paths.isEmpty, paths.allSatisfy(\.isSeveral) else { return [] }
    var isIdle = [Bool](repeating: true, count: batch.count)
    for path in paths {
      let lists = evaluator.gatherAll(path, batch)
      for item in isIdle.indices where isIdle[item] { isIdle[item] = lists.isEmpty(item) }
    }
    return isIdle
  }
}
