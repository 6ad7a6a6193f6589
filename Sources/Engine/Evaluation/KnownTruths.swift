import Language
import Values

/// What has been found out about all rows of tables, so that what several rules ask is asked once.
struct KnownTruths {
  private var conditions: [ConditionKey: Truths] = [:]
  private var adjectives: [AdjectivePlace: Truths] = [:]
  private var mentions: [MentionPlace: [Bool]] = [:]

  private struct MentionPlace: Hashable {
    var kind: Int
    var field: Mention?
  }

  private struct AdjectivePlace: Hashable {
    var kind: Int
    var number: Int
  }

  /// By what a condition on one record is known again; nil for `and`, `or` and `not`, which are made of others, and where
  /// no table is asked.
  func key(of condition: Condition, _ cases: Evaluator.Cases) -> ConditionKey? {
    guard case .table(let kind, let slot) = cases else { return nil }
    switch condition {
    case .all, .any, .not: return nil
    case .through, .comparison, .membership, .presence, .mentioned, .adjective, .within, .matches, .wording:
      return ConditionKey(condition, kind: kind, slot: slot)
    }
  }

  subscript(key: ConditionKey) -> Truths? {
    get { conditions[key] }
    set { conditions[key] = newValue }
  }

  func adjective(_ number: Int, _ kind: Int) -> Truths? { adjectives[AdjectivePlace(kind: kind, number: number)] }

  mutating func keep(_ truths: Truths, ofAdjective number: Int, _ kind: Int) {
    adjectives[AdjectivePlace(kind: kind, number: number)] = truths
  }

  /// By row of a kind: whether a reference of another record leads to it, or of one field alone.
  mutating func mentions(of kind: Int, by field: Mention?, in facts: Facts) -> [Bool] {
    let place = MentionPlace(kind: kind, field: field)
    if let found = mentions[place] { return found }
    let found = facts.mentions(of: kind, by: field)
    mentions[place] = found
    return found
  }
}

extension Facts {
  /// Whether a reference field of some other record leads to each row of a kind. Complexity: linear in the references.
  func mentions(of kind: Int, by only: Mention? = nil) -> [Bool] {
    var found = [Bool](repeating: false, count: tables[kind].rowCount)
    for (owner, declared) in vocabulary.kinds.enumerated() {
      for (number, field) in declared.fields.enumerated() {
        guard field.type == .reference(KindID(kind)), !field.isDerived,
          only == nil || only == Mention(kind: KindID(owner), field: FieldID(number))
        else { continue }
        let column = tables[owner].columns[number]
        let isOwn = owner == kind
        for row in 0..<tables[owner].declaredCount {
          if column.isList {
            for index in column.members(row) where column.values[index] < Value.any {
              let target = Int(column.values[index])
              if isOwn ? target != row : !isEnclosed(row, kind: owner, by: target, kind) { found[target] = true }
            }
          } else {
            let value = column.value(row)
            guard value < Value.any else { continue }
            // A record does not mention itself, and what is nested in it does not either.
            if isOwn ? Int(value) != row : !isEnclosed(row, kind: owner, by: Int(value), kind) {
              found[Int(value)] = true
            }
          }
        }
      }
    }
    if only != nil { return found }
    for context in contexts {
      let dimensions = vocabulary[context.type].dimensions
      for entry in context.entries + context.exceptions.flatMap({ $0 }) {
        mark(entry, dimensions[entry.dimension], kind, &found)
      }
    }
    return found
  }

  private func isEnclosed(_ row: Int, kind: Int, by owner: Int, _ ownerKind: Int) -> Bool {
    var at = self.owner(of: row, kind: kind)
    while let record = at {
      if record.kind == ownerKind { return record.row == owner }
      at = self.owner(of: record.row, kind: record.kind)
    }
    return false
  }

  private func mark(_ entry: Context.Entry, _ dimension: ContextDimension, _ kind: Int, _ found: inout [Bool]) {
    if dimension.per == KindID(kind), entry.member < Value.any { found[Int(entry.member)] = true }
    guard dimension.type == .reference(KindID(kind)), case .members(let members) = entry.reading else { return }
    for member in members where member < Value.any { found[Int(member)] = true }
  }
}
