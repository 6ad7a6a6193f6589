import Language
import Values

/// What tells a record from all others, whatever line it stands on (LANGUAGE 6).
struct Identities {
  private let facts: Facts
  private var known: [UInt64: String] = [:]
  /// The records of one kind that stand in one record, or at the top of files, by the hash of their plain identities.
  private var families: [Family: [Int: [Int]]] = [:]
  /// By kind and row: the number of a record among siblings that share its plain identity.
  private var ordinals: [UInt64: Int] = [:]

  private struct Family: Hashable {
    var kind: Int
    var ownerKind = -1
    var ownerRow = -1
  }

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
      let ordinal = facts.tables[kind].repeats[row].map { "#\($0)" } ?? ""
      if !id.isEmpty { return "\(declared.name)/\(percentEncoded(id))\(ordinal)" }
    }
    let plain = plainIdentity(row, kind: kind)
    var own = plain
    if let ordinal = ordinal(of: row, kind: kind, plain) { own += "#\(ordinal)" }
    guard let owner = facts.owner(of: row, kind: kind) else { return "\(declared.name):\(own)" }
    let prefix = identity(of: UInt32(truncatingIfNeeded: owner.row), kind: owner.kind)
    return "\(prefix)>\(declared.name):\(own)"
  }

  private func plainIdentity(_ row: Int, kind: Int) -> String {
    let declared = facts.vocabulary.kinds[kind]
    var parts = declared.identity.map { field in
      percentEncoded(facts.canonicalText(of: field.index, row: row, kind: kind) ?? "")
    }
    for (number, field) in declared.fields.enumerated() where !declared.identity.contains(FieldID(number)) {
      guard !field.isList, !field.isDerived, declared.identity.isEmpty || field.isFromOwner else { continue }
      guard !FactsBuilder.isRecord(field.type), !isOwner(number, row, kind) else { continue }
      if let text = facts.canonicalText(of: number, row: row, kind: kind) { parts.append(percentEncoded(text)) }
    }
    return parts.joined(separator: "|")
  }

  /// Whether a field only repeats the record around.
  private func isOwner(_ field: Int, _ row: Int, _ kind: Int) -> Bool {
    let declared = facts.vocabulary.kinds[kind].fields[field]
    guard declared.isFromOwner, case .reference(let target) = declared.type else { return false }
    var owner = facts.owner(of: row, kind: kind)
    while let record = owner, record.kind != target.index { owner = facts.owner(of: record.row, kind: record.kind) }
    guard let owner else { return false }
    return facts.tables[kind].columns[field].value(row) == UInt32(truncatingIfNeeded: owner.row)
  }

  /// The record's number among siblings with its plain identity, from 1; nil where it is the only one.
  private mutating func ordinal(of row: Int, kind: Int, _ plain: String) -> Int? {
    if let ordinal = ordinals[UInt64(kind) << 32 | UInt64(row)] { return ordinal }
    var family = Family(kind: kind)
    if let owner = facts.owner(of: row, kind: kind) { (family.ownerKind, family.ownerRow) = owner }
    if families[family] == nil {
      families[family] = Dictionary(grouping: rows(of: family)) { plainIdentity($0, kind: kind).hashValue }
    }
    let siblings = (families[family]?[plain.hashValue] ?? []).filter { plainIdentity($0, kind: kind) == plain }
    guard siblings.count > 1 else { return nil }
    let ordered = siblings.map { (row: $0, content: facts.canonicalContent(of: $0, kind: kind)) }
      .sorted { $0.content != $1.content ? $0.content < $1.content : $0.row < $1.row }
    for (number, sibling) in ordered.enumerated() { ordinals[UInt64(kind) << 32 | UInt64(sibling.row)] = number + 1 }
    return ordinals[UInt64(kind) << 32 | UInt64(row)]
  }

  /// The records of the kind that the same record encloses, whatever field they stand in. What is declared twice are two
  /// records, each with its own: which of them is asked for first must not matter.
  private func rows(of family: Family) -> [Int] {
    let table = facts.tables[family.kind]
    guard family.ownerRow >= 0 else {
      // Claims at the top of files are siblings, whatever file they stand in: files may be cut and joined.
      return (0..<table.declaredCount).filter { table.owners[$0] == Value.missing }
    }
    guard facts.tables[family.ownerKind].repeats[family.ownerRow] == nil else {
      // The lists of the first declaration hold them.
      return (0..<table.declaredCount).filter { isEnclosed($0, by: family) }
    }
    return facts.shapes.shapes[family.ownerKind].fields.enumerated().flatMap { number, field -> [Int] in
      guard field.form == .record, field.kind == family.kind else { return [] }
      let column = facts.tables[family.ownerKind].columns[number]
      return column.members(family.ownerRow).map { Int(column.values[$0]) }.filter { isEnclosed($0, by: family) }
    }
  }

  private func isEnclosed(_ row: Int, by family: Family) -> Bool {
    guard let owner = facts.owner(of: row, kind: family.kind) else { return false }
    return owner.kind == family.ownerKind && owner.row == family.ownerRow
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
