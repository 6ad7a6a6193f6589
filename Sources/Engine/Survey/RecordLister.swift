import Findings
import Language
import Values

/// Lists entities and claims with what each says, so that two audits can be compared.
struct RecordLister: ~Copyable {
  private let facts: Facts
  private var identities: Identities

  init(_ facts: Facts) {
    self.facts = facts
    identities = Identities(facts)
  }

  /// By kind in the vocabulary's order, then in order of file and place. Complexity: linear in what the records say, and
  /// a reading of each file for each kind in it.
  mutating func list() -> [RecordEntry] {
    var entries: [RecordEntry] = []
    for (kind, declared) in facts.vocabulary.kinds.enumerated() {
      guard declared.role == .entity || declared.role == .claim else { continue }
      var places = RecordPlaces(facts)
      for row in 0..<facts.tables[kind].declaredCount {
        let place = places.place(of: row, kind: kind)
        entries.append(
          RecordEntry(
            identity: identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind), kind: declared.name,
            isClaim: declared.role == .claim, fields: fields(of: row, kind: kind),
            path: facts.files[place.location.file.index].path, line: place.line))
      }
    }
    return entries
  }

  private func fields(of row: Int, kind: Int) -> [RecordEntry.Field] {
    let table = facts.tables[kind]
    let declared = facts.vocabulary.kinds[kind]
    var fields: [RecordEntry.Field] = []
    for (number, field) in declared.fields.enumerated() {
      if case .record(let nested) = field.type {
        guard facts.vocabulary[nested].role != .claim else { continue }
        let column = table.columns[number]
        let contents = column.members(row).map {
          facts.canonicalContent(of: Int(column.values[$0]), kind: nested.index).split(separator: "\n").joined(
            separator: ", ")
        }
        if !contents.isEmpty {
          fields.append(RecordEntry.Field(name: field.name, text: contents.joined(separator: "; ")))
        }
      } else if let text = facts.canonicalText(of: number, row: row, kind: kind) {
        fields.append(RecordEntry.Field(name: field.name, text: text))
      }
    }
    if let type = declared.context, row < table.contexts.count, table.contexts[row] != Value.missing {
      let text = facts.canonicalText(facts.contexts[Int(table.contexts[row])], type)
      fields.append(RecordEntry.Field(name: facts.vocabulary[type].name, text: text))
    }
    return fields
  }
}
