import Language
import Values

/// Whether conditions, asked of some records, come by an entity or a value that was not read: what they say then means
/// nothing.
struct UnreadReach {
  private let facts: Facts
  private let unreadable: UnreadableValues

  /// Nil where every entity and value was read.
  init?(_ facts: Facts) {
    guard !facts.unreadable.entities.isEmpty || !facts.unreadable.isEmpty else { return nil }
    self.facts = facts
    unreadable = facts.unreadable
  }

  /// `rows` are by slot. Complexity: linear in the records that the conditions come by.
  func reaches(_ conditions: [Condition], _ rows: [Int: [UInt32]]) -> Bool {
    conditions.contains { reaches($0, rows) }
  }

  private func reaches(_ condition: Condition, _ rows: [Int: [UInt32]]) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): return reaches(parts, rows)
    case .not(let part): return reaches(part, rows)
    case .through(let through):
      guard let members = end(of: through.path, rows) else { return true }
      var inner = rows
      inner[through.slot] = members
      return reaches([through.filter, through.body].compactMap { $0 }, inner)
    case .adjective(let kind, let number, let path):
      guard let ends = end(of: path, rows) else { return true }
      return reaches(facts.vocabulary[kind].adjectives[number].condition, [0: ends])
    case .comparison(let comparison):
      if reaches(comparison.left, rows) || reaches(comparison.right, rows) { return true }
      guard comparison.op.ground != .nothing else { return false }
      return [comparison.left, comparison.right].contains { reachesAbove($0, rows) }
    case .membership, .presence, .mentioned, .within, .matches, .wording:
      var isReached = false
      condition.forEachPath { if !isReached { isReached = end(of: $0, rows) == nil } }
      return isReached
    }
  }

  private func reaches(_ operand: Operand, _ rows: [Int: [UInt32]]) -> Bool {
    switch operand.term {
    case .path(let path): return end(of: path, rows) == nil
    case .count(let count):
      guard let members = end(of: count.path, rows) else { return true }
      guard let slot = count.slot, let filter = count.filter else { return false }
      var inner = rows
      inner[slot] = members
      return reaches(filter, inner)
    case .literal, .today: return false
    }
  }

  /// Whether the way up from what a side compares leads to an entity of which nobody knows what is above it.
  private func reachesAbove(_ operand: Operand, _ rows: [Int: [UInt32]]) -> Bool {
    guard case .path(let path) = operand.term, let kind = facts.vocabulary.kind(of: path.type)?.index else {
      return false
    }
    return (end(of: path, rows) ?? []).contains { row in
      facts.tables[kind].ancestors.ancestors(of: row).contains { isUnread($0, kind) }
    }
  }

  private func isUnread(_ row: UInt32, _ kind: Int) -> Bool {
    unreadable.entities.contains(UnreadableValues.Record(kind: kind, row: row))
  }

  /// The records or values at the end of a path; nil where something on the way, or at its end, was not read.
  private func end(of path: Path, _ rows: [Int: [UInt32]]) -> [UInt32]? {
    var rows = (rows[path.slot] ?? []).filter { $0 < Value.any }
    if rows.contains(where: { isUnread($0, path.kind.index) }) { return nil }
    for step in path.steps {
      guard case .field(let kind, let field) = step else { return [] }
      let column = facts.tables[kind.index].columns[field.index]
      var next: Set<UInt32> = []
      for row in rows {
        let record = UnreadableValues.Record(kind: kind.index, row: row)
        if unreadable.has(UnreadableValues.Field(kind: kind.index, field: field.index), of: record) { return nil }
        if column.isList {
          for member in column.members(Int(row)) { next.insert(column.values[member]) }
        } else {
          next.insert(column.value(Int(row)))
        }
      }
      rows = next.filter { $0 < Value.any }
      guard let target = facts.vocabulary.kind(of: facts.vocabulary[kind][field].type) else { return rows }
      if rows.contains(where: { isUnread($0, target.index) }) { return nil }
    }
    return rows
  }
}
