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

  /// Entities that were not read: known by the ids that they have, or that others call them by.
  var entities: Set<Record> = []
  /// Records, or parts of some, were not read: that nothing is said of something may be because it stands there.
  var hidesRecords = false

  var isEmpty: Bool { own.isEmpty }

  /// Notes a value; `encloses` are the records around it, from the inside out.
  fileprivate mutating func add(_ field: Field, of record: Record, text: UInt32?, within encloses: [Record]) {
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
  /// Notes the values that typing could not read, and those that records lack beside something that no field took.
  ///
  /// Complexity: linear in the problems and in the fields of such records, times the depth of records.
  mutating func addUnreadableValues() {
    for problem in problems where problem.unread != nil || !problem.keys.isEmpty {
      add(problem.unread?.field, of: problem.row, kind: problem.kind, text: problem.unread?.text)
    }
    for slip in misspelt { add(slip.field, of: slip.row, kind: slip.kind, text: nil) }
    for (kind, row) in incomplete {
      for (field, column) in facts.tables[kind].columns.enumerated() {
        guard column.isList ? column.members(row).isEmpty : column.value(row) == Value.missing else { continue }
        add(field, of: row, kind: kind, text: nil)
      }
    }
    facts.unreadable.hidesRecords = findings.contains { finding in
      finding.unread.map { $0.extent != .text && finding.primary.location.file.index < facts.files.count } ?? false
    }
  }

  private mutating func add(_ field: Int?, of row: Int, kind: Int, text: UInt32?) {
    let record = UnreadableValues.Record(kind: kind, row: UInt32(truncatingIfNeeded: row))
    facts.unreadable.add(
      UnreadableValues.Field(kind: kind, field: field), of: record, text: text, within: facts.owners(of: record))
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
