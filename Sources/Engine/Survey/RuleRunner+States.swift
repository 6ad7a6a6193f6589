import Findings
import Language
import Values

/// What becomes of each record that a rule of one variable considers: the cells of a coverage matrix.
extension RuleRunner {
  /// Has the run keep a state for each record of the variable's kind; those that it never meets are not applicable.
  mutating func keepStates() {
    let count = facts.tables[plan.scans[0].kind.index].declaredCount
    outcome.states = [CoverageState](repeating: .notApplicable, count: count)
  }

  /// Notes the states of picked records, but of those for which `require` ran over empty lists only.
  mutating func noteStates(passed: RowSet, violated: RowSet, _ evaluator: inout Evaluator) {
    violated.forEach { outcome.states?[$0] = .missing }
    passed.forEach { outcome.states?[$0] = .met }
    let gaps = Set(facts.vocabulary.report.gaps.map(\.kind))
    guard !passed.isEmpty, !gaps.isEmpty else { return }
    let bare = (plan.requirement?.conditions ?? []).map { $0.withoutMembers(of: gaps) }
    guard bare.contains(where: \.isChanged) else { return }
    let rest = bare.compactMap(\.condition)
    let kind = plan.scans[0].kind.index
    let met = rest.count < bare.count ? nil : evaluator.truths(of: rest, .table(kind: kind, slot: 0), among: passed).yes
    passed.forEach { if met?.contains($0) != true { outcome.states?[$0] = .gap } }
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
