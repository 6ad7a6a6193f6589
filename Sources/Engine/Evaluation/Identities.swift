/// What tells a record from all others, whatever line it stands on (LANGUAGE 6).
struct Identities {
  private let facts: Facts
  private var known: [UInt64: String] = [:]
  /// By owner and kind: the plain identities of siblings that share one, to number them.
  private var ordinals: [UInt64: Int] = [:]

  init(_ facts: Facts) { self.facts = facts }

  /// `condition/sprain>recommendation:sprain|ibuprofen|treat`. Complexity: linear in the record's siblings the first time.
  mutating func identity(of row: UInt32, kind: Int) -> String {
    let key = UInt64(kind) << 32 | UInt64(row)
    if let identity = known[key] { return identity }
    let identity = make(Int(row), kind: kind)
    known[key] = identity
    return identity
  }

  private mutating func make(_ row: Int, kind: Int) -> String {
    let declared = facts.vocabulary.kinds[kind]
    if declared.isEntity {
      let id = facts.id(of: row, kind: kind)
      if !id.isEmpty { return "\(declared.name)/\(percentEncoded(id))" }
    }
    let plain = plainIdentity(row, kind: kind)
    let siblings = siblings(of: row, kind: kind).filter { plainIdentity($0, kind: kind) == plain }
    var own = plain
    if siblings.count > 1 {
      let ordered = siblings.map { (row: $0, content: facts.canonicalContent(of: $0, kind: kind)) }
        .sorted { $0.content != $1.content ? $0.content < $1.content : $0.row < $1.row }
      own += "#\((ordered.firstIndex { $0.row == row } ?? 0) + 1)"
    }
    guard let owner = facts.owner(of: row, kind: kind) else { return "\(declared.name):\(own)" }
    let prefix = identity(of: UInt32(truncatingIfNeeded: owner.row), kind: owner.kind)
    return "\(prefix)>\(declared.name):\(own)"
  }

  private func plainIdentity(_ row: Int, kind: Int) -> String {
    let declared = facts.vocabulary.kinds[kind]
    var parts: [String] = []
    if declared.identity.isEmpty {
      for (number, field) in declared.fields.enumerated() where !field.isList && !FactsBuilder.isRecord(field.type) {
        if let text = facts.canonicalText(of: number, row: row, kind: kind), !isOwner(number, row, kind) {
          parts.append(percentEncoded(text))
        }
      }
    } else {
      for field in declared.identity {
        parts.append(percentEncoded(facts.canonicalText(of: field.index, row: row, kind: kind) ?? ""))
      }
    }
    return parts.joined(separator: "|")
  }

  /// Whether a field only repeats the record around.
  private func isOwner(_ field: Int, _ row: Int, _ kind: Int) -> Bool {
    guard facts.vocabulary.kinds[kind].fields[field].isFromOwner, let owner = facts.owner(of: row, kind: kind) else {
      return false
    }
    return facts.tables[kind].columns[field].value(row) == UInt32(truncatingIfNeeded: owner.row)
  }

  /// The records of the kind that the same record encloses through the same field.
  private func siblings(of row: Int, kind: Int) -> [Int] {
    let table = facts.tables[kind]
    let owner = table.owners[row]
    let position = table.positions[row]
    guard owner != Value.missing else {
      // Claims at the top of a file are siblings of those beside them.
      let file = table.file(of: row)
      return (0..<table.declaredCount).filter { table.owners[$0] == owner && table.file(of: $0) == file }
    }
    let shape = facts.shapes.positions[Int(position)]
    let column = facts.tables[shape.kind].columns[shape.field]
    return column.members(Int(owner)).map { Int(column.values[$0]) }
  }

  /// Whether one binding of records comes before another of the same records.
  mutating func precedes(_ a: [UInt32], _ b: [UInt32], _ kinds: [KindID]) -> Bool {
    for (slot, kind) in kinds.enumerated() where a[slot] != b[slot] {
      let first = identity(of: a[slot], kind: kind.index)
      let second = identity(of: b[slot], kind: kind.index)
      return first != second ? first < second : a[slot] < b[slot]
    }
    return false
  }
}
