import Language
import Values

/// What is asked of cases of several variables, with what concerns one of them asked once of each of its records.
extension RuleRunner {
  /// The truth of a condition for each case.
  func truths(of condition: Condition, _ batch: Batch, _ evaluator: inout Evaluator) -> [Trit] {
    switch condition {
    case .all(let parts): return truths(ofEach: parts, batch, start: .yes, end: .no, &evaluator) { min($0, $1) }
    case .any(let parts): return truths(ofEach: parts, batch, start: .no, end: .yes, &evaluator) { max($0, $1) }
    case .not(let part): return truths(of: part, batch, &evaluator).map(\.negated)
    default:
      let slots = slots(of: condition)
      guard slots.count == 1, let slot = slots.first else { return evaluator.evaluate(condition, batch) }
      let kind = rule.variables[slot].kind.index
      var rows = RowSet(rowCount: facts.tables[kind].rowCount)
      for row in batch.slots[slot] { rows.insert(Int(row)) }
      let own = evaluator.truths(of: [condition], kind: kind, slot: slot, among: rows)
      return batch.slots[slot].map { own[Int($0)] }
    }
  }

  /// `and` and `or`: cases that have their value already are not asked again. What concerns one variable comes first: it is
  /// known already, or soon.
  private func truths(
    ofEach parts: [Condition], _ batch: Batch, start: Trit, end: Trit, _ evaluator: inout Evaluator,
    _ combine: (Trit, Trit) -> Trit
  ) -> [Trit] {
    var result = [Trit](repeating: start, count: batch.count)
    var open = Array(0..<batch.count)
    var current = batch
    for part in parts.filter({ slots(of: $0).count == 1 }) + parts.filter({ slots(of: $0).count != 1 }) {
      let next = truths(of: part, current, &evaluator)
      for (index, item) in open.enumerated() { result[item] = combine(result[item], next[index]) }
      let stillOpen = open.indices.filter { result[open[$0]] != end }
      guard !stillOpen.isEmpty else { break }
      if stillOpen.count < open.count {
        current = current.selecting(stillOpen)
        open = stillOpen.map { open[$0] }
      }
    }
    return result
  }
}
