import Findings
import Language
import Values

extension RuleRunner {
  /// Takes cases out of the violations that rest on a value that cannot be read, or on the second of two records with
  /// one id: they are undetermined, and become cases again when that is mended.
  mutating func setAsideUnreadable() {
    let unreadable = facts.unreadable
    let hasRepeats = plan.scans.contains { !facts.tables[$0.kind.index].repeats.isEmpty }
    guard !unreadable.isEmpty || hasRepeats, !outcome.violations.isEmpty else { return }
    let read = plan.fieldsRead
    let before = outcome.violations.count
    outcome.violations.removeAll { violation in
      let isUnreadable = zip(plan.scans, violation.rows).contains { scan, row in
        let record = UnreadableValues.Record(kind: scan.kind.index, row: row)
        // What is declared twice is judged once, where it stands first.
        if facts.tables[record.kind].repeats[Int(row)] != nil || unreadable.touches(record, read) { return true }
        return ([record] + facts.owners(of: record)).contains {
          unreadable.has(read, of: $0)
            || plan.meeting != nil && unreadable.has(UnreadableValues.Field(kind: $0.kind, field: nil), of: $0)
        }
      }
      if isUnreadable, plan.scans.count == 1 { outcome.states?[Int(violation.rows[0])] = .undetermined }
      return isUnreadable
    }
    let count = before - outcome.violations.count
    outcome.tally.violated -= count
    outcome.tally.picked -= count
    outcome.tally.undetermined += count
  }
}

extension RulePlan {
  /// The fields that conditions and `require` read themselves, those of adjectives left out.
  fileprivate var fieldsRead: Set<UnreadableValues.Field> {
    var fields: Set<UnreadableValues.Field> = []
    for condition in conditions {
      condition.forEachPath { path in
        for step in path.steps {
          switch step {
          case .field(let kind, let field):
            fields.insert(UnreadableValues.Field(kind: kind.index, field: field.index))
          case .context(let kind, _, _): fields.insert(UnreadableValues.Field(kind: kind.index, field: nil))
          case .names, .identifier: break
          }
        }
      }
    }
    return fields
  }
}
