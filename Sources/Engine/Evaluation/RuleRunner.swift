import Findings
import Language
import Values

/// Runs the plan of one rule over the facts, step by step (LANGUAGE 2.5, 2.6, 3).
struct RuleRunner: ~Copyable {
  let plan: RulePlan
  let facts: Facts
  let mostPairs: Int
  var outcome = RuleOutcome()

  private init(_ plan: RulePlan, _ facts: Facts, mostPairs: Int) {
    self.plan = plan
    self.facts = facts
    self.mostPairs = mostPairs
  }

  static func run(
    _ plan: RulePlan, _ evaluator: inout Evaluator, identities: inout Identities, keepsStates: Bool = false,
    mostPairs: Int = RulePlan.Choice.mostPairs
  ) -> RuleOutcome {
    var runner = RuleRunner(plan, evaluator.facts, mostPairs: mostPairs)
    if plan.scans.count == 1 {
      if keepsStates { runner.keepStates() }
      runner.runOne(&evaluator)
    } else {
      runner.runSeveral(&evaluator, &identities)
    }
    runner.setAsideUnreadable()
    if let shown = plan.gathering { runner.gather(shown, &evaluator) }
    return runner.outcome
  }

  // MARK: Scans

  /// The rows that a scan keeps; those of which something is unknown are left out, and counted.
  private mutating func scan(_ slot: Int, _ evaluator: inout Evaluator) -> RowSet {
    let scan = plan.scans[slot]
    let domain = evaluator.domain(of: scan)
    let truths = evaluator.truths(
      of: scan.filters, .table(kind: scan.kind.index, slot: slot), among: domain.yes)
    if plan.scans.count == 1 { outcome.tally.considered += domain.yes.count }
    for unknown in [domain.unknown, truths.unknown] {
      outcome.tally.undetermined += unknown.count
      if outcome.states != nil { unknown.forEach { outcome.states?[$0] = .undetermined } }
    }
    return truths.yes
  }

  /// Counts the rows of a scan of which some key is missing.
  private mutating func countMissingKeys(_ slot: Int, _ rows: RowSet, _ evaluator: inout Evaluator) {
    let scan = plan.scans[slot]
    guard !scan.keyPaths.isEmpty else { return }
    let present = evaluator.truths(
      of: scan.keyPaths.map { .presence($0, isPresent: true) }, .table(kind: scan.kind.index, slot: slot), among: rows
    ).yes
    outcome.tally.undetermined += rows.count - present.count
  }

  // MARK: One variable

  private mutating func runOne(_ evaluator: inout Evaluator) {
    let picked = scan(0, &evaluator)
    if plan.requirement == nil { outcome.tally.searched = outcome.tally.considered }
    guard !picked.isEmpty else { return }
    let kind = plan.scans[0].kind.index
    let table = Evaluator.Cases.table(kind: kind, slot: 0)
    var passed = RowSet(rowCount: picked.rowCount)
    var idle = passed
    if let requirement = plan.requirement {
      passed = evaluator.truths(of: requirement.conditions, table, among: picked).yes
      for (number, list) in requirement.lists.enumerated() where !passed.isEmpty {
        let empty = evaluator.truths(of: [.presence(list, isPresent: false)], table, among: passed).yes
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
        RuleOutcome.Violation(rows: [UInt32(truncatingIfNeeded: row)], grade: plan.grading.grade(.meets)))
    }
    if outcome.states != nil { noteStates(passed: passed.subtracting(idle), violated: violated, &evaluator) }
  }

  // MARK: Several variables

  private mutating func runSeveral(_ evaluator: inout Evaluator, _ identities: inout Identities) {
    var sets: [RowSet] = []
    for slot in plan.scans.indices { sets.append(scan(slot, &evaluator)) }
    for slot in plan.scans.indices { countMissingKeys(slot, sets[slot], &evaluator) }
    let selections = sets.map(\.rows)
    if plan.requirement == nil { outcome.tally.searched = selections.map(\.count).min() ?? 0 }
    guard selections.allSatisfy({ !$0.isEmpty }) else { return }
    let before = outcome.tally
    let kept = selections.reduce(0) { $0 + $1.count }
    let canBeSwept = plan.meeting?.sweptPaths != nil
    let limit = canBeSwept ? RulePlan.Choice.mostBeforeSweep(kept: kept) : mostPairs
    var picks = Batch(slotCount: plan.scans.count)
    for join in plan.joins {
      picks.append(run(join, selections, sets, limit: limit, weights: [], &evaluator))
      if outcome.isTooWide {
        guard canBeSwept else { return }
        outcome.isTooWide = false
        outcome.tally = before
        return sweep(selections, &evaluator, &identities)
      }
    }
    if plan.joins.count > 1 { picks = picks.withoutRepeats }
    var contexts = contextJudge
    if contexts != nil {
      let met = (0..<picks.count).filter { isCase(picks, $0, &contexts) }
      if met.count < picks.count { picks = picks.selecting(met) }
    }
    if plan.takesPairsOnce { picks = once(picks, &identities) }
    hold(picks, &contexts, &evaluator)
  }

  /// The cases that a join finds. `weights` are by slot and record how many records each stands for, where classes of
  /// records are joined.
  mutating func run(
    _ join: RulePlan.Join, _ selections: [[UInt32]], _ sets: [RowSet], limit: Int, weights: [[UInt32: Int]],
    _ evaluator: inout Evaluator
  ) -> Batch {
    var runner = JoinRunner(join, selections, sets, limit: limit, weights: weights)
    let picks = runner.run(&evaluator)
    outcome.tally.considered += runner.considered
    outcome.tally.undetermined += runner.undetermined
    outcome.isTooWide = runner.isTooWide
    return picks
  }

  var contextJudge: ContextJudge? {
    plan.meeting.map { ContextJudge($0.overlap, kinds: (plan.scans[0].kind, plan.scans[1].kind), facts) }
  }

  /// How the contexts of a pair meet.
  private func verdict(
    _ picks: borrowing Batch, _ item: Int, _ contexts: inout ContextJudge?
  ) -> ContextJudge.Verdict {
    contexts?.verdict(picks.slots[0][item], picks.slots[1][item]) ?? .meets
  }

  private func isCase(_ picks: borrowing Batch, _ item: Int, _ contexts: inout ContextJudge?) -> Bool {
    let verdict = verdict(picks, item, &contexts)
    return contexts?.isCase(verdict) ?? true
  }

  /// Of picks that bind the same records in another order, the one whose first operand has the smaller identity.
  private func once(_ picks: Batch, _ identities: inout Identities) -> Batch {
    let kinds = plan.scans.map(\.kind)
    let firsts = picks.sortingCases(by: kinds).firstCases
    var kept: [Int: Int] = [:]
    for item in 0..<picks.count where firsts[item] != item {
      let other = kept[firsts[item]] ?? firsts[item]
      if identities.precedes(picks.records(of: item), picks.records(of: other), kinds) { kept[firsts[item]] = item }
    }
    return picks.selecting((0..<picks.count).filter { firsts[$0] == $0 }.map { kept[$0] ?? $0 })
  }

  // MARK: What each case has to satisfy

  /// Cases that `require` is held against together. Many, because what it asks of one record is asked once of all its
  /// cases.
  private static let heldSize = 8 * JoinRunner.batchSize

  /// Grades the cases and holds `require` against them.
  mutating func hold(_ picks: Batch, _ contexts: inout ContextJudge?, _ evaluator: inout Evaluator) {
    var start = 0
    while start < picks.count {
      let end = min(picks.count, start + Self.heldSize)
      let grades = (start..<end).map { plan.grading.grade(verdict(picks, $0, &contexts)) }
      judge(picks[start..<end], grades, &evaluator)
      start = end
    }
  }

  private mutating func judge(_ batch: Batch, _ grades: [Grade], _ evaluator: inout Evaluator) {
    outcome.tally.picked += batch.count
    var passed = RowSet(rowCount: batch.count)
    var idle = passed
    if let requirement = plan.requirement {
      passed =
        evaluator.truths(
          of: requirement.conditions, .bindings(batch, kinds: plan.scans.map(\.kind)), among: .all(batch.count)
        ).yes
      if !requirement.lists.isEmpty, !passed.isEmpty {
        let lists = requirement.lists.map { evaluator.paths.gatherAll($0, batch) }
        idle = RowSet(rowCount: batch.count) { item in
          passed.contains(item) && lists.allSatisfy { $0.isEmpty(item) }
        }
      }
    }
    outcome.tally.notApplicable += idle.count
    outcome.tally.passed += passed.count - idle.count
    let violated = passed.complement
    outcome.tally.violated += violated.count
    violated.forEach { item in
      outcome.violations.append(RuleOutcome.Violation(rows: batch.records(of: item), grade: grades[item]))
    }
  }
}

extension RulePlan.Grading {
  /// The grade of a case whose contexts meet like that.
  func grade(_ verdict: ContextJudge.Verdict) -> Grade {
    switch self {
    case .always(let grade): grade
    case .byContexts: verdict == .possibly ? .tension : .contradiction
    }
  }
}
