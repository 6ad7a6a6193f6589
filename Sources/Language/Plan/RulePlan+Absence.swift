extension RulePlan {
  /// Whether a finding of the rule may rest on no record mentioning another: while records are unread that could, nobody
  /// knows. Complexity: linear in the conditions and in the adjectives that they ask for.
  package func restsOnAbsence(in vocabulary: Vocabulary) -> Bool {
    scans.contains { scan in
      scan.adjectives.contains {
        vocabulary[scan.kind].adjectives[$0].condition.restsOnAbsence(being: true, in: vocabulary)
      } || scan.filters.contains { $0.restsOnAbsence(being: true, in: vocabulary) }
    }
      || joins.flatMap(\.extensions).contains { step in
        (step.meets.map(\.condition) + step.filters).contains { $0.restsOnAbsence(being: true, in: vocabulary) }
      }
      || (requirement?.conditions ?? []).contains { $0.restsOnAbsence(being: false, in: vocabulary) }
  }
}

extension Condition {
  /// Whether it may be true, or not true, because nothing mentions a record.
  fileprivate func restsOnAbsence(being truth: Bool, in vocabulary: Vocabulary) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.restsOnAbsence(being: truth, in: vocabulary) }
    case .not(let part): part.restsOnAbsence(being: !truth, in: vocabulary)
    case .mentioned: !truth
    case .adjective(let kind, let number, _):
      vocabulary[kind].adjectives[number].condition.restsOnAbsence(being: truth, in: vocabulary)
    case .through(let through):
      switch through.quantifier {
      case .some: through.parts.contains { $0.restsOnAbsence(being: truth, in: vocabulary) }
      case .no: through.parts.contains { $0.restsOnAbsence(being: !truth, in: vocabulary) }
      case .every:
        through.body?.restsOnAbsence(being: truth, in: vocabulary) ?? false
          || through.filter?.restsOnAbsence(being: !truth, in: vocabulary) ?? false
      }
    case .comparison(let comparison):
      // More or fewer of what is counted may make it either.
      [comparison.left, comparison.right].contains { side in
        guard case .count(let count) = side.term, let filter = count.filter else { return false }
        return filter.restsOnAbsence(being: true, in: vocabulary) || filter.restsOnAbsence(being: false, in: vocabulary)
      }
    case .membership, .presence, .within, .matches, .wording: false
    }
  }
}

extension Through {
  fileprivate var parts: [Condition] { [filter, body].compactMap { $0 } }
}
