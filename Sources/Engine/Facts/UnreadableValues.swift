import Findings

/// Values that were written and cannot be read: a misspelt key or id, a number in the wrong unit, a context with a fault.
///
/// Each is a structure finding of its own. What a rule would say of a record because of one would only say it again, in
/// words that mislead, or follow from a default that nobody meant.
struct UnreadableValues: Sendable {
  /// A field of the record itself or of one inside it; nil for its context.
  struct Field: Hashable, Sendable {
    var kind: Int
    var field: Int?
  }

  struct Record: Hashable, Sendable {
    var kind: Int
    var row: UInt32
  }

  /// By record, which of its fields, with the text that was written where there is one.
  private var own: [Record: [Field: UInt32?]] = [:]
  /// By record, the fields of it and of all that it encloses.
  private var fields: [Record: Set<Field>] = [:]

  var isEmpty: Bool { own.isEmpty }

  /// Notes a value; `encloses` are the records around it, from the inside out.
  mutating func add(_ field: Field, of record: Record, text: UInt32?, within encloses: [Record]) {
    own[record, default: [:]][field] = .some(text)
    for member in [record] + encloses { fields[member, default: []].insert(field) }
  }

  /// What was written in a record's field and cannot be read.
  func text(_ field: Field, of record: Record) -> UInt32? { own[record]?[field] ?? nil }

  /// Whether a field of the record itself cannot be read.
  func has(_ field: Field, of record: Record) -> Bool { own[record]?[field] != nil }

  /// Whether one of some fields of the record itself cannot be read.
  func has(_ wanted: Set<Field>, of record: Record) -> Bool {
    own[record].map { $0.keys.contains { wanted.contains($0) } } ?? false
  }

  /// Whether a record or anything in it has one of some fields unreadable. Complexity: linear in those of the record.
  func touches(_ record: Record, _ wanted: Set<Field>) -> Bool {
    fields[record].map { !$0.isDisjoint(with: wanted) } ?? false
  }
}

extension FactsBuilder {
  /// The values that typing could not read. Complexity: linear in the problems, times the depth of records.
  func unreadableValues() -> UnreadableValues {
    var values = UnreadableValues()
    for problem in problems where problem.unread != nil || !problem.keys.isEmpty {
      let record = UnreadableValues.Record(kind: problem.kind, row: UInt32(truncatingIfNeeded: problem.row))
      values.add(
        UnreadableValues.Field(kind: problem.kind, field: problem.unread?.field), of: record,
        text: problem.unread?.text, within: facts.owners(of: record))
    }
    for slip in misspelt {
      let record = UnreadableValues.Record(kind: slip.kind, row: UInt32(truncatingIfNeeded: slip.row))
      values.add(
        UnreadableValues.Field(kind: slip.kind, field: slip.field), of: record, text: nil,
        within: facts.owners(of: record))
    }
    return values
  }
}

extension Facts {
  /// The records around a record, from the inside out.
  func owners(of record: UnreadableValues.Record) -> [UnreadableValues.Record] {
    var around: [UnreadableValues.Record] = []
    var at = owner(of: Int(record.row), kind: record.kind)
    while let owner = at {
      around.append(UnreadableValues.Record(kind: owner.kind, row: UInt32(truncatingIfNeeded: owner.row)))
      at = self.owner(of: owner.row, kind: owner.kind)
    }
    return around
  }
}

extension RuleRunner {
  /// Takes cases out of the violations that rest on a value that cannot be read, or on the second of two records with
  /// one id: they are undetermined, and become cases again when that is mended.
  mutating func setAsideUnreadable() {
    let unreadable = facts.unreadable
    let hasRepeats = rule.variables.contains { !facts.tables[$0.kind.index].repeats.isEmpty }
    guard !unreadable.isEmpty || hasRepeats, !outcome.violations.isEmpty else { return }
    let read = rule.fieldsRead
    let before = outcome.violations.count
    outcome.violations.removeAll { violation in
      let isUnreadable = zip(rule.variables, violation.rows).contains { variable, row in
        let record = UnreadableValues.Record(kind: variable.kind.index, row: row)
        // What is declared twice is judged once, where it stands first.
        if facts.tables[record.kind].repeats[Int(row)] != nil || unreadable.touches(record, read) { return true }
        return ([record] + facts.owners(of: record)).contains {
          unreadable.has(read, of: $0)
            || rule.overlap != nil && unreadable.has(UnreadableValues.Field(kind: $0.kind, field: nil), of: $0)
        }
      }
      if isUnreadable, rule.variables.count == 1 { outcome.states?[Int(violation.rows[0])] = .undetermined }
      return isUnreadable
    }
    let count = before - outcome.violations.count
    outcome.tally.violated -= count
    outcome.tally.picked -= count
    outcome.tally.undetermined += count
  }
}

extension CheckedRule {
  /// The fields that conditions and `require` read.
  var fieldsRead: Set<UnreadableValues.Field> {
    var fields: Set<UnreadableValues.Field> = []
    for condition in conditions + requirements {
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
