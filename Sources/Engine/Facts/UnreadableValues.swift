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
