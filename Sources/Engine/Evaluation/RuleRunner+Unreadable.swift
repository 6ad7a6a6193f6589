import Findings
import Language
import Values

extension RuleRunner {
  /// Takes cases out of the violations that rest on something that was not read, or on the second of two records with one
  /// id: they are undetermined, and become cases again when that is mended.
  mutating func setAsideUnreadable() {
    let unreadable = facts.unreadable
    let hasRepeats = plan.scans.contains { !facts.tables[$0.kind.index].repeats.isEmpty }
    let restsOnAbsence = unreadable.hidesRecords && plan.restsOnAbsence(in: facts.vocabulary)
    let reach = UnreadReach(facts)
    guard !unreadable.isEmpty || hasRepeats || restsOnAbsence || reach != nil, !outcome.violations.isEmpty else {
      return
    }
    let read = plan.fieldsRead
    let asked = plan.conditions
    var violations: [RuleOutcome.Violation] = []
    swap(&violations, &outcome.violations)
    let before = violations.count
    violations.removeAll { violation in
      let isSetAside =
        restsOnAbsence || isUnreadable(violation, read)
        || reach?.reaches(asked, Dictionary(uniqueKeysWithValues: zip(0..., violation.rows.map { [$0] }))) == true
      if isSetAside, plan.scans.count == 1 { outcome.states?[Int(violation.rows[0])] = .undetermined }
      return isSetAside
    }
    outcome.violations = violations
    let count = before - violations.count
    outcome.tally.violated -= count
    outcome.tally.picked -= count
    outcome.tally.undetermined += count
  }

  /// Whether a record of the case, or one around it, has a value that was read and could not be made out.
  private func isUnreadable(_ violation: RuleOutcome.Violation, _ read: Set<UnreadableValues.Field>) -> Bool {
    let unreadable = facts.unreadable
    return zip(plan.scans, violation.rows).contains { scan, row in
      let record = UnreadableValues.Record(kind: scan.kind.index, row: row)
      // What is declared twice is judged once, where it stands first.
      if facts.tables[record.kind].repeats[Int(row)] != nil || unreadable.touches(record, read) { return true }
      return ([record] + facts.owners(of: record)).contains {
        unreadable.has(read, of: $0)
          || plan.meeting != nil && unreadable.has(UnreadableValues.Field(kind: $0.kind, field: nil), of: $0)
      }
    }
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
