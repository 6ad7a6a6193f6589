import Findings
import Language
import Values

/// Ids that rules name and no file declares: such a comparison is true of nothing, and nobody would see it.
extension Facts {
  /// A finding for each rule and id. Complexity: linear in the conditions of the rules, and in the ids of a kind for each id
  /// that they name.
  func undeclaredIDs(in rules: [CheckedRule]) -> [Finding] {
    rules.flatMap { rule -> [Finding] in
      var named: [(kind: KindID, id: String)] = []
      for condition in rule.conditions + rule.requirements {
        condition.forEachLiteral { literal in
          // A kind that is open takes any word.
          guard case .entity(let kind, let id) = literal, !vocabulary[kind].isOpen,
            !named.contains(where: { $0 == (kind, id) })
          else { return }
          named.append((kind, id))
        }
      }
      return named.compactMap { finding(of: rule, $0.kind, $0.id) }
    }
  }

  private func finding(of rule: CheckedRule, _ kind: KindID, _ id: String) -> Finding? {
    if let symbol = symbols.find(id), row(ofEntity: symbol, kind: kind.index) != nil { return nil }
    let declared = (0..<tables[kind.index].declaredCount).map { self.id(of: $0, kind: kind.index) }
    return Finding(
      Fault(
        .noSuchReference,
        "rule `\(rule.id)` speaks of the \(vocabulary[kind].name) `\(id)`, which nothing declares\(didYouMean(id, among: declared))",
        at: rule.location.range,
        help: "as it stands, this part of the rule is true of nothing: mend the id, or declare it", severity: .warning),
      .pack, at: rule.location)
  }
}
