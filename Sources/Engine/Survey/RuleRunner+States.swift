import Findings

/// What becomes of each record that a rule of one variable considers: the cells of a coverage matrix (DESIGN 7).
extension RuleRunner {
  /// Has the run keep a state for each record of the variable's kind; those that it never meets are not applicable.
  mutating func keepStates() {
    let count = facts.tables[rule.variables[0].kind.index].declaredCount
    outcome.states = [CoverageState](repeating: .notApplicable, count: count)
  }

  /// Notes the states of picked records. `isIdle` is empty where no `require` ran over empty lists only.
  mutating func noteStates(_ batch: Batch, _ truths: [Trit], _ isIdle: [Bool], _ evaluator: inout Evaluator) {
    var met: [Int] = []
    for item in truths.indices {
      let row = Int(batch.slots[0][item])
      if truths[item] != .yes {
        outcome.states?[row] = .missing
      } else if isIdle.isEmpty || !isIdle[item] {
        met.append(item)
        outcome.states?[row] = .met
      }
    }
    let gaps = Set(facts.vocabulary.report.gaps.map(\.kind))
    guard !met.isEmpty, !gaps.isEmpty else { return }
    let bare = rule.requirements.map { $0.withoutMembers(of: gaps) }
    guard bare.contains(where: \.isChanged) else { return }
    let rest = bare.compactMap(\.condition)
    let truthsOfRest =
      rest.count < bare.count
      ? [Trit](repeating: .no, count: met.count) : evaluator.evaluateAll(rest, batch.selecting(met))
    for (number, item) in met.enumerated() where truthsOfRest[number] != .yes {
      outcome.states?[Int(batch.slots[0][item])] = .gap
    }
  }
}

extension Condition {
  /// The condition without what asks for nested records of some kinds; nil where it cannot hold without them.
  func withoutMembers(of kinds: Set<KindID>) -> (condition: Condition?, isChanged: Bool) {
    switch self {
    case .through(let through):
      if case .record(let kind) = through.path.type, kinds.contains(kind) { return (nil, true) }
      return (self, false)
    case .any(let parts):
      let bare = parts.map { $0.withoutMembers(of: kinds) }
      guard bare.contains(where: \.isChanged) else { return (self, false) }
      let rest = bare.compactMap(\.condition)
      return (rest.isEmpty ? nil : .any(rest), true)
    case .all(let parts):
      let bare = parts.map { $0.withoutMembers(of: kinds) }
      guard bare.contains(where: \.isChanged) else { return (self, false) }
      let rest = bare.compactMap(\.condition)
      return (rest.count < parts.count ? nil : .all(rest), true)
    default: return (self, false)
    }
  }
}
