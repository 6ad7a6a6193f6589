import Language

extension RuleRunner {
  /// Makes one violation of all that have one record of the first variable (`per`), in the order of their first.
  mutating func gather(_ shown: [Condition], _ evaluator: inout Evaluator) {
    let cases = Batch(cases: outcome.violations.map(\.rows), slotCount: plan.scans.count)
    let truths = evaluator.truths(of: shown, .bindings(cases, kinds: plan.scans.map(\.kind)), among: .all(cases.count))
    var places: [UInt32: Int] = [:]
    var gathered: [RuleOutcome.Violation] = []
    for (item, violation) in outcome.violations.enumerated() {
      let place = places[violation.rows[0]] ?? gathered.count
      if place == gathered.count {
        places[violation.rows[0]] = place
        gathered.append(violation)
        gathered[place].gathered = []
      } else {
        gathered[place].caseCount += 1
      }
      if truths[item] == .true { gathered[place].gathered?.append(violation.rows) }
    }
    outcome.violations = gathered
  }
}
